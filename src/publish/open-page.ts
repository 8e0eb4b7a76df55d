import { InlineStyles } from './inline-styles.ts';
import type { SiteStyles } from './inline-styles.ts';
import { readStretch } from './markup.ts';
import type { Piece, Rewriter, WrittenMarkup } from './markup.ts';
import { minifyInline } from './minify-inline.ts';
import { NOT_FOUND, fromRoot } from './page.ts';
import type { OpenPage, OwnScript, OwnStyle } from './page.ts';
import { Policy, blockedByPolicy, hash } from './policy.ts';
import { relocate, relocateStyle, wayUp } from './relocate.ts';
import type { RootAddresses } from './relocate.ts';
import { trim } from './trim-starlight.ts';

/** A script of the site's own, as Astro writes it: the name of its file. */
const OWN_SCRIPT = /^\/_astro\/([^/]+\.js)$/;
/** Where the frame of a page begins, where it is left for what is the page's own, and where it goes on. */
const FRAME = ['<header class="site-header', '<div class="frame', '<footer class="site-footer'];

interface PlacedStyle {
	css: string;
	/** Its addresses from the root. */
	rooted: readonly string[];
	/** As the policy names it. */
	hashed: string;
}

type Place = (taken: readonly string[]) => PlacedStyle;

/** Reads the pages of a build; of what many of them share each is made once. */
export class PageOpener {
	readonly #roots: RootAddresses;
	readonly #site: SiteStyles;
	/** By the way up from the page and what is taken of each sheet: long texts, but few, so each has a number. */
	readonly #placed = new Map<string, PlacedStyle>();
	readonly #numbers = new Map<string, number>();
	/** By the markup and the way up from the page; undefined where it has to be read with its page. */
	readonly #frames = new Map<string, Map<string, Reading | undefined>>();

	constructor(roots: RootAddresses, site: SiteStyles) {
		this.#roots = roots;
		this.#site = site;
	}
	/** Reads a page as Astro left it, with addresses from the root, and makes it relocatable and locked down. */
	async open(html: string, file: string): Promise<OpenPage> {
		// Of the page of a missing address nothing is moved.
		const stretches = file === NOT_FOUND ? [html] : stretchesOf(html);
		const page = (await this.#read(stretches, file)) ?? (await this.#read([html], file))!;
		if (file !== NOT_FOUND && !page.policy.isPlaced)
			throw new Error(`${file}: a page without <meta charset>`);
		return page.opened();
	}
	/** In turn what is the page's own and what is of the frame; undefined where they do not part there. */
	async #read(stretches: readonly string[], file: string): Promise<Reading | undefined> {
		const page = this.#begin(file);
		for (const [at, stretch] of stretches.entries()) {
			const frame = at % 2 === 1 ? await this.#frame(stretch, file) : undefined;
			if (frame) page.take(frame);
			else if (at % 2 === 1 || !((await page.read(stretch)) || stretches.length === 1)) return undefined;
		}
		return page;
	}
	async #frame(stretch: string, file: string): Promise<Reading | undefined> {
		const up = wayUp(file);
		let frames = this.#frames.get(stretch);
		if (!frames) this.#frames.set(stretch, (frames = new Map()));
		if (!frames.has(up)) {
			const frame = this.#begin(file);
			const isClosed = await frame.read(stretch);
			frames.set(up, isClosed && frame.isForAll ? frame : undefined);
		}
		return frames.get(up);
	}
	#begin(file: string): Reading {
		return new Reading(file, this.#roots, this.#site, (taken) => this.#place(taken, file));
	}
	#place(taken: readonly string[], file: string): PlacedStyle {
		const key = [wayUp(file), ...taken.map((css) => this.#numberOf(css))].join(' ');
		let placed = this.#placed.get(key);
		if (!placed) {
			const relocated = relocateStyle(taken.join(''), file);
			placed = { css: relocated, rooted: this.#roots.inText(relocated), hashed: hash(relocated) };
			this.#placed.set(key, placed);
		}
		return placed;
	}
	#numberOf(css: string): number {
		let number = this.#numbers.get(css);
		if (number === undefined) this.#numbers.set(css, (number = this.#numbers.size));
		return number;
	}
}

