import { foldWithPlaces } from './fold.ts';
import type { Folded } from './fold.ts';
import type { Fragment } from '../index/search-index.ts';

const texts = new WeakMap<Pick<Fragment, 'content'>, Folded>();

/** A fragment's text folded, once while the page is open. */
export function foldedOf(fragment: Pick<Fragment, 'content'>): Folded {
	let folded = texts.get(fragment);
	if (!folded) texts.set(fragment, (folded = foldWithPlaces(fragment.content)));
	return folded;
}
