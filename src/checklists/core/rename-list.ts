import { mergeTexts } from '../../record/core/merge-texts.ts';
import type { ListEntry } from './list-entry.ts';

/** A list that was given a name, typed over the one that it `began` with; another window's name for it stays too. */
export const renamedList = (
	kept: ListEntry | undefined,
	began: string,
	typed: string,
): ListEntry | undefined =>
	kept?.kind === 'list' ? { ...kept, title: mergeTexts(began, typed, kept.title, '；') } : kept;
