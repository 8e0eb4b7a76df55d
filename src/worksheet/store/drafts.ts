import { isObject } from '../../record/core/item.ts';
import { siteId } from '../../page/store/site-id.ts';
import { browserStorage } from '../../record/store/storage.ts';
import { readText } from '../../record/store/stored-texts.ts';

/** What stands in the dialog, by the name of the field. */
export type Fields = Readonly<Record<string, string>>;

/** A row that is written and not saved yet: what the dialog showed, and what was made of it. */
export interface Draft {
	readonly shown: Fields;
	readonly typed: Fields;
}

const key = (): string => `${siteId()}:worksheet-drafts`;
const isFields = (raw: unknown): raw is Fields =>
	isObject(raw) && Object.values(raw).every((value) => typeof value === 'string');

/** The drafts by the row's id; the one of a new row by none. */
export function readDrafts(): Readonly<Record<string, Draft>> {
	let raw: unknown;
	try {
		raw = JSON.parse(readText(browserStorage(), key()) ?? '{}');
	} catch {
		raw = {};
	}
	const entries = isObject(raw) ? Object.entries(raw) : [];
	return Object.fromEntries(
		entries.filter((pair): pair is [string, Draft & Record<string, unknown>] => {
			const [, draft] = pair;
			return isObject(draft) && isFields(draft['shown']) && isFields(draft['typed']);
		}),
	);
}

/** Keeps the draft of a row, or none any more; false where storage refuses. */
export function writeDraft(id: string, draft: Draft | undefined): boolean {
	const drafts: Record<string, Draft | undefined> = { ...readDrafts(), [id]: draft };
	if (!draft) delete drafts[id];
	try {
		const storage = browserStorage();
		if (Object.keys(drafts).length > 0) storage?.setItem(key(), JSON.stringify(drafts));
		else storage?.removeItem(key());
		return storage !== undefined;
	} catch {
		return false;
	}
}
