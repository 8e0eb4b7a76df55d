// The core journeys in other browsers than Chromium: `npm run test:browsers`, after a build.
import { existsSync } from 'node:fs';
import { DEEP_PATH, serveFolder } from '../browser/serve-folder.ts';
import type { Driver } from './driver.ts';
import { firefox } from './firefox.ts';
import { journeys } from './journeys.ts';
import { webkit } from './webkit.ts';

const FIREFOX = [process.env['FIREFOX_PATH'] ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox'];
const WEBKIT = ['4.1', '6.0', '4.0'].map((version) =>
	version === '6.0'
		? '/usr/lib/x86_64-linux-gnu/webkitgtk-6.0/MiniBrowser'
		: `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
);
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
const INSTALL = 'sudo apt-get install -y --no-install-recommends firefox-esr webkit2gtk-driver xvfb';

const firefoxCommand = FIREFOX.find((file) => file && existsSync(file));
const miniBrowser = WEBKIT.find((file) => existsSync(file));
if (!firefoxCommand || !miniBrowser || !existsSync(WEBKIT_DRIVER) || !existsSync('/usr/bin/Xvfb')) {
	console.error(`缺少Firefox或WebKitGTK，请运行：\n  ${INSTALL}`);
	process.exit(1);
}
if (!existsSync('dist/index.html')) {
	console.error('还没有构建，请先运行：\n  npm run build');
	process.exit(1);
}

const { base, server } = await serveFolder('dist');
const failed: string[] = [];
const starts: (() => Promise<Driver>)[] = [
	() => firefox(firefoxCommand),
	() => webkit(WEBKIT_DRIVER, miniBrowser),
];
try {
	for (const start of starts) {
		const driver = await start();
		try {
			for (const at of ['/', DEEP_PATH]) {
				for (const [name, journey] of Object.entries(journeys)) {
					const label = `${driver.name} ${at} ${name}`;
					await journey(driver, base + at).then(
						() => console.log(`✓ ${label}`),
						(error: Error) => {
							console.error(`✗ ${label}：${error.message}`);
							failed.push(label);
						},
					);
				}
			}
		} finally {
			await driver.close();
		}
	}
} finally {
	server.closeAllConnections();
	server.close();
}
process.exitCode = failed.length > 0 ? 1 : 0;
