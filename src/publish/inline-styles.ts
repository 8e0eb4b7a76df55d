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

/** Elements that come into a page by another word, in a script or since the parser puts them in. */
const BRINGS = new Map(
	Object.entries({
		Audio: 'audio',
		Image: 'img',
		Option: 'option',
		createCaption: 'caption',
		createTBody: 'tbody',
		createTFoot: 'tfoot',
		createTHead: 'thead',
		image: 'img',
		insertCell: 'td',
		insertRow: 'tr',
		td: 'tr',
		th: 'tr',
	}),
);

/** Anything in a text that could be the name of an element, a class or an id. */
export function wordsOf(text: string): Set<string> {
	const words = new Set<string>();
	for (const run of runsIn(text)) {
		words.add(run);
		// A number or a minus before a name: `x=-note`.
		words.add(run.replace(/^[\d-]+/, ''));
		// Names of elements are small whatever a script writes: `DIV`, `foreignObject`.
		if (/^(?:[a-z]\w*|[A-Z\d]+)$/.test(run)) words.add(run.toLowerCase());
		const brought = BRINGS.get(run);
		if (brought !== undefined) words.add(brought);
	}
	return words;
}

const RUN = /[\w\u0080-\uffff-]+/g;
/** Runs of what names are made of, read as they stand and as a script reads them: `\n` parts two names. */
function runsIn(text: string): Iterable<string> {
	const runs = new Set(text.match(RUN));
	if (text.includes('\\')) for (const run of unescaped(text).match(RUN) ?? []) runs.add(run);
	return runs;
}

const unescaped = (script: string): string =>
	script.replace(
		/\\(?:[\nbfnrtv]|u([\da-f]{4})|u\{([\da-f]{1,5})\}|x([\da-f]{2}))/gi,
		(_, ...found: string[]) => {
			const code = found.slice(0, 3).find(Boolean);
			return code === undefined ? ' ' : String.fromCodePoint(parseInt(code, 16));
		},
	);

