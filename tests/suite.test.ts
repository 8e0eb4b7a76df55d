import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('e2e/', import.meta.url);

test('every browser test runs under the watch for broken policies, errors and foreign requests', () => {
	const wrong = readdirSync(folder)
		.filter((name) => name.endsWith('.spec.ts'))
		.filter(
			(name) =>
				!/import \{[^}]*\btest\b[^}]*\} from '\.\/site\.ts'/.test(
					readFileSync(new URL(name, folder), 'utf8'),
				),
		);
	expect(wrong).toEqual([]);
});
