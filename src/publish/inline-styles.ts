import { closeSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from '../cache/kept.ts';
import { isWholePage } from './built-files.ts';
import type { Piece, Rewriter } from './markup.ts';
import { NeededStyles } from './needed-styles.ts';
import type { Names } from './needed-styles.ts';

const SHEET = /^_astro\/[^/]+\.css$/;
/** What every page has, though it need not stand in its markup. */
const IMPLIED = ['html', 'head', 'body', 'tbody', 'colgroup'];

/** Anything in a text that could be the name of an element, a class or an id. */
const wordsOf = (text: string): readonly string[] => text.match(/[A-Za-z_][\w-]*/g) ?? [];
const wordOf = (name: string): string => name.replace(/^[.#]/, '');

/**
 * The style sheets of a built site, and which of their names a script may bring into any page. A name that a script
 * puts together from pieces is not seen: scripts write names of classes whole.
 */
export class SiteStyles {
	/** Another one where pages may take something else of the sheets. */
	readonly key: string;
	readonly #sheets = new Map<string, NeededStyles>();
	readonly #brought = new Set<string>();

	/**
	 * @param sheets what each holds, by its address from the root
	 * @param brought texts with the names that may come into any page: scripts, and the parts of pages that they fetch
	 */
	constructor(sheets: ReadonlyMap<string, string>, brought: Iterable<string>) {
		const words = new Set<string>();
		for (const text of brought) for (const word of wordsOf(text)) words.add(word);
		for (const [address, css] of sheets) {
			const sheet = new NeededStyles(css);
			this.#sheets.set(address, sheet);
			for (const name of sheet.names) if (words.has(wordOf(name))) this.#brought.add(name);
		}
		this.key = hashOf(...[...sheets].flat(), ...[...this.#brought].sort());
	}
	has(address: string): boolean {
		return this.#sheets.has(address);
	}
	/** What a page takes of a sheet. @param names what stands in the page */
	neededOf(address: string, names: Names): string {
		return this.#sheets.get(address)!.within({ has: (name) => names.has(name) || this.#brought.has(name) });
	}
}

/**
 * Puts what a page needs of its style sheets into the page, in one element: in files they cost a first visit a round
 * trip, 0.4 s on a phone in a train. It stands where the first sheet stood; style elements that somebody wrote into a
 * page stay where they are.
 */
export class InlineStyles {
	readonly #site: SiteStyles;
	readonly #placed: (css: string) => string;
	readonly #names = new Set(IMPLIED);
	readonly #words = new Set<string>();
	readonly #sheets: string[] = [];
	#text: string | undefined;

	/** @param placed makes a sheet's addresses right for the page */
	constructor(site: SiteStyles, placed: (css: string) => string) {
		this.#site = site;
		this.#placed = placed;
	}
	readonly see: Rewriter = (piece) => {
		this.#note(piece);
		const isSheet = piece.tag === 'link' && piece.get('rel') === 'stylesheet';
		const address = isSheet ? piece.get('href') : undefined;
		if (piece.instead !== undefined || address === undefined || !this.#site.has(address)) return;
		piece.instead = this.#sheets.length === 0 ? () => `<style>${this.text()!}</style>` : '';
		this.#sheets.push(address);
	};
	/** What the element holds, where there is one; known once the page is read. */
	text(): string | undefined {
		if (this.#sheets.length === 0) return undefined;
		const has = (name: string): boolean => this.#names.has(name) || this.#words.has(wordOf(name));
		this.#text ??= this.#placed(
			this.#sheets.map((address) => this.#site.neededOf(address, { has })).join(''),
		);
		return this.#text;
	}
	#note(piece: Piece): void {
		this.#names.add(piece.tag);
		for (const { name, value } of piece.attributes)
			if (name === 'class') for (const one of value.split(/\s+/)) this.#names.add(`.${one}`);
			else if (name === 'id') this.#names.add(`#${value}`);
		if (piece.tag === 'script') for (const word of wordsOf(piece.text)) this.#words.add(word);
	}
}

/** The style sheets of a folder as Astro left it, with what its scripts may show. */
export function readStyles(folder: string, files: readonly string[]): SiteStyles {
	const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
	const sheets = files.filter((file) => SHEET.test(file)).map((file) => [`/${file}`, read(file)] as const);
	const brought = files.filter((file) => file.endsWith('.js') || isPart(folder, file)).map(read);
	return new SiteStyles(new Map(sheets), brought);
}

/** Deletes the style sheets, which no page asks for any more; returns the files that stay. */
export function dropSheets(folder: string, files: readonly string[]): string[] {
	for (const file of files) if (SHEET.test(file)) rmSync(path.join(folder, file));
	return files.filter((file) => !SHEET.test(file));
}

/** Whether scripts put what it holds into a page; its first bytes say so. */
function isPart(folder: string, file: string): boolean {
	if (!file.endsWith('.html')) return false;
	const start = Buffer.alloc(32);
	const opened = openSync(path.join(folder, file), 'r');
	const length = readSync(opened, start);
	closeSync(opened);
	return !isWholePage(start.toString('utf8', 0, length));
}
