import { isObject } from './item.ts';

/** What a reader put a star on (收藏), or ticked as read (已读): a question, or a page with its title. */
export type Starred = { readonly of: 'question' } | { readonly of: 'page'; readonly title: string };

/** A star as stored; undefined where it is none. */
export function decodeStarred(raw: unknown): Starred | undefined {
	const { of, title } = isObject(raw) ? raw : {};
	if (of === 'question') return { of };
	return of === 'page' && typeof title === 'string' ? { of, title } : undefined;
}
