import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const home = process.cwd();
let folder = '';

beforeEach(() => {
	folder = mkdtempSync(path.join(tmpdir(), 'dates-'));
	process.chdir(folder);
	vi.stubEnv('CONTENT_DIR', '.');
	vi.resetModules();
});

afterEach(() => {
	process.chdir(home);
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const load = () => import('../../../../src/authoring/dates/commit-dates.ts');

function commit(file: string, day: string, subject = 'Change'): void {
	writeFileSync(file, day);
	const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];
	const at = `${day}T12:00:00Z`;
	execFileSync('git', ['add', file]);
	execFileSync('git', [...who, 'commit', '-q', '-m', subject], {
		env: { ...process.env, GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at },
	});
}

test('a file has the time of its newest commit, also where its name is Chinese', async () => {
	execFileSync('git', ['init', '-q']);
	commit('a.mdx', '2026-01-01');
	commit('说明.mdx', '2026-02-02');
	commit('a.mdx', '2026-03-03');
	const { commitTime, datesProblem } = await load();
	expect(commitTime('a.mdx')).toBe(noon('2026-03-03'));
	expect(commitTime('说明.mdx')).toBe(noon('2026-02-02'));
	expect(commitTime('new.mdx')).toBeUndefined();
	expect(datesProblem()).toBeUndefined();
});

test('a file has what its last commits say, the newest first', async () => {
	execFileSync('git', ['init', '-q']);
	for (let day = 1; day <= 9; day++) commit('a.mdx', `2026-01-0${day}`, `改了 第${day}处`);
	const { commitsOf } = await load();
	expect(commitsOf('a.mdx')).toHaveLength(8);
	expect(commitsOf('a.mdx')[0]).toEqual({ time: noon('2026-01-09'), subject: '改了 第9处' });
	expect(commitsOf('new.mdx')).toEqual([]);
});

test('a folder has the time of the newest commit in it, of what was taken away since too', async () => {
	execFileSync('git', ['init', '-q']);
	mkdirSync('content');
	commit('content/a.mdx', '2026-01-01');
	commit('content/gone.mdx', '2026-02-02');
	execFileSync('git', ['rm', '-q', 'content/gone.mdx']);
	commit('content-of-others.mdx', '2026-03-03');
	vi.stubEnv('CONTENT_DIR', 'content');
	const { newestCommitIn } = await load();
	expect(newestCommitIn('content')).toBe(noon('2026-03-03'));
	expect(newestCommitIn('elsewhere')).toBeUndefined();
});

test('outside of a repository no file has a time, and that is said', async () => {
	vi.stubEnv('GIT_CEILING_DIRECTORIES', path.dirname(folder));
	const { commitTime, newestCommitIn, datesProblem } = await load();
	expect(commitTime('a.mdx')).toBeUndefined();
	expect(newestCommitIn('.')).toBeUndefined();
	expect(datesProblem()).toMatch(/^内容文件夹不在 git 仓库里.*git clone/);
	vi.unstubAllEnvs();
});

test('in a shallow clone only what changed since has a time, and the remedy is said', async () => {
	execFileSync('git', ['init', '-q']);
	commit('old.mdx', '2026-01-01');
	commit('a.mdx', '2026-02-02');
	commit('a.mdx', '2026-03-03');
	execFileSync('git', ['clone', '-q', '--depth', '2', `file://${folder}`, 'clone']);
	process.chdir(path.join(folder, 'clone'));
	const { commitTime, datesProblem } = await load();
	expect(commitTime('a.mdx')).toBe(noon('2026-03-03'));
	expect(commitTime('old.mdx')).toBeUndefined();
	expect(datesProblem()).toMatch(/^代码是浅克隆来的.*fetch-depth: 0.*GIT_DEPTH: 0.*git fetch --unshallow/);
});

test('in a clone of one commit no page gets the day of that commit, and the remedy is said', async () => {
	execFileSync('git', ['init', '-q']);
	commit('a.mdx', '2026-01-01');
	commit('b.mdx', '2026-02-02');
	execFileSync('git', ['clone', '-q', '--depth', '1', `file://${folder}`, 'clone']);
	process.chdir(path.join(folder, 'clone'));
	const { commitTime, newestCommitIn, datesProblem } = await load();
	expect([commitTime('a.mdx'), commitTime('b.mdx'), newestCommitIn('.')]).toEqual([
		undefined,
		undefined,
		undefined,
	]);
	expect(datesProblem()).toContain('git fetch --unshallow');
});

test('content that lies elsewhere, in a repository of its own, has its own times', async () => {
	mkdirSync('所学 内容/topics', { recursive: true });
	process.chdir('所学 内容');
	execFileSync('git', ['init', '-q']);
	commit('topics/a.mdx', '2026-01-01');
	const content = process.cwd();
	process.chdir(folder);
	mkdirSync('site');
	process.chdir('site');
	execFileSync('git', ['init', '-q']);
	commit('README.md', '2026-03-03');
	for (const place of ['../所学 内容', content]) {
		vi.stubEnv('CONTENT_DIR', place);
		vi.resetModules();
		const { commitTime, newestCommitIn, datesProblem } = await load();
		expect(commitTime(path.join(place, 'topics/a.mdx'))).toBe(noon('2026-01-01'));
		expect(newestCommitIn(place)).toBe(noon('2026-01-01'));
		expect(datesProblem()).toBeUndefined();
	}
});

test('what a hook of git builds has its times, though the hook says where the repository is', async () => {
	execFileSync('git', ['init', '-q']);
	mkdirSync('content');
	commit('content/a.mdx', '2026-01-01');
	commit('README.md', '2026-02-02');
	vi.stubEnv('CONTENT_DIR', 'content');
	vi.stubEnv('GIT_DIR', '.git');
	const { commitTime, newestCommitIn, datesProblem } = await load();
	expect(commitTime('content/a.mdx')).toBe(noon('2026-01-01'));
	expect(newestCommitIn('content')).toBe(noon('2026-01-01'));
	expect(datesProblem()).toBeUndefined();
});
