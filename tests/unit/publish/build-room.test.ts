import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

test('whichever command builds the site gives it the room that `npm run build` does', () => {
	const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
	const flag = /--max-semi-space-size=\d+/.exec(scripts['build']!)![0];
	expect(Object.keys(scripts).filter((name) => /\bastro build/.test(scripts[name]!))).toEqual([]);
	const builders = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => read(path.join('src', file)))
		.filter((code) => code.includes("astro, 'build']"));
	expect(builders.length).toBe(2);
	for (const code of builders) expect(code).toContain(`['${flag}', astro, 'build']`);
});
