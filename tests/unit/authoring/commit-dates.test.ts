import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const home = process.cwd();
let folder = '';

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'dates-'));
	process.chdir(folder);
	vi.resetModules();
});

afterEach(() => {
	process.chdir(home);
	rmSync(folder, { recursive: true });
});

const load = async () => (await import('../../../src/authoring/commit-dates.ts')).commitDate;

function commit(file: string, day: string): void {
	writeFileSync(file, day);
	const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
	const at = `${day}T12:00:00Z`;
	execFileSync('git', ['add', file]);
	execFileSync('git', [...who, 'commit', '-q', '-m', 'Change'], {
		env: { ...process.env, GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at },
	});
}

test('a file has the day of its newest commit, also where its name is Chinese', async () => {
	execFileSync('git', ['init', '-q']);
	commit('a.mdx', '2026-01-01');
	commit('说明.mdx', '2026-02-02');
	commit('a.mdx', '2026-03-03');
	const commitDate = await load();
	expect(commitDate('a.mdx')).toBe('2026-03-03');
	expect(commitDate('说明.mdx')).toBe('2026-02-02');
	expect(commitDate('new.mdx')).toBeUndefined();
});

test('outside of a repository no file has a day', async () => {
	vi.stubEnv('GIT_CEILING_DIRECTORIES', path.dirname(folder));
	expect((await load())('a.mdx')).toBeUndefined();
	vi.unstubAllEnvs();
});
