import { isObject } from '../../record/core/item.ts';
import { siteId } from '../../page/store/site-id.ts';
import { browserStorage } from '../../record/store/storage.ts';
import { readText } from '../../record/store/stored-texts.ts';
import { isFields } from '../core/worksheet.ts';
import type { Fields } from '../core/worksheet.ts';

/** A row that is written and not saved yet: what the dialog showed, and what was made of it. */
export interface Draft {
	readonly shown: Fields;
	readonly typed: Fields;
}

/** Where they are kept. */
export const draftsKey = (): string => `${siteId()}:worksheet-drafts`;
/** When there was one worksheet, its new row had no name. */
const named = (name: string): string => (name === '' ? 'worksheet' : name);

/** The drafts by the row's id; the one of a new row by its worksheet's. */
export function readDrafts(storage = browserStorage()): Readonly<Record<string, Draft>> {
	let raw: unknown;
	try {
		raw = JSON.parse(readText(storage, draftsKey()) ?? '{}');
	} catch {
		raw = {};
	}
	const entries = isObject(raw) ? Object.entries(raw) : [];
	return Object.fromEntries(
		entries
			.filter((pair): pair is [string, Draft & Record<string, unknown>] => {
				const [, draft] = pair;
				return isObject(draft) && isFields(draft['shown']) && isFields(draft['typed']);
			})
			.map(([name, draft]) => [named(name), draft]),
	);
}

/** Keeps the draft of a row, or none any more; false where storage refuses. */
export function writeDraft(name: string, draft: Draft | undefined, storage = browserStorage()): boolean {
	const drafts: Record<string, Draft | undefined> = { ...readDrafts(storage), [name]: draft };
	if (!draft) delete drafts[name];
	try {
		if (Object.keys(drafts).length > 0) storage?.setItem(draftsKey(), JSON.stringify(drafts));
		else storage?.removeItem(draftsKey());
		return storage !== undefined;
	} catch {
		return false;
	}
}
