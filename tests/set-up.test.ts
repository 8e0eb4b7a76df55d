import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { installCommand } from './browser/install-command.ts';

const root = path.resolve(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
	scripts: Record<string, string>;
};

/** Answers for the file system that there is no browser on this machine, and of package managers only one. */
function withoutBrowsers(manager: string): string {
	const code = `
		import fs from 'node:fs';
		import { syncBuiltinESMExports } from 'node:module';
		const there = fs.existsSync;
		fs.existsSync = (file) => /apt-get|dnf|pacman|zypper|apk/.test(file)
			? file === ${JSON.stringify(manager)}
			: !/chrom|msedge|microsoft-edge|Edge/i.test(file) && there(file);
		syncBuiltinESMExports();
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

test.each([
	['/usr/bin/apt-get', 'sudo apt-get update && sudo apt-get install -y chromium fonts-noto-cjk'],
	['/usr/bin/dnf', 'sudo dnf install -y chromium google-noto-sans-cjk-fonts'],
	['', 'npx playwright install chromium'],
])('without a browser the tests stop with the command that installs one (%s)', (manager, command) => {
	const { status, stderr } = run(['--import', withoutBrowsers(manager), 'tests/browser/require-browser.ts']);
	expect(status).toBe(1);
	expect(stderr).toBe(
		`浏览器测试需要 Chromium、Chrome 或 Edge，这台机器上没有找到。请运行：\n  ${command}\n或者用环境变量 CHROMIUM_PATH 指定浏览器的位置。\n`,
	);
	expect(installCommand((file) => file === manager)).toBe(command);
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
		'\n这台机器上的 Node 是 18.16.0，需要 20 或更新的版本。\n请到 https://nodejs.org 下载安装长期支持版，再运行 npm ci。\n\n',
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
