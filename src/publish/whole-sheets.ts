import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The style sheets that a build had, and which page had which: kept for the test that pages lost nothing they need. */
export interface WholeSheets {
	/** What each holds, by its address from the root. */
	sheets: Record<string, string>;
	/** The addresses that each page had, by its file. */
	pages: Record<string, string[]>;
}

/** Outside the site. @param name of the built folder */
const fileFor = (name: string): string =>
	path.resolve('node_modules/.cache/study-site', `sheets-${name}.json`);

/** Which of the sheets a page asks for, as Astro left it. */
export const sheetsOf = (html: string, sheets: Readonly<Record<string, string>>): string[] =>
	(html.match(/\/_astro\/[^"'\s>]+\.css/g) ?? []).filter((address) => address in sheets);

export function keepSheets(name: string, whole: WholeSheets): void {
	const file = fileFor(name);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify(whole));
}

/** @throws where the folder was not built here */
export const keptSheets = (name: string): WholeSheets =>
	JSON.parse(readFileSync(fileFor(name), 'utf8')) as WholeSheets;
