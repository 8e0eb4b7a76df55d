// The core journeys in today's Chromium and in other browsers, from a server and from a folder that was double-clicked:
// `npm run test:browsers`, after a build. Old Chromium comes with `npm run test:browsers -- --bring`; `--only 88` takes the engines whose name has that in
// it, `--folder` the folder alone, `--journey lose` one journey.
import { chmodSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../../src/office/pdf/find-browser.ts';
import { makeFolder } from '../../src/publish/folder/make-folder.ts';
import { DEEP_PATH, serveFolder } from '../browser/serve-folder.ts';
import type { Driver } from './driver.ts';
import { chromium } from './chromium.ts';
import { firefox } from './firefox.ts';
import { folderJourneys, journeys } from './journeys.ts';
import type { Site } from './journeys.ts';
import { bringOldChromium, oldChromium } from './old-chromium.ts';
import { webkit } from './webkit.ts';

const FIREFOX = [process.env['FIREFOX_PATH'] ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox'];
const WEBKIT = ['4.1', '6.0', '4.0'].map((version) =>
	version === '6.0'
		? '/usr/lib/x86_64-linux-gnu/webkitgtk-6.0/MiniBrowser'
		: `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
);
const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';
/** What `--only` finds the Chromium by that the other tests use. */
const TODAY = 'Chromium today';
const INSTALL = 'sudo apt-get install -y --no-install-recommends firefox-esr webkit2gtk-driver xvfb';

const only = process.argv[process.argv.indexOf('--only') + 1] ?? '';
const asked = process.argv[process.argv.indexOf('--journey') + 1] ?? '';
const isTravelled = (name: string): boolean => !process.argv.includes('--journey') || name === asked;
const isAsked = (name: string): boolean => !process.argv.includes('--only') || name.includes(only);
const firefoxCommand = FIREFOX.find((file) => file && existsSync(file));
const miniBrowser = WEBKIT.find((file) => existsSync(file));
const today = findBrowser();
const hasWebkit = miniBrowser && existsSync(WEBKIT_DRIVER) && existsSync('/usr/bin/Xvfb');
if ((isAsked('Firefox') && !firefoxCommand) || (isAsked('WebKit') && !hasWebkit)) {
	console.error(`缺少Firefox或WebKitGTK，请运行：\n  ${INSTALL}`);
	process.exit(1);
}
if (isAsked(TODAY) && !today) {
	console.error('缺少当前的Chromium，请运行：\n  node tests/browser/require-browser.ts');
	process.exit(1);
}
if (process.argv.includes('--bring')) bringOldChromium();
const { there, lacking } = oldChromium();
if (lacking.length > 0)
	console.log(
		`没有试旧版Chromium ${lacking.join('、')}。要试（Linux），请运行：\n  npm run test:browsers -- --bring`,
	);
if (!existsSync('dist/index.html')) {
	console.error('还没有构建，请先运行：\n  npm run build');
	process.exit(1);
}

const { base, server } = await serveFolder('dist');
// As sticks have it: Chinese, a space, and what means something in an address.
const stick = mkdtempSync(path.join(tmpdir(), 'study-stick-'));
const folder = path.join(stick, '学习 资料#1（100%20）');
await makeFolder('dist', folder);
/** Nobody but root may then write into it: sticks are handed round with their switch on read-only. */
function setWritable(isWritable: boolean): void {
	for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
		const mode = entry.isDirectory() ? 0o555 : 0o444;
		chmodSync(path.join(entry.parentPath, entry.name), isWritable ? mode | 0o200 : mode);
	}
	chmodSync(folder, isWritable ? 0o755 : 0o555);
}
setWritable(false);
const folderBase = `${pathToFileURL(folder).href}/`;
/** As the address of a share begins in Firefox, with a path of two slashes: another place than the folder by its path. */
const shareBase = folderBase.replace('file:///', 'file:////');
/** As in the Playwright configuration: a small machine may be late once; what needed a second try stands in the log. */
const TRIES = process.env['CI'] ? 2 : 1;
const failed: string[] = [];
/** How each browser is started, and how where it is to open a folder, if that is another way. */
const starts: { start(): Promise<Driver>; startForFolder?(): Promise<Driver> }[] = [
	...(isAsked('Firefox')
		? [{ start: () => firefox(firefoxCommand!), startForFolder: () => firefox(firefoxCommand!, true) }]
		: []),
	...(isAsked('WebKit') ? [{ start: () => webkit(WEBKIT_DRIVER, miniBrowser!) }] : []),
	...(isAsked(TODAY) ? [{ start: () => chromium(today!) }] : []),
	...there
		.filter(({ version }) => isAsked(`Chromium ${version}`))
		.map(({ command, libraries }) => ({ start: () => chromium(command, libraries) })),
];
/** So many browsers travel at once: one waits for frames and answers most of its time. */
const AT_ONCE = 2;
/** In a folder an address is that of a file. */
const inFolder = (driver: Driver): Driver => ({
	...driver,
	open: (address) => driver.open(address.replace(/\/(?=$|[?#])/, '/index.html')),
});
const { read, search, practise, tick } = journeys as Record<
	'read' | 'search' | 'practise' | 'tick',
	(typeof journeys)[string]
>;
/** Where the journeys begin, how that is called, and where its files are. */
interface Place {
	at: string;
	name: string;
	files: string;
	/** Other journeys than those of every place. */
	own?: typeof journeys;
}
/** What holds deeper holds at the root: there a page is read, found and kept alone. */
const served: readonly Place[] = [
	{ at: base + DEEP_PATH, name: DEEP_PATH, files: 'dist' },
	{ at: base + '/', name: '/', files: 'dist', own: { read, search, tick } },
];
const folderFor = (driver: Driver): readonly Place[] => [
	{
		at: folderBase,
		name: '文件夹',
		files: folder,
		own: { ...journeys, ...(driver.restart && folderJourneys) },
	},
	...(driver.name.startsWith('Firefox')
		? [{ at: shareBase, name: '共享盘', files: folder, own: { search, practise, tick } }]
		: []),
];

/** Resolves when what was lost last is there again: the browsers travel through the same files. */
let isWhole: Promise<void> = Promise.resolve();

/** The site whose files are in a folder. */
const siteIn = (files: string): Site => ({
	async lose(script) {
		const before = isWhole;
		let tell = (): void => {};
		isWhole = new Promise((resolve) => (tell = resolve));
		await before;
		const scripts = path.join(files, '_astro');
		const lost = readdirSync(scripts).filter((file) => file.startsWith(`${script}.`) && file.endsWith('.js'));
		if (lost.length === 0) {
			tell();
			throw new Error(`没有${script}这个脚本`);
		}
		const away = (file: string): string => path.join(files, `${file}.lost`);
		setWritable(true);
		for (const file of lost) renameSync(path.join(scripts, file), away(file));
		return () => {
			for (const file of lost) renameSync(away(file), path.join(scripts, file));
			setWritable(false);
			tell();
		};
	},
});

async function travel(driver: Driver, places: readonly Place[]): Promise<void> {
	for (const { at, name: place, files, own = journeys } of places) {
		for (const [name, journey] of Object.entries(own).filter(([each]) => isTravelled(each))) {
			const label = `${driver.name} ${place} ${name}`;
			for (let tries = TRIES; tries > 0; tries--) {
				const error = await journey(driver, at, siteIn(files)).then(
					() => undefined,
					(error: Error) => error,
				);
				console[error ? 'error' : 'log'](`${error ? '✗' : '✓'} ${label}${error ? `：${error.message}` : ''}`);
				if (!error) break;
				if (tries === 1) failed.push(label);
			}
		}
	}
}

/** Starts a browser for a way and ends it after. */
async function withBrowser(
	start: () => Promise<Driver>,
	way: (driver: Driver) => Promise<void>,
): Promise<void> {
	const driver = await start();
	try {
		await way(driver);
	} finally {
		await driver.close();
	}
}

const travelServed = (driver: Driver): Promise<void> => travel(driver, served);
const travelFolder = (driver: Driver): Promise<void> => travel(inFolder(driver), folderFor(driver));

/** A browser through all places; through the folder in one of its own where it is started otherwise for that. */
async function travelAll({ start, startForFolder }: (typeof starts)[number]): Promise<void> {
	const isFolderAlone = process.argv.includes('--folder');
	if (isFolderAlone || startForFolder) {
		if (!isFolderAlone) await withBrowser(start, travelServed);
		await withBrowser(startForFolder ?? start, travelFolder);
	} else
		await withBrowser(start, async (driver) => {
			await travelServed(driver);
			await travelFolder(driver);
		});
}

const left = [...starts];
const travelLeft = async (): Promise<void> => {
	for (let next = left.shift(); next; next = left.shift()) await travelAll(next);
};

try {
	const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, travelLeft));
	for (const end of ends) if (end.status === 'rejected') throw end.reason;
} finally {
	setWritable(true);
	rmSync(stick, { recursive: true, force: true });
	server.closeAllConnections();
	server.close();
}
process.exitCode = failed.length > 0 ? 1 : 0;
