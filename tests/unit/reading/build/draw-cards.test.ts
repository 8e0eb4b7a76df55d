import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { drawCards } from '../../../../src/reading/build/integration.ts';

test('pictures are drawn anew where another version or another font draws them, else kept', async () => {
	const name = 'test-of-cards';
	onTestFinished(() =>
		rmSync(path.resolve(`node_modules/.cache/study-site/cards-${name}.kept`), { force: true }),
	);
	const { library } = readLibrary(path.resolve('tests/fixtures/other-programme'));
	/** The first picture of those that are drawn so, and how many were drawn. */
	const drawn = async (sharp: string, font: string): Promise<[string, number]> => {
		let count = 0;
		const draw = (svg: Buffer) => ({
			png: () => ({
				toBuffer: () => Promise.resolve(Buffer.from(`${sharp} ${font} ${++count} ${svg.length}`)),
			}),
		});
		const { cards } = await drawCards(library, name, () =>
			Promise.resolve(Object.assign(draw, { versions: { sharp } })),
		);
		return [
			Buffer.from([...cards.values()][0]!)
				.toString()
				.split(' ')
				.slice(0, 2)
				.join(' '),
			count,
		];
	};
	const [first, all] = await drawn('1', 'Song');
	expect(first).toBe('1 Song');
	expect(all).toBeGreaterThan(2);
	expect(await drawn('1', 'Song')).toEqual(['1 Song', 2]);
	expect(await drawn('2', 'Song')).toEqual(['2 Song', all]);
	expect(await drawn('2', 'Hei')).toEqual(['2 Hei', all]);
});
