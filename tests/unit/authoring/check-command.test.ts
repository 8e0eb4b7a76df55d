import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from '../command.ts';
import { sound } from './edited-folder.ts';

const broken = mkdtempSync(path.join(tmpdir(), 'content-'));
cpSync(sound, broken, { recursive: true });
rmSync(path.join(broken, 'updates.yaml'));

afterAll(() => rmSync(broken, { recursive: true }));

const run = (contentDir: string, ...options: string[]) =>
	runCommand('authoring/check-command.ts', options, { env: { CONTENT_DIR: contentDir } });

test('the command says what is there and ends well where content is sound', async () => {
	const { status, stdout } = await run(sound);
	expect(stdout).toMatch(
		/^内容没有问题：18页，11题，10个名词。\n还没有发布的2处，网站上没有：\n  topics\/torch.mdx:2 /,
	);
	expect(status).toBe(0);
});

test('asked for, the command also says which clauses no page and no question takes up', async () => {
	const { stdout, status } = await run(sound, '--coverage');
	expect(stdout).toContain('documents/plan.mdx：6条\n  没有页面的：无\n  没有题目的：');
	expect(status).toBe(0);
});

test('an option that there is none of is told, not passed over', async () => {
	const { status, stdout, stderr } = await run(sound, '--reviewd');
	expect(stdout).toMatch(/^内容没有问题/);
	expect([status, stderr]).toEqual([
		1,
		'没有“--reviewd”这一项，能写的有--coverage、--citations、--reviewed。\n',
	]);
});

test('asked for, the command also says which places that texts name cannot be opened', async () => {
	const { stdout, status } = await run(sound, '--citations');
	expect(stdout).toContain(
		'文件的页面里没有的条款，点不开的：0处\n文件没有逐条的页面，只到“引用的文件”的：0处\n',
	);
	expect(status).toBe(0);
});

test('the command tells every problem, counts them and ends with 1', async () => {
	const { status, stderr, stdout } = await run(broken);
	expect(stderr).toBe(
		'updates.yaml:1 缺少这个文件。怎样改：补上这个文件，可以照着现有的同类文件写。（content/README.md#missing-file）\n\n' +
			'共1处问题，都改好以后再发布。\n',
	);
	expect(stdout).toBe('');
	expect(status).toBe(1);
});
