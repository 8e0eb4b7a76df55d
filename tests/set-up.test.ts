import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { waysToInstall } from './browser/install-browser.ts';
import type { Machine } from './browser/install-browser.ts';
import { installCommand } from './browser/install-command.ts';
import type { Lacking } from './browser/install-command.ts';

const root = path.resolve(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
};

/**
 * A machine of an ordinary user without a browser, Chinese type and a network; of package managers it has only one.
 */
function bare(manager: string): string {
	const code = `
		import fs from 'node:fs';
		import { syncBuiltinESMExports } from 'node:module';
		const there = fs.existsSync;
		fs.existsSync = (file) => /apt-get|dnf|pacman|zypper|apk/.test(file)
			? file === ${JSON.stringify(manager)}
			: !/NotoSansCJK|chrom|msedge|microsoft-edge|Edge/i.test(file) && there(file);
		syncBuiltinESMExports();
		process.getuid = () => 1000;
		globalThis.fetch = () => Promise.reject(new Error('no network'));
	`;
	return `data:text/javascript,${encodeURIComponent(code)}`;
}

function run(args: readonly string[], env: Record<string, string> = {}) {
	const own = Object.entries(process.env).filter(([name]) => name !== 'CHROMIUM_PATH');
	return spawnSync(process.execPath, args, {
		cwd: root,
		encoding: 'utf8',
		env: { ...Object.fromEntries(own), ...env },
	});
}

test('without a browser and Chinese type the tests stop with the command that installs them', () => {
	const { status, stderr } = run(['--import', bare('/usr/bin/apt-get'), 'tests/browser/require-browser.ts']);
	expect(status).toBe(1);
	expect(stderr).toBe(
		`浏览器测试需要 Chromium、Chrome 或 Edge，这台机器上没有找到。
这台机器上没有中文字体，浏览器里的汉字都是方框，版面量不准。
请运行：
  sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk
或者用环境变量 CHROMIUM_PATH 指定浏览器的位置。
`,
	);
});

test.each([
	['/usr/bin/apt-get', 'sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk git'],
	['/usr/bin/dnf', 'sudo dnf install -y chromium google-noto-sans-cjk-fonts git'],
	['/sbin/apk', 'sudo apk add chromium font-noto-cjk git'],
])('what is lacking is installed by one command (%s)', (manager, command) => {
	expect(installCommand((file) => file === manager, { browser: true, font: true, git: true })).toBe(command);
});

test('macOS and Windows get Playwright’s browser', () => {
	expect(installCommand(() => false, { browser: true, font: false, git: false })).toBe(
		'npx playwright install chromium-headless-shell',
	);
});

test('a file that is no browser is told with the reason why it does not start', () => {
	const { status, stderr } = run(['--import', bare('/usr/bin/apt-get'), 'tests/browser/require-browser.ts'], {
		CHROMIUM_PATH: path.join(root, 'package.json'),
	});
	expect(status).toBe(1);
	expect(stderr).toContain('package.json 启动不了：');
	expect(stderr).toContain('sudo apt-get install -y chromium fonts-noto-cjk\n');
});

test.each<[string, Lacking, Machine, string[]]>([
	[
		'root of Debian without a network but its packages gets them from there',
		{ browser: true, font: true, git: true },
		{ isRoot: true, hasApt: true, reachesPlaywright: false },
		[
			'apt-get update -qq',
			'apt-get install -y -qq --no-install-recommends git fonts-noto-cjk',
			'apt-get install -y -qq --no-install-recommends chromium-headless-shell',
		],
	],
	[
		'root gets Playwright’s browser with what it stands on',
		{ browser: true, font: false, git: false },
		{ isRoot: true, hasApt: true, reachesPlaywright: true },
		['npx playwright install --with-deps chromium-headless-shell'],
	],
	[
		'an ordinary user gets Playwright’s browser alone',
		{ browser: true, font: true, git: false },
		{ isRoot: false, hasApt: true, reachesPlaywright: true },
		['npx playwright install chromium-headless-shell'],
	],
	[
		'an ordinary user without a network has to ask',
		{ browser: true, font: true, git: false },
		{ isRoot: false, hasApt: true, reachesPlaywright: false },
		[],
	],
	[
		'nothing is installed where nothing is lacking',
		{ browser: false, font: false, git: false },
		{ isRoot: true, hasApt: true, reachesPlaywright: true },
		[],
	],
])('%s', (_, lacking, machine, commands) => {
	const ways = waysToInstall(lacking, machine);
	expect(ways.map((way) => [way.command, ...way.arguments].join(' '))).toEqual(commands);
});

test('a path to a browser that is not there is told', () => {
	const { status, stderr } = run(['tests/browser/require-browser.ts'], { CHROMIUM_PATH: '/no/such/browser' });
	expect(stderr).toBe('CHROMIUM_PATH 指向的浏览器不存在：/no/such/browser\n');
	expect(status).toBe(1);
});

test('the browser and Node are looked for before anything that takes long', () => {
	expect(scripts['preinstall']).toBe('node src/require-node.mjs');
	expect(scripts['prestart']).toBe('node src/require-node.mjs');
	expect(scripts['pretest']).toBe('node src/require-node.mjs && node tests/browser/require-browser.ts');
});

test('an old Node is told what to install', () => {
	const { status, stderr } = run(['src/require-node.mjs'], {
		npm_config_user_agent: 'npm/9.5.1 node/v18.16.0 linux x64 workspaces/false',
	});
	expect(stderr).toBe(
		'\n这台机器上的Node是 18.16.0，需要 20 或更新的版本。\n请到 https://nodejs.org 下载安装长期支持版，再运行 npm ci。\n\n',
	);
	expect(status).toBe(1);
});

test.each(['npm/10.8.2 node/v20.20.2 linux x64 workspaces/false', 'pnpm/9.0.0', ''])(
	'a Node that is new enough passes (%s)',
	(agent) => {
		expect(run(['src/require-node.mjs'], { npm_config_user_agent: agent })).toMatchObject({
			status: 0,
			stderr: '',
		});
	},
);
