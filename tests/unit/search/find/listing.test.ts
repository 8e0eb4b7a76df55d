import { expect, test } from 'vitest';
import { WHOLE } from '../../../../src/search/find/shown/hit.ts';
import { listingOf } from '../../../../src/search/find/listing.ts';
import type { Listing } from '../../../../src/search/find/listing.ts';
import type { Candidate, Fragment } from '../../../../src/search/find/index/search-index.ts';
import { FakeIndex } from './fake-index.ts';

/** Places of which only one holds the wording, and how many texts were fetched at a time. */
function lookingFor(at: number, isTold: boolean): { looks: number[]; listing: Listing } {
	const index = new FakeIndex(
		Array.from({ length: 300 }, (_, place) => ({
			...{ place: `b/${place}/`, title: '记录', content: place === at ? '读书班' : '读书。书班。' },
		})),
	);
	const looks: number[] = [];
	const fragments = index.fragments.bind(index);
	index.fragments = (list: readonly Candidate[]): Promise<Fragment[]> => {
		looks.push(list.length);
		return fragments(list);
	};
	if (!isTold) index.narrow = (list) => Promise.resolve(list);
	const candidates = Array.from({ length: 300 }, (_, id) => ({ id: String(id), score: 1 }));
	return { looks, listing: listingOf('读书班', candidates, { index }) };
}

test('only texts that may hold the wording are looked at, however far behind they stand', async () => {
	const { looks, listing } = lookingFor(250, true);
	await listing.deepen();
	expect(looks).toEqual([1]);
	expect(listing.hits.map(({ place }) => place)).toEqual(['b/250/']);
	expect(listing.rest).toBe(0);
});

test.each([
	[5, [10]],
	[25, [10, 30]],
	[100, [10, 30, 150]],
	[250, [10, 30, 150]],
])('where nothing tells, a few more texts are looked at before many: %i', async (at, expected) => {
	const { looks, listing } = lookingFor(at, false);
	await listing.deepen();
	expect(looks).toEqual(expected);
	expect(listing.hits.length).toBe(at < 190 ? 1 : 0);
});

test('where a place is wanted that holds the wording whole, the others stay behind', async () => {
	const { looks, listing } = lookingFor(250, true);
	await listing.deepen(({ rank }) => rank >= WHOLE);
	expect(looks).toEqual([1]);
	expect(listing.rest).toBe(299);
});
