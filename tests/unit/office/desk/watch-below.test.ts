import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
});
