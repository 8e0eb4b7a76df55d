import { changedLines } from '../../../office/edit/changed-lines.ts';
import * as words from '../../text/saving.ts';
import { openDialog } from '../parts/chooser.ts';
import type { Drafts } from './drafts.ts';
import { button, h } from '../parts/element.ts';
import { mergeLines } from './merge-lines.ts';
import type { Workbench } from '../workbench.ts';

/** What became of saving. */
export type DraftSaved =
	| { kind: 'saved'; lines: HTMLElement }
	| { kind: 'kept' }
	| { kind: 'fault'; message: string };

/** The lines that differ between two texts, old and new. */
export function linesOf(before: string, after: string): HTMLElement {
	const changed = changedLines(before, after);
	if (!changed) return h('p', { class: 'hint' }, words.nothingChanged);
	const rows = (lines: readonly string[], kind: 'del' | 'ins', mark: string): HTMLElement[] =>
		lines.map((line) =>
			h(kind, {}, h('span', { 'aria-hidden': 'true' }, mark), line.replace(/\r$/, '') || ' '),
		);
	return h(
		'div',
		{ class: 'changed-lines' },
		h('p', {}, words.changedAt(changed.line, changed.before.length, changed.after.length)),
		h('pre', {}, rows(changed.before, 'del', '－ '), rows(changed.after, 'ins', '＋ ')),
	);
}

/** Saves a draft. Where somebody else changed the file, both stand side by side and nothing is written unasked. */
export async function saveDraft(bench: Workbench, drafts: Drafts, file: string): Promise<DraftSaved> {
	for (;;) {
		const own = drafts.get(file);
		if (!own) return { kind: 'kept' };
		const { base, text } = own;
		try {
			const { conflicts, texts } = await bench.save([{ file, before: base, text }]);
			const conflict = conflicts.find((one) => one.file === file);
			// What the guard was asked to add belongs into another file, and that is another one now: it is asked anew.
			if (!conflict && conflicts.length > 0) continue;
			if (!conflict) {
				const written = texts.get(file) ?? text;
				// What was typed meanwhile stays a draft; a former id that was asked for is a step like any other.
				if (written !== text && drafts.get(file)?.text === text) drafts.write(file, written);
				drafts.saved(file, written);
				return { kind: 'saved', lines: linesOf(base ?? '', written) };
			}
			const answer = await askAboutConflict(file, base, text, conflict.now);
			if (answer === undefined) return { kind: 'kept' };
			// What stands there now is what is written over, knowingly.
			own.base = conflict.now;
			drafts.write(file, answer);
		} catch (error) {
			return { kind: 'fault', message: error instanceof Error ? error.message : String(error) };
		}
	}
}

/** The text to write after a conflict; undefined where nothing is decided. */
async function askAboutConflict(
	file: string,
	base: string | undefined,
	mine: string,
	theirs: string | undefined,
): Promise<string | undefined> {
	const merged = base === undefined || theirs === undefined ? undefined : mergeLines(base, mine, theirs);
	const parts: HTMLElement[] = [h('p', {}, theirs === undefined ? words.gone(file) : words.conflict(file))];
	if (theirs !== undefined) {
		parts.push(
			h(
				'div',
				{ class: 'side-by-side' },
				h('section', {}, h('h3', {}, words.mine), linesOf(base ?? '', mine)),
				h('section', {}, h('h3', {}, words.theirs), linesOf(base ?? '', theirs)),
			),
		);
	}
	const answer = await openDialog(theirs === undefined ? words.goneTitle : words.conflictTitle, (close) => [
		...parts,
		h(
			'p',
			{ class: 'actions' },
			merged !== undefined && button(words.keepBoth, () => close('both'), { class: 'primary' }),
			button(theirs === undefined ? words.writeAgain : words.keepMine, () => close('mine')),
			theirs !== undefined && button(words.keepTheirs, () => close('theirs')),
			button(words.later, () => close('')),
		),
	]);
	if (answer === 'both') return merged;
	if (answer === 'mine') return mine;
	return answer === 'theirs' ? theirs : undefined;
}
