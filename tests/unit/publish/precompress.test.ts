import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Kept } from '../../../src/cache/kept.ts';
import { precompress } from '../../../src/publish/precompress.ts';

test('text gets a packed file of each kind beside it; pictures and tiny files get none', async () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'study-'));
	const text = '学习'.repeat(1000);
	for (const [file, body] of [
		['a.html', text],
		['b.png', text],
		['c.css', 'p{}'],
	] as const)
		writeFileSync(path.join(folder, file), body);
	expect(await precompress(folder, ['a.html', 'b.png', 'c.css'], Kept.open('packed', folder))).toBe(1);
	expect(readdirSync(folder).toSorted()).toEqual(['a.html', 'a.html.br', 'a.html.gz', 'b.png', 'c.css']);
	expect(brotliDecompressSync(readFileSync(path.join(folder, 'a.html.br'))).toString()).toBe(text);
	expect(gunzipSync(readFileSync(path.join(folder, 'a.html.gz'))).toString()).toBe(text);
	rmSync(folder, { recursive: true });
});
