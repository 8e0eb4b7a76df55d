import { spawnSync } from 'node:child_process';
import type { Lacking } from './install-command.ts';

/** A way to bring what is lacking, as a command and the words that announce it. */
export interface Way {
	says: string;
	command: string;
	arguments: string[];
}

/** What a machine allows. */
export interface Machine {
	isRoot: boolean;
	hasApt: boolean;
	/** Playwright's own browsers can be fetched. */
	reachesPlaywright: boolean;
}

const apt = (says: string, ...all: string[]): Way => ({ says, command: 'apt-get', arguments: all });
const INSTALL = ['install', '-y', '-qq', '--no-install-recommends'];

/** The ways to try, in this order; none where a person has to do it. */
export function waysToInstall(
	{ browser, font, git }: Lacking,
	{ isRoot, hasApt, reachesPlaywright }: Machine,
): Way[] {
	const asRoot = isRoot && hasApt;
	const byApt = [...(git ? ['git'] : []), ...(font ? ['fonts-noto-cjk'] : [])];
	// Debian's; Ubuntu has none that runs without snap, so that it is asked for by itself.
	const browserByApt = browser && !reachesPlaywright;
	const ways: Way[] = [];
	if (asRoot && (byApt.length > 0 || browserByApt)) ways.push(apt('看有哪些软件包', 'update', '-qq'));
	if (asRoot && byApt.length > 0) ways.push(apt('装测试要用的', ...INSTALL, ...byApt));
	if (asRoot && browserByApt) ways.push(apt('装浏览器', ...INSTALL, 'chromium-headless-shell'));
	if (browser && reachesPlaywright)
		ways.push({
			says: '下载 Playwright 的浏览器',
			command: 'npx',
			arguments: ['playwright', 'install', ...(asRoot ? ['--with-deps'] : []), 'chromium-headless-shell'],
		});
	return ways;
}

/** Goes a way; what it says is shown. A failure is seen by what is still lacking. */
export function go({ says, command, arguments: all }: Way): void {
	console.log(`${says}：${[command, ...all].join(' ')}`);
	spawnSync(command, all, {
		stdio: 'inherit',
		shell: process.platform === 'win32',
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
}

/** True where Playwright's downloads can be had: a machine without a network is told at once, not after five tries. */
export async function reachesPlaywright(): Promise<boolean> {
	// Node does not ask a proxy by itself, Playwright does.
	if (process.env['HTTPS_PROXY'] ?? process.env['https_proxy']) return true;
	const host = process.env['PLAYWRIGHT_DOWNLOAD_HOST'] ?? 'https://cdn.playwright.dev';
	return fetch(host, { method: 'HEAD', signal: AbortSignal.timeout(2_500) }).then(
		() => true,
		() => false,
	);
}
