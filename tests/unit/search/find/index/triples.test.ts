import fc from 'fast-check';
import { expect, test } from 'vitest';
import { triplesFiles } from '../../../../../src/search/build/triples-files.ts';
import { fold } from '../../../../../src/search/find/query/fold.ts';
import { toHit } from '../../../../../src/search/find/shown/hit.ts';
import { keywordsOf, normaliseQuery } from '../../../../../src/search/find/query/query.ts';
import type { Candidate, Fragment } from '../../../../../src/search/find/index/search-index.ts';
import { holdingTriples } from '../../../../../src/search/find/index/triples.ts';

const textOf = (title: string, content: string, meta = {}): Fragment => ({
	...{ place: `${title}/`, content, meta: { title, ...meta }, filters: {}, anchors: [] },
});

/** Which of texts may hold all parts of a wording, and how many files were read to know. */
async function narrowed(
	texts: readonly Fragment[],
	wording: string,
): Promise<{ held: number[]; read: number }> {
	const files = triplesFiles(texts.map((text) => JSON.stringify(text)));
	const places = texts.map((_, at) => ({ id: String(at) }));
	const list: Candidate[] = places.map(({ id }) => ({ id, score: 1 }));
	let read = 0;
	const held = await holdingTriples(list, keywordsOf(wording), { places, triples: files.length }, (file) => {
		read += 1;
		return Promise.resolve(files[file]!);
	});
	return { held: held.map(({ id }) => Number(id)), read };
}

const many = Array.from({ length: 20 }, (_, at) =>
	textOf(`甲${at}`, at === 17 ? '在读书班上。' : '读书。书班。'),
);

test('of many places that hold the pairs of a wording those are left that hold it', async () => {
	expect((await narrowed(many, '读书班')).held).toEqual([17]);
	expect((await narrowed(many, '书读书')).held).toEqual([]);
});

test('where there are few places, or too little to go by, nothing is read', async () => {
	expect(await narrowed(many.slice(0, 4), '读书班')).toEqual({ held: [0, 1, 2, 3], read: 0 });
	expect((await narrowed(many, '读书')).read).toBe(0);
	expect((await narrowed(many, '1书')).held).toEqual([]);
});

test('a letter that is stored apart from its accent is looked for as the browser reads it', async () => {
	const texts = [...many, textOf('乙', '读e\u0301书班。')];
	expect(toHit(texts[20]!, 'e书班', ['e书班'], 'e书班')).toBeDefined();
	expect((await narrowed(texts, 'e书班')).held).toEqual([20]);
});

test('a file that did not come is asked for again', async () => {
	const [file] = triplesFiles([JSON.stringify(textOf('甲', '读书班'))]);
	const list = Array.from({ length: 5 }, () => ({ id: '0', score: 1 }));
	const head = { places: [{ id: '0' }], triples: 1 };
	const lost = (): Promise<Uint8Array> => Promise.reject(new Error('lost'));
	const came = (): Promise<Uint8Array> => Promise.resolve(file!);
	await expect(holdingTriples(list, ['读书会'], head, lost)).rejects.toThrow('lost');
	expect(await holdingTriples(list, ['读书会'], head, came)).toEqual([]);
	expect(await holdingTriples(list, ['读书会'], head, lost)).toEqual([]);
});

test('what makes a place a hit is never left out', async () => {
	const chars = fc.constantFrom(...'读书班，。 a1e', 'e\u0301', '\uff76\uff9e');
	const piece = fc.string({ unit: chars, maxLength: 12 });
	const text = fc
		.record({ title: piece, content: piece, also: piece, within: piece })
		.map(({ title, content, ...meta }) => textOf(title, content, meta));
	await fc.assert(
		fc.asyncProperty(
			fc.array(text, { minLength: 5, maxLength: 12 }),
			piece.map(normaliseQuery),
			async (texts, wording) => {
				const { held } = await narrowed(texts, wording);
				for (const [at, one] of texts.entries())
					if (toHit(one, fold(wording), keywordsOf(wording), wording)) expect(held).toContain(at);
			},
		),
	);
});
