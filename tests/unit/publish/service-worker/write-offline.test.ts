import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeOffline } from '../../../../src/publish/service-worker/write-offline.ts';

test('what only a server reads is not saved: no server sends it', async () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'study-'));
	for (const name of ['index.html', 'index.html.br', '_headers', 'web.config'])
		writeFileSync(path.join(folder, name), 'x');
	const { files } = await writeOffline(folder);
	expect(files).toBe(1);
	expect(readFileSync(path.join(folder, 'sw.js'), 'utf8')).toContain('const FILES = [["",');
	rmSync(folder, { recursive: true });
});
