import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { watchBelow } from '../../../../src/office/desk/watch-below.ts';
import { writeWhole } from '../../../../src/office/write-whole.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'watched-'));
let end = (): void => undefined;
afterEach(() => {
	end();
	rmSync(folder, { recursive: true, force: true });
});

test('a file is told of each time another takes its place, and so is what comes into a new folder', async () => {
	const page = path.join(folder, 'notices/drill.mdx');
	mkdirSync(path.dirname(page));
	writeFileSync(page, '0');
	const tell = vi.fn();
	end = watchBelow(folder, tell);
	/** What was told of before is over. */
	const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));
	const told = async (act: () => void): Promise<void> => {
		await quiet();
		tell.mockClear();
		act();
		await vi.waitFor(() => expect(tell).toHaveBeenCalled(), { timeout: 10_000 });
	};
	for (const text of ['1', '2', '3']) await told(() => writeWhole(page, Buffer.from(text)));
	await told(() => mkdirSync(path.join(folder, 'notices/drill')));
	await told(() => writeFileSync(path.join(folder, 'notices/drill/图.svg'), '<svg>'));
	await told(() => rmSync(path.join(folder, 'notices/drill'), { recursive: true }));
	await told(() => writeWhole(page, Buffer.from('4')));
	// Another folder takes its place: made anew, or moved there.
	await told(() => {
		rmSync(path.join(folder, 'notices'), { recursive: true });
		mkdirSync(path.join(folder, 'notices'));
	});
	await told(() => writeFileSync(page, '5'));
	await told(() => {
		mkdirSync(path.join(folder, 'next'));
		renameSync(path.join(folder, 'notices'), path.join(folder, 'before'));
		renameSync(path.join(folder, 'next'), path.join(folder, 'notices'));
	});
	await told(() => writeFileSync(page, '6'));
});

test('a folder that the system does not let anyone watch is told of, once', () => {
	mkdirSync(path.join(folder, 'notices'), { recursive: true });
	const warn = vi.fn();
	const watch = (): never => {
		throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
	};
	end = watchBelow(folder, () => undefined, { isWatchedWhole: false, watch, warn });
	expect(warn.mock.calls).toEqual([[expect.stringMatching(/“.*”里的改动看不到（ENOSPC）.*刷新/)]]);
});
