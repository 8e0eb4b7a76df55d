import { cpSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import { afterEach, expect, test, vi } from 'vitest';
import { checkContent as check } from '../../../src/authoring/check-content.ts';
import { datesProblem } from '../../../src/authoring/dates/commit-dates.ts';
import { contentIntegration } from '../../../src/authoring/integration.ts';

// Tests may run in a copy without history.
vi.mock('../../../src/authoring/dates/commit-dates.ts', { spy: true });

const sound = path.resolve(import.meta.dirname, '../../fixtures/other-programme');
const made: string[] = [];
const folder = (): string => {
	const name = mkdtempSync(path.join(tmpdir(), 'check-'));
	made.push(name);
	return name;
};

/** Astro, as far as the integration knows it: what it is told, and how the process would have ended. */
function astro(contentDir: string) {
	const ended: (number | undefined)[] = [];
	const said: string[] = [];
	const informed: string[] = [];
	const warned: string[] = [];
	vi.spyOn(process, 'exit').mockImplementation((code) => {
		ended.push(code as number);
		return undefined as never;
	});
	vi.spyOn(console, 'error').mockImplementation((text: string) => said.push(text));
	const added: AstroIntegration[] = [];
	const hook = (integration: AstroIntegration, name: string, given: object) =>
		(integration.hooks as Record<string, (given: object) => void | Promise<void>>)[name]!(given);
	const setUp = (command: string, root = '/home/a/site/') =>
		hook(
			contentIntegration((publicDir) => check(contentDir, publicDir)),
			'astro:config:setup',
			{
				command,
				config: { root: pathToFileURL(root), publicDir: pathToFileURL(`${folder()}/`) },
				logger: { warn: (text: string) => warned.push(text), info: (text: string) => informed.push(text) },
				updateConfig: ({ integrations }: { integrations: AstroIntegration[] }) => added.push(...integrations),
			},
		);
	const built = async (dir: string, base = '/') => {
		setUp('build');
		hook(added[0]!, 'astro:config:done', { config: { base } });
		await hook(added[0]!, 'astro:build:done', { dir: pathToFileURL(`${dir}/`) });
	};
	return { ended, said, informed, warned, setUp, built };
}

function brokenContent(): string {
	const content = folder();
	cpSync(sound, content, { recursive: true });
	writeFileSync(path.join(content, 'updates.yaml'), '');
	return content;
}

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllEnvs();
	for (const name of made.splice(0)) rmSync(name, { recursive: true });
});

test('a build of sound content goes on', () => {
	const { ended, said, setUp } = astro(sound);
	setUp('build');
	expect({ ended, said }).toEqual({ ended: [], said: [] });
});

test('a build says what it leaves for later', () => {
	const { informed, setUp } = astro(sound);
	setUp('build');
	expect(informed.join()).toContain('topics/torch.mdx:2 草稿，2099-01-01起发布：应急手电');
});

test('a build of a site without an address of its own says what its feed and its calendar lack', () => {
	const ofAddress = (warned: string[]) => warned.filter((text) => text.startsWith('没有写网站的正式网址'));
	const { warned, setUp } = astro(sound);
	setUp('build');
	expect(ofAddress(warned)).toEqual([
		expect.stringMatching(/更新订阅里的链接只有路径，.*请在 content\/site\.yaml 里写 url: https:\/\/…/),
	]);
	const developing = astro(sound);
	developing.setUp('dev');
	expect(ofAddress(developing.warned)).toEqual([]);
	vi.stubEnv('SITE_URL', 'https://study.example.org/');
	const given = astro(sound);
	given.setUp('build');
	expect(ofAddress(given.warned)).toEqual([]);
});

test.each(['study.example.org', 'javascript:alert(1)'])(
	'an address for one build that is none ends it: SITE_URL=%s',
	(address) => {
		vi.stubEnv('SITE_URL', address);
		const { ended, said, setUp } = astro(sound);
		setUp('build');
		expect(ended).toEqual([1]);
		expect(said[0]).toContain(`SITE_URL 写的是“${address}”：网址要从 https:// 写起`);
	},
);

test('a build says why pages lack the day of their last change; while developing nobody waits for it', () => {
	vi.mocked(datesProblem).mockReturnValueOnce('代码是浅克隆来的');
	const { warned, setUp } = astro(sound);
	setUp('build');
	expect(warned).toContain('代码是浅克隆来的');
	const developing = astro(sound);
	developing.setUp('dev');
	expect(developing.warned).toEqual([]);
});

test('a build of broken content ends before anything is written', () => {
	const { ended, said, setUp } = astro(brokenContent());
	setUp('build');
	expect(ended).toEqual([1]);
	expect(said[0]).toContain('updates.yaml:1 文件是空的');
	expect(said[0]).toContain('内容有1处问题，没有生成网站。');
});

test.each(['build', 'dev'])(
	'in a folder where no site can be built, `astro %s` ends with the path',
	(command) => {
		const { ended, said, setUp } = astro(sound);
		setUp(command, '/home/a/c#/');
		expect(ended).toEqual([1]);
		expect(said[0]).toMatch(/^网站文件夹的路径里有“#”，在这样的路径里不能生成网站：\/home\/a\/c#\/\n/);
	},
);

test('while developing broken content is told, and nothing ends', () => {
	const { ended, said, setUp } = astro(brokenContent());
	setUp('dev');
	expect(ended).toEqual([]);
	expect(said).toHaveLength(1);
});

test('a built site with a dead link fails', async () => {
	const dist = folder();
	mkdirSync(path.join(dist, 'a'));
	writeFileSync(path.join(dist, 'index.html'), '<a href="/base/a/">甲</a>');
	writeFileSync(path.join(dist, 'a/index.html'), '');
	const good = astro(sound);
	await good.built(dist, '/base');
	expect(good.ended).toEqual([]);
	const bad = astro(sound);
	await bad.built(dist);
	expect(bad.ended).toEqual([1]);
	expect(bad.said[0]).toContain('index.html:1 生成的页面里有链接不通（写的是“/base/a/”）');
	expect(bad.said[0]).toContain('生成的网站里有1处链接不通，不要发布。');
});
