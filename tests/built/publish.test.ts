import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { publish as publishSite } from '../../src/office/publishing/publish.ts';
import { keepFor, whileNobodyBuilds } from '../browser/build-site.ts';
import { SMALL_CONTENT, SMALL_SITE } from '../browser/built-folders.ts';

const root = path.resolve(import.meta.dirname, '../..');
const names = { CONTENT_DIR: 'dist-office-content', OUT_DIR: 'dist-office' };
const content = path.join(root, names.CONTENT_DIR);
const place = mkdtempSync(path.join(tmpdir(), '共享 盘-'));
const folder = path.join(place, '学习 园地');
afterAll(() => {
	for (const made of [content, path.join(root, names.OUT_DIR), place])
		rmSync(made, { recursive: true, force: true });
});

const publish = (...args: string[]) =>
	whileNobodyBuilds(() => {
		const began = performance.now();
		const { status, stdout, stderr } = spawnSync(
			'npm',
			['run', '--silent', 'publish', '--', folder, ...args],
			{
				cwd: root,
				encoding: 'utf8',
				env: { ...process.env, NODE_ENV: 'production', PUBLISHED_NOTE: path.join(place, 'note'), ...names },
			},
		);
		const seconds = ((performance.now() - began) / 1000).toFixed(1);
		console.log(`npm run publish ${args.join(' ')}: ${seconds} s`);
		return { status, said: stdout + stderr };
	});
const page = (): string => readFileSync(path.join(folder, 'topics/escape/index.html'), 'utf8');

test('the office publishes a changed line over what it published before, and goes back, each by one command', async () => {
	cpSync(SMALL_CONTENT, content, { recursive: true });
	keepFor(names.OUT_DIR);
	// The same steps in this process, with what is built already.
	const build = { build: () => ({ folder: SMALL_SITE }), say: () => {} };
	expect(publishSite(content, folder, build)).toMatchObject({ isGood: true });
	expect(page()).toContain('听到警报以后怎么走。');
	const file = path.join(content, 'topics/escape.mdx');
	writeFileSync(file, readFileSync(file, 'utf8').replace('听到警报以后怎么走。', '听到警报以后往哪里走。'));
	const second = await publish();
	expect(second.said).toMatch(/已发布到.*更新\d+个.*\n留着以前的1个版本/s);
	expect(second.status).toBe(0);
	expect(page()).toContain('听到警报以后往哪里走。');
	expect(await publish('--back')).toMatchObject({ status: 0 });
	expect(page()).toContain('听到警报以后怎么走。');
	expect(existsSync(path.join(folder, '.versions/lock.json'))).toBe(false);
}, 240_000);
