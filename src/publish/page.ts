import { InlineStyles } from './inline-styles.ts';
import type { SiteStyles } from './inline-styles.ts';
import { readMarkup, rewriteMarkup } from './markup.ts';
import type { Piece, Rewriter, Written } from './markup.ts';
import { minifyInline } from './minify-inline.ts';
import { selfContained } from './not-found.ts';
import { Policy, blockedByPolicy, hash } from './policy.ts';
import { relocate, relocateStyle, wayUp } from './relocate.ts';
import type { RootAddresses } from './relocate.ts';
import { trim } from './trim.ts';

export const NOT_FOUND = '404.html';
/** A script of the site's own, as Astro writes it: the name of its file. */
const OWN_SCRIPT = /^\/_astro\/([^/]+\.js)$/;

/** A page as it will be published, but for its scripts: which ones are joined is known when all pages are read. */
export interface OpenPage {
	parts: (string | OwnScript)[];
	/** What would not work, in Chinese. */
	problems: string[];
}
export interface OwnScript {
	script: string;
	/** Its element, where it stays. */
	element: string;
}

/** Reads a page as Astro left it, with addresses from the root, and makes it relocatable and locked down. */
export async function openPage(
	html: string,
	file: string,
	roots: RootAddresses,
	site: SiteStyles,
): Promise<OpenPage> {
	const scripts = new Map<() => string, OwnScript>();
	const noteScript: Rewriter = (piece) => {
		const script = piece.tag === 'script' ? OWN_SCRIPT.exec(piece.get('src') ?? '')?.[1] : undefined;
		if (script === undefined) return;
		if (file !== NOT_FOUND) relocate(file)(piece);
		const stands = (): string => own.element;
		const own = { script, element: piece.start + piece.body };
		piece.instead = stands;
		scripts.set(stands, own);
	};
	const problems: string[] = [];
	const check = (piece: Piece): void => {
		for (const address of roots.inPiece(piece)) problems.push(fromRoot(file, address));
		for (const part of blockedByPolicy(piece)) problems.push(`${file}：安全策略会拦住 ${part}`);
	};
	let placed: PlacedStyle | undefined;
	const styles = new InlineStyles(site, (css) => {
		if (file === NOT_FOUND) return css;
		placed = placedStyle(css, file, roots);
		return placed.css;
	});
	const taken = (): PlacedStyle | undefined => (styles.text() === undefined ? undefined : placed);
	const policy = new Policy();
	policy.letInLater(() => taken()?.hashed);
	const rewriters = file === NOT_FOUND ? [] : [relocate(file), check, policy.see];
	const written = await readMarkup(html, [trim, minifyInline, styles.see, noteScript, ...rewriters]);
	if (file !== NOT_FOUND && !policy.isPlaced) throw new Error(`${file}: a page without <meta charset>`);
	for (const address of taken()?.rooted ?? []) problems.push(fromRoot(file, address));
	return { parts: joined(written, scripts), problems };
}

interface PlacedStyle {
	css: string;
	/** Its addresses from the root. */
	rooted: readonly string[];
	/** As the policy names it. */
	hashed: string;
}
/** By the way up from the page and the style: pages of a kind share both. */
const placedStyles = new WeakMap<RootAddresses, Map<string, PlacedStyle>>();

function placedStyle(css: string, file: string, roots: RootAddresses): PlacedStyle {
	const known = placedStyles.get(roots) ?? new Map<string, PlacedStyle>();
	placedStyles.set(roots, known);
	const key = `${wayUp(file)} ${css}`;
	let placed = known.get(key);
	if (!placed) {
		const relocated = relocateStyle(css, file);
		known.set(key, (placed = { css: relocated, rooted: roots.inText(relocated), hashed: hash(relocated) }));
	}
	return placed;
}

export const fromRoot = (file: string, address: string): string =>
	`${file}：从根开始的地址 ${address}，应写成相对地址`;

function joined(
	written: readonly Written[],
	scripts: ReadonlyMap<() => string, OwnScript>,
): OpenPage['parts'] {
	const parts: OpenPage['parts'] = [''];
	for (const part of written) {
		const own = typeof part === 'string' ? undefined : scripts.get(part);
		const text = typeof part === 'string' ? part : part();
		if (own) parts.push(own, '');
		else parts.push(`${parts.pop() as string}${text}`);
	}
	return parts;
}

export const scriptsOf = ({ parts }: OpenPage): string[] =>
	parts.flatMap((part) => (typeof part === 'string' ? [] : [part.script]));

/**
 * The page with its scripts.
 * @param joined names of the files that stand where a script stood, '' for none; a script that is not named stays
 */
export function closePage(page: OpenPage, file: string, joined: ReadonlyMap<string, string>): string {
	const up = file === NOT_FOUND ? '/' : wayUp(file);
	return page.parts
		.map((part) => {
			if (typeof part === 'string') return part;
			const name = joined.get(part.script);
			if (name === undefined) return part.element;
			return name && `<script type="module" src="${up}_astro/${name}"></script>`;
		})
		.join('');
}

/** The page of a missing address: whole in itself, then locked down. */
export async function closeNotFound(html: string): Promise<string> {
	const policy = new Policy();
	return rewriteMarkup(await rewriteMarkup(html, selfContained), policy.see);
}
