import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';
import { installCommand } from './install-command.ts';

// Browser tests never skip: without a browser this says how to get one and fails.
if (!findBrowser()) {
	const asked = process.env['CHROMIUM_PATH'];
	console.error(
		asked
			? `CHROMIUM_PATH 指向的浏览器不存在：${asked}`
			: `浏览器测试需要 Chromium、Chrome 或 Edge，这台机器上没有找到。请运行：\n  ${installCommand(existsSync)}\n或者用环境变量 CHROMIUM_PATH 指定浏览器的位置。`,
	);
	process.exit(1);
}
