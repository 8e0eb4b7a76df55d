import { once } from 'node:events';
import { RewritingStream } from 'parse5-html-rewriting-stream';

/** What stands in rewritten markup: text, or what gives it once everything else has been read. */
export type WrittenMarkup = string | (() => string);

type StartTag = Parameters<RewritingStream['emitStartTag']>[0];
interface Places {
	startOffset: number;
	attrs?: Record<string, { startOffset: number; endOffset: number }>;
}

/** A start tag of a page; of a script or a style the element whole. What is not changed stays to the byte. */
export class Piece {
	readonly tag: string;
	readonly attributes: readonly Readonly<{ name: string; value: string }>[];
	/** What a script or a style holds, as the browser sees it; '' for any other tag. */
	text = '';
	/** What stands there instead of it. */
	instead: WrittenMarkup | undefined;
	/** What comes right behind it. */
	after: WrittenMarkup | undefined;
	readonly #token: StartTag;
	readonly #start: string;
	#changed: Map<string, string> | undefined;
	#raw = '';
	#read = '';
	#end = '';

	constructor(token: StartTag, start: string) {
		this.tag = token.tagName.toLowerCase();
		this.attributes = token.attrs.map(({ prefix, name, value }) => ({
			name: prefix ? `${prefix}:${name}` : name,
			value,
		}));
		this.#token = token;
		this.#start = start;
	}
	get(name: string): string | undefined {
		return this.attributes.find((attribute) => attribute.name === name)?.value;
	}
	/** Gives an attribute that is there another value; the same one leaves it as it is written. */
	set(name: string, value: string): void {
		if (value !== this.get(name) || this.#changed?.has(name)) (this.#changed ??= new Map()).set(name, value);
	}
	/** Its attributes as they will be written. */
	written(): Piece['attributes'] {
		const changed = this.#changed;
		if (!changed) return this.attributes;
		return this.attributes.map(({ name, value }) => ({ name, value: changed.get(name) ?? value }));
	}
	/** Takes a stretch of its text, as it reads and as it is written. */
	hold(text: string, raw: string): void {
		this.text += text;
		this.#read += text;
		this.#raw += raw;
	}
	close(end: string): void {
		this.#end = end;
	}
	/** What stands behind its start tag as it will be written, the end tag included. */
	get body(): string {
		return (this.text === this.#read ? this.#raw : this.text) + this.#end;
	}
	/** Its start tag as it will be written. */
	get start(): string {
		if (!this.#changed) return this.#start;
		const { attrs: places = {}, startOffset } = this.#token.sourceCodeLocation as Places;
		let written = '';
		let at = 0;
		for (const { name, value } of this.attributes) {
			const next = this.#changed.get(name);
			const place = places[name.toLowerCase()];
			if (next === undefined || next === value || !place) continue;
			const from = place.startOffset - startOffset;
			const called = /^[^\s=]+/.exec(this.#start.slice(from))![0];
			written += `${this.#start.slice(at, from)}${called}="${escape(next)}"`;
			at = place.endOffset - startOffset;
		}
		return written + this.#start.slice(at);
	}
}

export const escape = (value: string): string => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

/** Sees the tags of a page one after another, as a browser's parser does, and changes what it wants of them. */
export type Rewriter = (piece: Piece) => void;

/** The page as the rewriters leave it, in one pass for all; each sees what those before it have changed. */
export async function rewriteMarkup(html: string, ...rewriters: readonly Rewriter[]): Promise<string> {
	return (await readMarkup(html, rewriters))
		.map((part) => (typeof part === 'string' ? part : part()))
		.join('');
}

/** The same, where what is known only later is still left open. */
const readMarkup = async (html: string, rewriters: readonly Rewriter[]): Promise<WrittenMarkup[]> =>
	(await readStretch(html, rewriters)).written;

/**
 * The same of a stretch of a page.
 * @returns also whether what comes next is read by itself as it would be read behind this: no tag, no comment, no script
 * or drawing is open
 */
export async function readStretch(
	html: string,
	rewriters: readonly Rewriter[],
): Promise<{ written: WrittenMarkup[]; isClosed: boolean }> {
	const markup = new Markup(rewriters);
	markup.end(html, 'utf8');
	await once(markup, 'finish');
	const parts: WrittenMarkup[] = [];
	for (const part of markup.finished()) {
		if (part instanceof WithoutScripts) parts.push(...(await readMarkup(part.html, rewriters)));
		else parts.push(part);
	}
	return { written: parts, isClosed: markup.isClosed };
}

/** The state of the parser in which it begins: text and tags, the data state of the standard. */
const AS_IT_BEGAN = 0;

/** What a noscript holds is text for a browser that runs scripts, and tags for one that does not. */
class WithoutScripts {
	readonly html: string;
	constructor(html: string) {
		this.html = html;
	}
}

/** The stream's own output goes nowhere: handing it on token by token takes longer than the parser. */
class Markup extends RewritingStream {
	readonly #rewriters: readonly Rewriter[];
	readonly #parts: (WrittenMarkup | WithoutScripts)[] = [];
	#text = '';
	/** The script or style that is being read. */
	#held: Piece | undefined;
	#isWithoutScripts = false;

	constructor(rewriters: readonly Rewriter[]) {
		super();
		this.#rewriters = rewriters;
		this.on('startTag', (token, raw) => {
			this.#letGo();
			const piece = new Piece(token, raw);
			if (piece.tag === 'script' || piece.tag === 'style') this.#held = piece;
			else this.#add(piece);
			this.#isWithoutScripts = piece.tag === 'noscript';
		});
		this.on('text', ({ text }, raw) => {
			if (this.#held) this.#held.hold(text, raw);
			else if (this.#isWithoutScripts) this.#write(new WithoutScripts(raw));
			else this.emitRaw(raw);
		});
		this.on('endTag', ({ tagName }, raw) => {
			this.#isWithoutScripts = false;
			if (this.#held?.tag === tagName) {
				this.#held.close(raw);
				this.#letGo();
			} else this.emitRaw(raw);
		});
	}
	override emitRaw(raw: string): void {
		this.#text += raw;
	}
	/** At its end: where the parser reads on as it began. */
	get isClosed(): boolean {
		return this.tokenizer.state === AS_IT_BEGAN && !this.parserFeedbackSimulator.inForeignContent;
	}
	finished(): (WrittenMarkup | WithoutScripts)[] {
		this.#letGo();
		return [...this.#parts, this.#text];
	}
	#letGo(): void {
		const piece = this.#held;
		this.#held = undefined;
		if (piece) this.#add(piece);
	}
	#add(piece: Piece): void {
		for (const rewrite of this.#rewriters) rewrite(piece);
		this.#write(piece.instead ?? piece.start + piece.body);
		if (piece.after) this.#write(piece.after);
	}
	#write(part: WrittenMarkup | WithoutScripts): void {
		if (typeof part === 'string') this.emitRaw(part);
		else {
			this.#parts.push(this.#text, part);
			this.#text = '';
		}
	}
}