const wordOf = (name: string): string => name.replace(/^[.#]/, '');

/**
 * The style sheets of a built site, and which of their names a script may bring into any page. A name that a script
 * puts together from pieces is not seen: scripts write names of classes whole.
 */
export class SiteStyles {
	/** What each sheet holds, by its address from the root. */
	readonly whole: Readonly<Record<string, string>>;
	readonly #sheets = new Map<string, NeededStyles>();
	readonly #keys = new Map<string, string>();
	readonly #brought = new Set<string>();
	/** Of the scripts that stand in pages, by what they are: most are the same in all. */
	readonly #words = new Map<string, readonly string[]>();
	readonly #known = new Set<string>();

	/**
	 * @param sheets what each holds, by its address from the root
	 * @param brought texts with the names that may come into any page: scripts, and the parts of pages that they fetch
	 */
	constructor(sheets: ReadonlyMap<string, string>, brought: Iterable<string>) {
		this.whole = Object.fromEntries(sheets);
		const words = new Set<string>();
		for (const text of brought) for (const word of wordsOf(text)) words.add(word);
		for (const [address, css] of sheets) {
			const sheet = new NeededStyles(css);
			this.#sheets.set(address, sheet);
			const brought = [...sheet.names].filter((name) => words.has(wordOf(name))).sort();
			for (const name of sheet.names) this.#known.add(wordOf(name));
			for (const name of brought) this.#brought.add(name);
			this.#keys.set(address, hashOf(address, css, ...brought));
		}
	}
	has(address: string): boolean {
		return this.#sheets.has(address);
	}
	/** Another one where a page with these sheets may take something else of them. */
	keyOf(addresses: readonly string[]): string {
		return hashOf(...addresses.map((address) => this.#keys.get(address)!));
	}
	/** Which words of a script, without what tells a class from an element, are names in a sheet. */
	wordsIn(script: string): readonly string[] {
		let words = this.#words.get(script);
		if (words === undefined)
			this.#words.set(script, (words = [...wordsOf(script)].filter((word) => this.#known.has(word))));
		return words;
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
	readonly #placed: (taken: readonly string[]) => string;
	readonly #names = new Set(IMPLIED);
	readonly #words = new Set<string>();
	readonly #classes = new Set<string>();
	readonly #sheets: { address: string; media: string }[] = [];
	#text: string | undefined;

	/** @param placed joins what the page takes of each sheet, and makes the addresses right for the page */
	constructor(site: SiteStyles, placed: (taken: readonly string[]) => string) {
		this.#site = site;
		this.#placed = placed;
	}
	readonly see: Rewriter = (piece) => {
		this.#note(piece);
		const address = isSheet(piece) ? piece.get('href') : undefined;
		if (piece.instead !== undefined || address === undefined || !this.#site.has(address)) return;
		piece.instead = this.#sheets.length === 0 ? this.element : '';
		this.#sheets.push({ address, media: piece.get('media')?.trim() ?? '' });
	};
	/** What stands in the page where the first sheet stood. */
	readonly element = (): string => `<style>${this.text()!}</style>`;
	/** Whether no sheet has been seen. */
	get isWithoutSheet(): boolean {
		return this.#sheets.length === 0;
	}
	/** Goes on with what another has seen, which had no sheet. */
	take(other: InlineStyles): void {
		for (const name of other.#names) this.#names.add(name);
		for (const word of other.#words) this.#words.add(word);
	}
	/** What the element holds, where there is one; known once the page is read. */
	text(): string | undefined {
		if (this.isWithoutSheet) return undefined;
		const has = (name: string): boolean => this.#names.has(name) || this.#words.has(wordOf(name));
		this.#text ??= this.#placed(
			this.#sheets.map(({ address, media }) => inMedia(media, this.#site.neededOf(address, { has }))),
		);
		return this.#text;
	}
	#noteClasses(value: string): void {
		if (this.#classes.has(value)) return;
		this.#classes.add(value);
		for (const one of value.split(/\s+/)) this.#names.add(`.${one}`);
	}
	#note(piece: Piece): void {
		this.#names.add(piece.tag);
		const brought = BRINGS.get(piece.tag);
		if (brought !== undefined) this.#names.add(brought);
		for (const { name, value } of piece.attributes)
			if (name === 'class') this.#noteClasses(value);
			else if (name === 'id') this.#names.add(`#${value}`);
		if (piece.tag === 'script') for (const word of this.#site.wordsIn(piece.text)) this.#words.add(word);
	}
}

/** One that holds from the start: others, that a reader or a script may choose, are no part of the page's own. */
function isSheet(piece: Piece): boolean {
	if (piece.tag !== 'link' || piece.get('disabled') !== undefined || piece.get('title')) return false;
	const kinds = (piece.get('rel') ?? '').toLowerCase().split(/\s+/);
	return kinds.includes('stylesheet') && !kinds.includes('alternate');
}

const inMedia = (media: string, css: string): string =>
	media === '' || media.toLowerCase() === 'all' || css === '' ? css : `@media ${media}{${css}}`;

/** The style sheets of a folder as Astro left it, with what its scripts may show. */
export function readStyles(folder: string, files: readonly string[]): SiteStyles {
	const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
	const sheets = files.filter((file) => SHEET.test(file)).map((file) => [`/${file}`, read(file)] as const);
	const brought = files.filter((file) => file.endsWith('.js') || isPart(folder, file)).map(read);
	return new SiteStyles(new Map(sheets), brought);
}

/** Deletes the style sheets, which no page asks for any more; returns them and the files that stay. */
export function dropSheets(folder: string, files: readonly string[]): { built: string[]; dropped: string[] } {
	const dropped = files.filter((file) => SHEET.test(file));
	for (const file of dropped) rmSync(path.join(folder, file));
	return { built: files.filter((file) => !SHEET.test(file)), dropped };
}

/** What would ask for a style sheet that was dropped, in Chinese. @param sheets addresses of the dropped ones */
export function sheetsAsked(file: string, text: string, sheets: readonly string[]): string[] {
	// Hardly a page names any: one look through it.
	if (!text.includes('.css')) return [];
	return sheets
		.filter((sheet) => text.includes(path.posix.basename(sheet)))
		.map(
			(sheet) =>
				`${file}：还要取样式文件 ${sheet}，而样式已写进各页，不再有这个文件；请用普通的 <link rel="stylesheet"> 引用，不要预载、不要设为备选，也不要由脚本加载`,
		);
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
