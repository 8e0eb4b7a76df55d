import fc from 'fast-check';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Kept, hashOf } from '../../../src/cache/kept.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'kept-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A build that asks for these keys; the ones that it had to make. */
async function build(...keys: readonly string[]): Promise<string[]> {
	const made: string[] = [];
	const kept = Kept.open('packed dist', folder);
	for (const key of keys) {
		const body = await kept.take(key, () => {
			made.push(key);
			return Buffer.from(`result of ${key}`);
		});
		expect(Buffer.from(body).toString()).toBe(`result of ${key}`);
	}
	kept.save();
	return made;
}

test('what was made once is taken again, also twice in one build', async () => {
	expect(await build('a', 'b', 'a')).toEqual(['a', 'b']);
	expect(await build('b', 'a')).toEqual([]);
});

test('what a build did not ask for is not kept', async () => {
	await build('a', 'b');
	await build('b');
	expect(await build('a', 'b')).toEqual(['a']);
});

test('a damaged file costs time and changes nothing', async () => {
	await build('a', 'b');
	const [name] = readdirSync(folder) as [string];
	const whole = readFileSync(path.join(folder, name));
	await fc.assert(
		fc.asyncProperty(
			fc.nat(whole.length - 1),
			fc.integer({ min: 1, max: 255 }),
			fc.boolean(),
			async (at, flip, cut) => {
				const damaged = Buffer.from(whole);
				damaged[at]! ^= flip;
				writeFileSync(path.join(folder, name), cut ? damaged.subarray(0, at) : damaged);
				expect((await build('a', 'b')).length).toBeLessThanOrEqual(2);
			},
		),
	);
});

test('a hash tells parts apart', () => {
	expect(hashOf('ab', 'c')).not.toBe(hashOf('a', 'bc'));
	expect(hashOf('ab')).toBe(hashOf(Buffer.from('ab')));
});
