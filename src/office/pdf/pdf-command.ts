import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { listFile, listText, pdfFolder } from '../../authoring/shown/made-pdfs.ts';
import type { MadePdf } from '../../authoring/shown/made-pdfs.ts';
import { readLibrary } from '../../authoring/read/read-library.ts';
import { publishedPart } from '../../authoring/dates/published-part.ts';
import { siteAddress } from '../../authoring/addresses/site-address.ts';
import { sheetNames } from '../../paper/text/paper.ts';
import { dayIn } from '../../schedule/core/calendar-day.ts';
import { buildSite } from '../build-site.ts';
import { contentDirOrExit } from '../content-dir.ts';
import { FileRefused } from '../file-refused.ts';
import { runCommand } from '../run-command.ts';
import { writeOrRefuse } from '../write-whole.ts';
import { printPage } from './print-page.ts';
import { twoUp } from './two-up.ts';
import { whatToPrint } from './what-to-print.ts';

const NO_BROWSER =
	'没有找到Chromium、Chrome或Edge，PDF做不成。装一个再来；装在别处的，用环境变量 CHROMIUM_PATH 写明它的位置。没有浏览器也可以在网站的装订本页面上打印，选“另存为PDF”。';
const NO_PLAYWRIGHT = '没有装做PDF要用的Playwright：运行 npm ci（不要加 --omit=dev）再来。';

// `npm run pdf`
await runCommand(run);

async function run(): Promise<number> {
	const contentDir = contentDirOrExit();
	const playwright = await import('@playwright/test').catch(() => undefined);
	if (!playwright) throw new FileRefused(NO_PLAYWRIGHT);
	const { findBrowser } = await import('./find-browser.ts');
	const executablePath = findBrowser();
	if (executablePath === undefined) throw new FileRefused(NO_BROWSER);
	console.log('正在生成网站……');
	// Content with problems is told by the build.
	const built = buildSite();
	if ('why' in built) throw new FileRefused(`${built.why}\n\n网站没有生成，没有做PDF。`);
	const whole = readLibrary(contentDir).library;
	const day = dayIn(whole.site.programme.timeZone, Date.now());
	const library = publishedPart(whole, day);
	const folder = pdfFolder(library);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	const started = Date.now();
	const browser = await playwright.chromium.launch({ executablePath, args: ['--no-sandbox'] });
	const files: MadePdf[] = [];
	try {
		const page = await browser.newPage();
		for (const { page: place, title, files: asked } of whatToPrint(library)) {
			const source = path.resolve(built.folder, `.${place}`, 'index.html');
			if (!existsSync(source)) throw new FileRefused(`生成的网站里没有 ${place}，没有做完。`);
			const { url } = library.site;
			const address = url === undefined ? '' : siteAddress(url, place);
			const isSmall = asked.every(({ sheet }) => sheet !== 'a4');
			const printed = await printPage(page, pathToFileURL(source).href, { isSmall, address });
			for (const { file, sheet } of asked) {
				const { bytes, pages } = sheet === 'two-up' ? twoUp(printed.bytes) : printed;
				writeOrRefuse(path.join(folder, file), bytes);
				files.push({ file, page: place, sheet, pages });
				console.log(`${title}，${sheetNames[sheet]}：${pages}页，${path.join(folder, file)}`);
			}
		}
	} finally {
		await browser.close();
	}
	writeOrRefuse(listFile(folder), listText({ day, files }));
	const seconds = Math.round((Date.now() - started) / 1000);
	console.log(
		`做好${files.length}个PDF，用了${seconds}秒，在 ${folder}。下次生成或发布网站，页面上会有下载；内容改了以后，再运行一次。`,
	);
	return 0;
}
