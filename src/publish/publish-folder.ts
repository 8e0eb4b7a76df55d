import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { writeBuilt } from '../cache/earlier-files.ts';
import { Kept, hashOf } from '../cache/kept.ts';
import { toolsIn } from '../cache/tools.ts';
import { askedAgain } from './again.ts';
import { builtFiles } from './built-files.ts';
import { dropSheets, readStyles, sheetsAsked } from './inline-styles.ts';
import { joinScripts } from './join-scripts.ts';
import { rewriteMarkup } from './markup.ts';
import { PageOpener } from './open-page.ts';
import { KeptPages } from './kept-pages.ts';
import { NOT_FOUND, closeNotFound, closePage, fromRoot, scriptsOf } from './page.ts';
import type { OpenPage } from './page.ts';
import { relocate, rootAddresses } from './relocate.ts';
import { trimFiles } from './trim-starlight.ts';
import { keepSheets, sheetsOf } from './whole-sheets.ts';

/**
 * Makes the files of a built folder relocatable and locked down, in place; returns what would not work.
 * @param name of the folder, under which the work on its pages and scripts is kept
 */
export async function publishFolder(folder: string, name: string): Promise<string[]> {
	const astros = trimFiles(folder, builtFiles(folder));
	const styles = readStyles(folder, astros);
	const { built, dropped } = dropSheets(folder, astros);
	const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
	const tops = readdirSync(folder).sort();
	const roots = rootAddresses(tops);
	const tools = toolsIn('publish', 'cache');
	const keptPages = Kept.open(`pages ${name}`);
	const known = new KeptPages(keptPages);
	const opener = new PageOpener(roots, styles);
	const pages = new Map<string, OpenPage>();
	const sheets: Record<string, string[]> = {};
	for (const file of built.filter((one) => one.endsWith('.html'))) {
		const html = read(file);
		const own = (sheets[file] = sheetsOf(html, styles.whole));
		const key = hashOf(tools, file, tops.join('/'), styles.keyOf(own), html);
		pages.set(file, await known.take(key, () => opener.open(html, file)));
	}
	keptPages.save();
	keepSheets(name, { sheets: { ...styles.whole }, pages: sheets });
	const scripts = new Map([...pages].map(([file, page]) => [file, scriptsOf(page)]));
	const keptScripts = Kept.open(`scripts ${name}`);
	const { files, joined } = await joinScripts(folder, built, scripts, keptScripts, tools);
	keptScripts.save();
	const problems: string[] = [];
	for (const file of files) {
		const page = pages.get(file);
		if (page) {
			const html = closePage(page, file, joined.get(file) ?? new Map());
			writeBuilt(folder, file, file === NOT_FOUND ? await closeNotFound(html) : html);
			problems.push(...page.problems, ...sheetsAsked(file, html, dropped));
		} else if (/\.(?:js|xml)$/.test(file)) {
			const text = read(file);
			const moved = file.endsWith('.xml') ? await rewriteMarkup(text, relocate(file)) : askedAgain(text);
			if (moved !== text) writeBuilt(folder, file, moved);
			problems.push(...roots.inText(moved).map((address) => fromRoot(file, address)));
			problems.push(...sheetsAsked(file, moved, dropped));
		}
	}
	return problems;
}
