import { expect, test } from 'vitest';
import { listingOf } from '../../../../src/search/find/listing.ts';
import type { Candidate, Fragment } from '../../../../src/search/find/index/search-index.ts';
import { FakeIndex } from './fake-index.ts';

/** Places of which only one holds the wording, and how many texts were fetched at a time. */
function lookingFor(at: number): { looks: number[]; listing: ReturnType<typeof listingOf> } {
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
	const candidates = Array.from({ length: 300 }, (_, id) => ({ id: String(id), score: 1 }));
	return { looks, listing: listingOf('读书班', candidates, { index }) };
}

test.each([
	[5, [10]],
	[25, [10, 30]],
	[100, [10, 30, 150]],
	[250, [10, 30, 150]],
])('a few more texts are looked at before many, until one holds the wording: %i', async (at, expected) => {
	const { looks, listing } = lookingFor(at);
	await listing.deepen();
	expect(looks).toEqual(expected);
	expect(listing.hits.length).toBe(at < 190 ? 1 : 0);
});

test('who asks for few steps has no more texts looked at', async () => {
	const { looks, listing } = lookingFor(100);
	await listing.deepen(undefined, 2);
	expect(looks).toEqual([10, 30]);
});
