import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../../..');
const folder = path.join(root, 'src/publish/ci');
const textOf = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
};

interface GithubJob {
	if?: string;
	steps: { run?: string; uses?: string; with?: Record<string, unknown> }[];
}
interface GitlabJob {
	rules?: { if: string }[];
	script?: string[];
	artifacts?: { paths: string[] };
}
const github = parse(textOf('github-actions.yml')) as {
	on: { schedule: { cron: string }[] };
	jobs: Record<string, GithubJob>;
};
const gitlab = parse(textOf('gitlab-ci.yml')) as Record<string, GitlabJob> & {
	before_script: string[];
	variables: Record<string, unknown>;
};

const githubRuns = (job: string): string[] => github.jobs[job]!.steps.flatMap(({ run }) => run ?? []);
/** The lines of a job's scripts, each what a shell would be given. */
const gitlabRuns = (job: string): string[] =>
	(gitlab[job]!.script ?? []).flatMap((text) => text.split('\n')).map((line) => line.trim());
const npmCommands = (lines: readonly string[]): string[] =>
	lines.flatMap((line) => /^npm run ([\w:]+)/.exec(line)?.[1] ?? []);

test('there is a sample for each of two hosts', () => {
	expect(readdirSync(folder).sort()).toEqual(['github-actions.yml', 'gitlab-ci.yml']);
});

test('content is checked, compared and built, in this order, and what was built is published', () => {
	expect(githubRuns('build')).toEqual([
		'npm ci',
		'npm run check:content',
		'npm run changes',
		'npm run build',
	]);
	expect([...new Set(npmCommands(gitlabRuns('build')))]).toEqual(['check:content', 'changes', 'build']);
	expect(gitlab.before_script).toEqual(['npm ci --cache .npm']);
	expect(github.jobs['build']!.steps.find(({ uses }) => uses?.includes('upload-pages'))!.with).toEqual({
		path: 'dist',
	});
	expect(github.jobs['publish']!.steps[0]!.uses).toMatch(/^actions\/deploy-pages@/);
	expect(gitlab['build']!.artifacts!.paths).toEqual(['dist']);
});

test('what GitLab publishes is the site alone, though the project has a folder of the same name', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'pages-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	for (const file of ['public/favicon.svg', 'dist/index.html', 'dist/topics/index.html']) {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), file);
	}
	execFileSync('sh', ['-ec', gitlabRuns('pages').join('\n')], { cwd: folder });
	expect(gitlab['pages']!.artifacts!.paths).toEqual(['public']);
	expect(readdirSync(folder)).toEqual(['public']);
	expect(readdirSync(path.join(folder, 'public')).sort()).toEqual(['index.html', 'topics']);
});

test('once a week outer links are checked, and then nothing is published', () => {
	expect(github.on.schedule.map(({ cron }) => cron.split(' ').length)).toEqual([5]);
	expect(github.on.schedule[0]!.cron).toMatch(/ \* \* 1$/);
	expect(githubRuns('links')).toEqual(['npm ci', 'npm run check:links']);
	expect(gitlabRuns('links')).toEqual(['npm run check:links']);
	expect([github.jobs['build']!.if, github.jobs['publish']!.if]).toEqual([
		expect.stringContaining("!= 'schedule'"),
		expect.stringContaining("!= 'schedule'"),
	]);
	for (const job of ['build', 'pages']) expect(gitlab[job]!.rules![0]!.if).toContain('!= "schedule"');
});

test('every command is one of package.json, none needs a browser, and all of the history is there', () => {
	const named = npmCommands([
		...Object.keys(github.jobs).flatMap(githubRuns),
		...['build', 'pages', 'links'].flatMap(gitlabRuns),
	]);
	expect(named.length).toBeGreaterThan(7);
	expect(named.filter((name) => !(name in scripts))).toEqual([]);
	for (const name of readdirSync(folder))
		expect(textOf(name)).not.toMatch(/playwright|chrom|npm test|npm cit/i);
	expect(github.jobs['build']!.steps[0]!.with).toEqual({ 'fetch-depth': 0 });
	expect(gitlab.variables['GIT_DEPTH']).toBe(0);
});
