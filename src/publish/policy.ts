import { createHash } from 'node:crypto';
import type { Piece, Rewriter } from './markup.ts';

/**
 * Names of the Trusted Types policies that scripts may make: `study` lets in HTML that this site's build wrote
 * (src/page/islands/trusted-html.ts), `default` lets in addresses of this site's own scripts
 * (src/page/store/own-scripts.ts).
 */
const TRUSTED_TYPES = 'study default';

/**
 * The content security policy of a page: only what the build put there runs, and nothing leaves the site. Let it see
 * the page last, so that it sees what others have changed; it then stands as the first thing that the browser obeys.
 */
export class Policy {
	/** True once it has its place in the page. */
	isPlaced = false;
	readonly #scripts = new Set<string>();
	readonly #styles = new Set<string>();
	readonly #attributes = new Set<string>();

	readonly see: Rewriter = (piece) => {
		if (piece.instead !== undefined) return;
		if (piece.text !== '' && isRun(piece)) this.#scripts.add(hash(piece.text));
		if (piece.tag === 'style') this.#styles.add(hash(piece.text));
		for (const [name, value] of piece.written())
			if (name === 'style' && value) this.#attributes.add(hash(value));
		if (this.isPlaced || piece.tag !== 'meta' || piece.get('charset') === undefined) return;
		this.isPlaced = true;
		piece.after = () => `<meta http-equiv="content-security-policy" content="${this.toString()}">`;
	};
	toString(): string {
		// The name says nothing of danger in styles: without it hashes count for elements only.
		const unsafe = this.#attributes.size > 0 ? ["'unsafe-hashes'"] : [];
		return [
			"default-src 'self'",
			// For Pagefind's own script, which lies beside its index; the site's search reads the index without it.
			["script-src 'self' 'wasm-unsafe-eval'", ...this.#scripts].join(' '),
			["style-src 'self'", ...this.#styles, ...unsafe, ...this.#attributes].join(' '),
			"img-src 'self' data:",
			"object-src 'none'",
			"frame-src 'none'",
			"base-uri 'none'",
			"form-action 'self'",
			"require-trusted-types-for 'script'",
			`trusted-types ${TRUSTED_TYPES}`,
		].join('; ');
	}
}

const RUN = /^\s*(?:(?:text|application)\/javascript|module|importmap|speculationrules)?\s*$/i;
/** Whether a tag is a script that the policy rules over; others, JSON among them, are only read. */
export const isRun = (piece: Piece): boolean => piece.tag === 'script' && RUN.test(piece.get('type') ?? '');

/** What the policy would block in a tag: handlers in attributes, `javascript:` addresses. */
export function blockedByPolicy(piece: Piece): string[] {
	const blocked: string[] = [];
	for (const [name, value] of piece.written()) {
		// Browsers pass over tabs and line ends in an address, and over control characters before it.
		const address = value.replace(/[\t\r\n]/g, '');
		if (/^on[a-z]+$/.test(name) || /^[\u0000-\u0020]*javascript:/i.test(address))
			blocked.push(`<${piece.tag} ${name}="${value}">`);
	}
	return blocked;
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
