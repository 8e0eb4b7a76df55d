import { expect, test } from 'vitest';
import type { Hit } from '../../../../../src/search/find/shown/hit.ts';
import { mergeListings } from '../../../../../src/search/find/ranking/merge-listings.ts';
import type { Listing } from '../../../../../src/search/find/listing.ts';

const hit = (place: string, rank: number, question = false): Hit => ({
	...{ title: place, kind: '', within: undefined, question, marked: '', type: 'page', facts: {} },
	...{ excerpt: [], sections: [], rank, place, page: place, name: undefined, list: false },
});

const listing = (hits: Hit[], later: Hit[] = []): Listing => ({
	hits,
	rest: later.length,
	more() {
		this.hits = [...this.hits, ...later.splice(0)];
		this.rest = later.length;
		return Promise.resolve();
	},
	deepen: () => Promise.resolve(),
});

test('what the first listing holds stands before what only the second does, and once', () => {
	const both = mergeListings(
		listing([hit('a', 21), hit('q', 21, true)]),
		listing([hit('b', 25), hit('a', 20), hit('r', 25, true)]),
	);
	expect(both.hits.map(({ place }) => place)).toEqual(['a', 'b', 'q', 'r']);
});

test('more of either is more of both', async () => {
	const both = mergeListings(
		listing([hit('a', 21)], [hit('c', 21)]),
		listing([hit('b', 25)], [hit('d', 25)]),
	);
	expect(both.rest).toBe(2);
	await both.more(20);
	await both.more(20);
	expect(both.hits.map(({ place }) => place)).toEqual(['a', 'c', 'b', 'd']);
	expect(both.rest).toBe(0);
});

test('a list page named as was asked keeps its place where it stands behind', () => {
	const list = { ...hit('checklists/', 24), list: true };
	const entry = { ...hit('checklists/#a', 21), page: 'checklists/' };
	const both = mergeListings(listing([]), listing([list, entry]));
	expect(both.hits.map(({ place }) => place)).toEqual(['checklists/', 'checklists/#a']);
});
