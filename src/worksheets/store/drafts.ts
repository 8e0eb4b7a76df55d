import { isObject } from '../../record/core/item.ts';
import { siteId } from '../../page/store/site-id.ts';
import { browserStorage } from '../../record/store/usable-storage.ts';
import type { RecordStorage } from '../../record/store/usable-storage.ts';
import { readText } from '../../record/store/stored-texts.ts';
import { isFields } from '../core/worksheet.ts';
import type { Written } from '../core/written-row.ts';
import { newId } from '../../record/store/new-id.ts';

/** A row that is written and not saved yet. */
export type Draft = Written;

/** Where they are kept. */
export const draftsKey = (): string => `${siteId()}:worksheet-drafts`;
/** When there was one worksheet, its new row had no name. */
const named = (name: string): string => (name === '' ? 'worksheet' : name);

/** Two windows may write the same row, or each a new one: each has a draft of its own. */
const ofPage = `@${newId()}`;
/** The name of what this page writes of a row, or of a new row of a worksheet, by its id. */
export const ownDraft = (row: string): string => row + ofPage;
/** The row that a draft is of, by its name. */
export const rowOfDraft = (name: string): string => name.split('@')[0]!;

/** All that stands there, what an older or newer version of the site wrote included. */
function readAll(storage: RecordStorage | undefined): Record<string, unknown> {
	let raw: unknown;
	try {
		raw = JSON.parse(readText(storage, draftsKey()) ?? '{}');
	} catch {
		raw = {};
	}
	const entries = isObject(raw) ? Object.entries(raw) : [];
	return Object.fromEntries(entries.map(([name, draft]) => [named(name), draft]));
}

/** The drafts by their names, the one that was begun last at the end. */
export function readDrafts(storage = browserStorage()): Readonly<Record<string, Draft>> {
	return Object.fromEntries(
		Object.entries(readAll(storage)).filter((pair): pair is [string, Draft & Record<string, unknown>] => {
			const [, draft] = pair;
			return isObject(draft) && isFields(draft['shown']) && isFields(draft['typed']);
		}),
	);
}

/** Keeps a draft, or none any more; false where storage refuses. */
export function writeDraft(name: string, draft: Draft | undefined, storage = browserStorage()): boolean {
	const drafts = readAll(storage);
	if (draft) drafts[name] = draft;
	else delete drafts[name];
	try {
		if (Object.keys(drafts).length > 0) storage?.setItem(draftsKey(), JSON.stringify(drafts));
		else storage?.removeItem(draftsKey());
		return storage !== undefined;
	} catch {
		return false;
	}
}

/** Takes away a draft that was gone on with, unless whoever began it wrote on meanwhile. */
export function dropDraft(name: string, draft: Draft): void {
	if (JSON.stringify(readDrafts()[name]) === JSON.stringify(draft)) writeDraft(name, undefined);
}
