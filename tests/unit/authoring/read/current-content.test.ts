import { cpSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const sound = path.resolve(import.meta.dirname, '../../../fixtures/other-programme');
let content = '';
let clock = 2_000_000_000;

beforeEach(() => {
	content = mkdtempSync(path.join(tmpdir(), 'content-'));
	cpSync(sound, content, { recursive: true });
	vi.resetModules();
	vi.stubEnv('CONTENT_DIR', content);
});

afterEach(() => {
	vi.unstubAllEnvs();
	// Other tests share this world; they read other content.
	vi.resetModules();
	rmSync(content, { recursive: true });
});

const load = async () => (await import('../../../../src/authoring/read/current-content.ts')).currentLibrary;

/** Writes a file and gives it a time that differs from that of the file before it. */
function write(file: string, text: string): void {
	writeFileSync(path.join(content, file), text);
	clock += 10;
	utimesSync(path.join(content, file), clock, clock);
}

const UPDATE = '- { id: a, date: 2026-11-02, title: 甲, summary: 乙 }\n';

test('content is read once as long as nothing changes', async () => {
	const currentLibrary = await load();
	expect(currentLibrary()).toBe(currentLibrary());
});

test('while developing a changed file is read again, a file that is gone is missed', async () => {
	const currentLibrary = await load();
	expect(currentLibrary().updates).toHaveLength(2);
	write('updates.yaml', UPDATE);
	expect(currentLibrary().updates).toHaveLength(1);
	rmSync(path.join(content, 'updates.yaml'));
	expect(currentLibrary).toThrow('updates.yaml:1 缺少这个文件');
	write('updates.yaml', UPDATE);
	expect(currentLibrary().updates).toHaveLength(1);
});

test('a build does not look again', async () => {
	vi.stubEnv('NODE_ENV', 'production');
	const currentLibrary = await load();
	const first = currentLibrary();
	write('updates.yaml', UPDATE);
	expect(currentLibrary()).toBe(first);
});
