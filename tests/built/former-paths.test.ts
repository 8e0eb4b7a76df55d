import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SMALL_SITE } from '../browser/built-folders.ts';

const page = (address: string): string => readFileSync(path.join(SMALL_SITE, address, 'index.html'), 'utf8');

test('a former address leads on with scripts and without, from wherever the folder stands, and is not searched', () => {
	const moved = page('materials/booklet');
	expect(moved).toContain('content="0; url=../../materials/handbook/"');
	expect(moved).toContain('<a href="../../materials/handbook/">');
	expect(moved).toContain('location.replace(');
	expect(moved).toContain('<meta name="robots" content="noindex">');
	expect(page('materials/handbook')).toContain('<h1');
	const index = readFileSync(path.join(SMALL_SITE, 'published.json'), 'utf8');
	expect(index).toContain('"former":["materials/booklet"]');
});
