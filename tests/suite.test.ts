import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const folder = path.resolve(import.meta.dirname, 'e2e');
const specs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	.map((file) => file.split(path.sep).join('/'))
	.filter((file) => file.endsWith('.spec.ts'));

test('every browser test runs under the watch for broken policies, errors and foreign requests', () => {
	const wrong = specs.filter(
		(file) =>
			!/import \{[^}]*\btest\b[^}]*\} from '\.\.?\/(?:site|desk)\.ts'/.test(
				readFileSync(path.join(folder, file), 'utf8'),
			),
	);
	expect(specs.length).toBeGreaterThan(15);
	expect(wrong).toEqual([]);
});

test('browser tests stand in folders named as those of src, the few of the whole site beside them', () => {
	const rooms = new Set(specs.filter((file) => file.includes('/')).map((file) => file.split('/')[0]!));
	const unknown = [...rooms].filter((room) => !existsSync(path.resolve(folder, '../../src', room)));
	expect(unknown).toEqual([]);
	expect(specs.filter((file) => !file.includes('/')).sort()).toEqual([
		'accessibility.spec.ts',
		'below-floor.spec.ts',
		'keyboard.spec.ts',
		'lacking.spec.ts',
		'other-programme.spec.ts',
		'taps.spec.ts',
	]);
});
