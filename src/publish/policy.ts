import { createHash } from 'node:crypto';
import type { Piece, Rewriter } from './markup.ts';

/**
 * Names of the Trusted Types policies that scripts may make: `study` lets in HTML that this site's build wrote
 * (src/page/islands/trusted-html.ts), `default` lets in addresses of this site's own scripts
 * (src/page/store/own-scripts.ts).
 */
const TRUSTED_TYPES = 'study default';

/** The hashes of what stands in a page: its scripts, its styles, its style attributes. */
export interface Standing {
	scripts: readonly string[];
	styles: readonly string[];
	attributes: readonly string[];
}

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
	readonly #rules: (standing: Standing) => string[];
	#later: () => string | undefined = () => undefined;

	/** @param rules what is said of what stands in the page; for a site on a server where none is given */
	constructor(rules = forSite) {
		this.#rules = rules;
	}
	readonly see: Rewriter = (piece) => {
		if (piece.instead !== undefined) return;
		if (piece.text !== '' && isRun(piece)) this.#scripts.add(hash(piece.text));
		if (piece.tag === 'style') this.#styles.add(hash(piece.text));
		for (const { name, value } of piece.written())
			if (name === 'style' && value) this.#attributes.add(hash(value));
		if (this.isPlaced || piece.tag !== 'meta' || piece.get('charset') === undefined) return;
		this.isPlaced = true;
		piece.after = () => `<meta http-equiv="content-security-policy" content="${this.toString()}">`;
	};
	/** Lets in what another has seen. */
	take(other: Policy): void {
		for (const one of other.#scripts) this.#scripts.add(one);
		for (const one of other.#styles) this.#styles.add(one);
		for (const one of other.#attributes) this.#attributes.add(one);
	}
	/** Lets in a style that is known only once the page is read. @param hashed gives its hash */
	letInLater(hashed: () => string | undefined): void {
		this.#later = hashed;
	}
	toString(): string {
		const later = this.#later();
		return this.#rules({
			scripts: [...this.#scripts],
			styles: [...(later === undefined ? [] : [later]), ...this.#styles],
			attributes: [...this.#attributes],
		}).join('; ');
	}
}

const forSite = ({ scripts, ...styles }: Standing): string[] => [
	"default-src 'self'",
	["script-src 'self'", ...scripts].join(' '),
	styleRule(styles),
	"img-src 'self' data:",
	"object-src 'none'",
	"frame-src 'none'",
	"base-uri 'none'",
	"form-action 'self'",
	"require-trusted-types-for 'script'",
	`trusted-types ${TRUSTED_TYPES}`,
];

/**
 * The same where pages are opened from a folder. There `'self'` is every file of the computer, so a script runs only
 * that stands in the page or that such a one brings; `'self'` is for browsers that do not know that word (Safari before
 * 15.4). Nothing is fetched, by no means.
 */
export const forFolder = ({ scripts, ...styles }: Standing): string[] => [
	"default-src 'none'",
	["script-src 'strict-dynamic' 'self'", ...scripts].join(' '),
	styleRule(styles),
	"img-src 'self' data:",
	"media-src 'self'",
	"font-src 'self'",
	"frame-src 'self'",
	"base-uri 'none'",
	"form-action 'self'",
	"require-trusted-types-for 'script'",
	`trusted-types ${TRUSTED_TYPES} folder`,
];

/** The name `'unsafe-hashes'` says nothing of danger in styles: without it hashes count for elements only. */
const styleRule = ({ styles, attributes }: Omit<Standing, 'scripts'>): string =>
	["style-src 'self'", ...styles, ...(attributes.length > 0 ? ["'unsafe-hashes'"] : []), ...attributes].join(
		' ',
	);

const RUN = /^\s*(?:(?:text|application)\/javascript|module|importmap|speculationrules)?\s*$/i;
/** Whether a tag is a script that the policy rules over; others, JSON among them, are only read. */
export const isRun = (piece: Piece): boolean => piece.tag === 'script' && RUN.test(piece.get('type') ?? '');

/** What the policy would block in a tag: handlers in attributes, `javascript:` addresses. */
export function blockedByPolicy(piece: Piece): string[] {
	const blocked: string[] = [];
	for (const { name, value } of piece.written()) {
		// Browsers pass over tabs and line ends in an address, and over control characters before it.
		const runs = (): boolean =>
			value.includes(':') && /^[\u0000-\u0020]*javascript:/i.test(value.replace(/[\t\r\n]/g, ''));
		if ((name.startsWith('on') && /^on[a-z]+$/.test(name)) || runs())
			blocked.push(`<${piece.tag} ${name}="${value}">`);
	}
	return blocked;
}

export const hash = (text: string): string =>
	`'sha256-${createHash('sha256').update(text).digest('base64')}'`;
