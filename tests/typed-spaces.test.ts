import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../src');
const FIGURE = '(?:\\d(?:[\\d.,:]*\\d)?%?|\\$\\{[^}]*(?:length|size)\\})';
/** A typed space between a Chinese word and a figure, where the figure is no part of an id: `ideals-03 或者`. */
const SPACED = new RegExp(`[\\u4e00-\\u9fff] ${FIGURE}|(?<![\\w./-])${FIGURE} [\\u4e00-\\u9fff]|第 \\$`);

test('what the product says has no typed space beside a figure', () => {
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
		/\.(ts|mjs|astro)$/.test(file),
	);
	expect(files.length).toBeGreaterThan(300);
	const found = files.flatMap((file) =>
		readFileSync(path.join(root, file), 'utf8')
			.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '')
			.split('\n')
			.filter((line) => SPACED.test(line))
			.map((line) => `${file}: ${line.trim()}`),
	);
	expect(found).toEqual([]);
});
