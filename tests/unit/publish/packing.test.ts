import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Packing } from '../../../src/publish/packing.ts';

test('what changes or comes while a folder is packed is packed as it is in the end', async () => {
	const home = mkdtempSync(path.join(tmpdir(), 'packing-'));
	onTestFinished(() => rmSync(home, { recursive: true }));
	vi.spyOn(process, 'cwd').mockReturnValue(home);
	const folder = path.join(home, 'dist');
	mkdirSync(path.join(folder, 'search'), { recursive: true });
	const put = (file: string, text: string): void => writeFileSync(path.join(folder, file), text.repeat(1000));
	put('index.html', '首页');
	put('search/index.html', '搜索');

	const packing = new Packing();
	packing.begin(folder, (file) => file !== 'search/index.html');
	put('search/index.html', '搜到了');
	put('sw.js', 'later');
	expect(await packing.finish()).toBe(3);

	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	expect(files.filter((file) => file.endsWith('.br')).sort()).toEqual([
		'index.html.br',
		path.join('search', 'index.html.br'),
		'sw.js.br',
	]);
	expect(files.filter((file) => file.endsWith('.gz'))).toHaveLength(3);
	const packed = readFileSync(path.join(folder, 'search/index.html.br'));
	expect(brotliDecompressSync(packed).toString()).toBe('搜到了'.repeat(1000));
});
