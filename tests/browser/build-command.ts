// Builds what the tests look at: the site, the small programme beside it, both as folders to double-click, and the desk.
// `npm run build:tests`.
import path from 'node:path';
import { bundleDesk } from '../../src/office/desk/bundle.ts';
import { writeDesk } from '../../src/office/desk/write-desk.ts';
import { makeFolder } from '../../src/publish/folder/make-folder.ts';
import { DESK, FOLDER, SITE, SMALL_CONTENT, SMALL_FOLDER, SMALL_SITE } from './built-folders.ts';
import { buildSite } from './build-site.ts';

const root = path.resolve(import.meta.dirname, '../..');

const builds: Record<string, string>[] = [
	{},
	{ CONTENT_DIR: path.relative(root, SMALL_CONTENT), OUT_DIR: path.basename(SMALL_SITE) },
];
for (const settings of builds) {
	const started = Date.now();
	await buildSite(settings);
	const seconds = Math.round((Date.now() - started) / 1000);
	console.log(`生成了 ${settings['OUT_DIR'] ?? 'dist'}（${seconds} 秒）`);
}
for (const [site, folder] of [
	[SITE, FOLDER],
	[SMALL_SITE, SMALL_FOLDER],
] as const)
	await makeFolder(site, folder);
for (const way of ['server', 'files'] as const) {
	const { isGood, text } = writeDesk(DESK[way], await bundleDesk(way));
	if (!isGood) throw new Error(text);
}