function stretchesOf(html: string): string[] {
	const cuts = [0, ...FRAME.map((start) => html.indexOf(start))];
	const isFramed = cuts.every((at, nth) => nth === 0 || at > cuts[nth - 1]!);
	return isFramed ? cuts.map((at, nth) => html.slice(at, cuts[nth + 1])) : [html];
}

/** A page, or a stretch of it, as it is read. */
class Reading {
	readonly policy = new Policy();
	readonly #file: string;
	readonly #scripts = new Map<() => string, OwnScript>();
	readonly #problems: string[] = [];
	readonly #styles: InlineStyles;
	readonly #rewriters: readonly Rewriter[];
	readonly #written: WrittenMarkup[] = [];
	#placed: PlacedStyle | undefined;

	constructor(file: string, roots: RootAddresses, site: SiteStyles, place: Place) {
		this.#file = file;
		this.#styles = new InlineStyles(site, (taken) => {
			if (file === NOT_FOUND) return taken.join('');
			this.#placed = place(taken);
			return this.#placed.css;
		});
		this.policy.letInLater(() => this.#placedStyle()?.hashed);
		const check = (piece: Piece): void => {
			for (const address of roots.inPiece(piece)) this.#problems.push(fromRoot(file, address));
			for (const part of blockedByPolicy(piece)) this.#problems.push(`${file}：安全策略会拦住 ${part}`);
		};
		this.#rewriters = [
			trim,
			minifyInline,
			this.#styles.see,
			this.#noteScript,
			...(file === NOT_FOUND ? [] : [relocate(file), check, this.policy.see]),
		];
	}
	/** False where something is still open at its end. */
	async read(html: string): Promise<boolean> {
		const { written, isClosed } = await readStretch(html, this.#rewriters);
		this.#written.push(...written);
		return isClosed;
	}
	/** Whether it is the same in every page that has it: nothing in it asks what else is there, nor has a fault. */
	get isForAll(): boolean {
		const isOpen = this.#written.some((part) => typeof part !== 'string' && !this.#scripts.has(part));
		return !isOpen && this.#styles.isWithoutSheet && this.#problems.length === 0;
	}
	/** Goes on with what was read before. */
	take(other: Reading): void {
		this.#written.push(...other.#written);
		for (const [stands, script] of other.#scripts) this.#scripts.set(stands, script);
		this.policy.take(other.policy);
		this.#styles.take(other.#styles);
	}
	opened(): OpenPage {
		const parts: OpenPage['parts'] = [''];
		for (const part of this.#written) {
			const own = typeof part === 'string' ? undefined : this.#apart(part);
			if (own) parts.push(own, '');
			else parts.push(`${parts.pop() as string}${typeof part === 'string' ? part : part()}`);
		}
		const rooted = this.#placedStyle()?.rooted ?? [];
		return {
			parts,
			problems: [...this.#problems, ...rooted.map((address) => fromRoot(this.#file, address))],
		};
	}
	/** What others have alike, or what is known only when all are read. */
	#apart(part: () => string): OwnScript | OwnStyle | undefined {
		return part === this.#styles.element ? { style: this.#styles.text()! } : this.#scripts.get(part);
	}
	/** Known once the page is read. */
	#placedStyle(): PlacedStyle | undefined {
		return this.#styles.text() === undefined ? undefined : this.#placed;
	}
	readonly #noteScript: Rewriter = (piece) => {
		const script = piece.tag === 'script' ? OWN_SCRIPT.exec(piece.get('src') ?? '')?.[1] : undefined;
		if (script === undefined) return;
		if (this.#file !== NOT_FOUND) relocate(this.#file)(piece);
		const stands = (): string => own.element;
		const own = { script, element: piece.start + piece.body };
		piece.instead = stands;
		this.#scripts.set(stands, own);
	};
}
