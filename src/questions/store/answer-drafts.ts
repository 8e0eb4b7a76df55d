import { hasOwn } from '../../page/core/own.ts';
import { siteStorage } from '../../page/store/site-storage.ts';
import { siteId } from '../../page/store/site-id.ts';
import { isObject } from '../../record/core/item.ts';

/** What is chosen and not submitted yet: no attempt, and no part of a backup. */
export interface AnswerDraft {
	/** Of the question as it was then. */
	readonly hash: string;
	readonly chosen: unknown;
	/** When it was chosen, ms since epoch. */
	readonly at: number;
}

const key = (): string => `${siteId()}:answer-drafts`;

/** All of it; every question of a page asks, so nothing is tried out of the storage. */
function readAll(): Record<string, unknown> {
	try {
		const all: unknown = JSON.parse(siteStorage().getItem(key()) ?? '{}');
		return isObject(all) ? all : {};
	} catch {
		return {};
	}
}

/** What is chosen for a question as it stands now; undefined where nothing is, or a later attempt has taken its place. */
export function keptAnswer(id: string, hash: string, since = -1): unknown {
	const all = readAll();
	const draft = hasOwn(all, id) ? all[id] : undefined;
	if (!isObject(draft) || draft['hash'] !== hash) return undefined;
	// A clock was ahead: it would stand before every attempt until it came there again.
	if (Number(draft['at']) > Date.now()) {
		draft['at'] = Date.now();
		keepAnswer(id, draft as unknown as AnswerDraft);
	}
	return Number(draft['at']) > since ? draft['chosen'] : undefined;
}

/** Keeps what is chosen for a question, or nothing any more; false where storage refuses. */
export function keepAnswer(id: string, draft: AnswerDraft | undefined): boolean {
	const all = readAll();
	if (!draft && !hasOwn(all, id)) return true;
	delete all[id];
	if (draft) all[id] = draft;
	try {
		if (Object.keys(all).length > 0) siteStorage().setItem(key(), JSON.stringify(all));
		else siteStorage().removeItem(key());
		return true;
	} catch {
		return false;
	}
}
