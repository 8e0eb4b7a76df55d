import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../../src/office/pdf/find-browser.ts';
import { go, reachesPlaywright, waysToInstall } from './install-browser.ts';
import { installCommand } from './install-command.ts';
import type { Lacking } from './install-command.ts';
import { tryBrowser } from './try-browser.ts';

// Tests never skip: what they need and is not there is brought where it can be, and else named with the command that
// brings it, before anything that takes long.

interface State extends Lacking {
	/** Why the browser that is there does not start. */
	fault?: string;
}

async function look(): Promise<State> {
	const git = spawnSync('git', ['--version']).status !== 0;
	const file = findBrowser();
	if (!file) return { git, browser: true, font: !hasFontFile() };
	const trial = await tryBrowser(file);
	return 'fault' in trial
		? { git, browser: true, font: !hasFontFile(), fault: `${file} 启动不了：\n${trial.fault}` }
		: { git, browser: false, font: !trial.writesChinese };
}

/** Where there is no browser to ask: Debian and the like keep fonts here. */
const hasFontFile = (): boolean =>
	process.platform !== 'linux' || existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc');

const isWhole = ({ browser, font, git }: Lacking): boolean => !browser && !font && !git;

function explain(state: State): string {
	const { browser, font, git, fault } = state;
	return [
		...(browser && !fault ? ['浏览器测试需要 Chromium、Chrome 或 Edge，这台机器上没有找到。'] : []),
		...(fault ? [fault] : []),
		...(font ? ['这台机器上没有中文字体，浏览器里的汉字都是方框，版面量不准。'] : []),
		...(git ? ['测试要用 git，这台机器上没有找到。'] : []),
		`请运行：\n  ${installCommand(existsSync, state)}`,
		...(browser ? ['或者用环境变量 CHROMIUM_PATH 指定浏览器的位置。'] : []),
	].join('\n');
}

const asked = process.env['CHROMIUM_PATH'];
if (asked && !existsSync(asked)) {
	console.error(`CHROMIUM_PATH 指向的浏览器不存在：${asked}`);
	process.exit(1);
}
let state = await look();
if (!isWhole(state)) {
	const ways = waysToInstall(state, {
		isRoot: process.getuid?.() === 0,
		hasApt: existsSync('/usr/bin/apt-get'),
		reachesPlaywright: state.browser && !asked && (await reachesPlaywright()),
	});
	for (const way of ways) go(way);
	if (ways.length > 0) state = await look();
}
if (!isWhole(state)) {
	console.error(explain(state));
	process.exit(1);
}
