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

const key = (): string => `${siteId()}:worksheet-drafts`;
/** When there was one worksheet, its new row had no name. */
const named = (name: string): string => (name === '' ? 'worksheet' : name);

/** The drafts by the row's id; the one of a new row by its worksheet's. */
export function readDrafts(): Readonly<Record<string, Draft>> {
	let raw: unknown;
	try {
		raw = JSON.parse(readText(browserStorage(), key()) ?? '{}');
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
export function writeDraft(name: string, draft: Draft | undefined): boolean {
	const drafts: Record<string, Draft | undefined> = { ...readDrafts(), [name]: draft };
	if (!draft) delete drafts[name];
	try {
		const storage = browserStorage();
		if (Object.keys(drafts).length > 0) storage?.setItem(key(), JSON.stringify(drafts));
		else storage?.removeItem(key());
		return storage !== undefined;
	} catch {
		return false;
	}
}
