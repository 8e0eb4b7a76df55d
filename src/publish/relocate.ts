import type { Piece, Rewriter } from './markup.ts';

/** Attributes that hold one address: `href`, `src`, and those that an element reads, such as `data-section-href`. */
const HOLDS_ADDRESS = /^(?:xlink:|data-(?:[\w-]+-)?)?(?:href|src|action|poster)$/;

/** The way from a file of the built folder up to the folder: `./`, `../../`. */
export function wayUp(file: string): string {
	return '../'.repeat(file.split('/').length - 1) || './';
}

/** `/topics/` as it is written in a file of the folder, so that it holds wherever the folder stands. */
const fromFile = (address: string, file: string): string =>
	/^\/(?!\/)/.test(address) ? wayUp(file) + address.slice(1) : address;

/** Where a page that is left at once goes on to: `0; url=/x/`. */
const REFRESH = /^(\s*\d[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?)(\/(?!\/)[^"']*)/i;

/** Makes the addresses that a page (or feed) has of its own site relative to the page. */
export function relocate(file: string): Rewriter {
	const moved = (_: string, before: string, address: string): string => before + fromFile(address, file);
	return (piece) => {
		if (piece.tag === 'style') piece.text = relocateStyle(piece.text, file);
		for (const { name, value } of piece.attributes) {
			if (HOLDS_ADDRESS.test(name)) piece.set(name, fromFile(value, file));
			else if (name === 'style') piece.set(name, relocateStyle(value, file));
			else if (name === 'content' && piece.get('property') === 'og:image')
				piece.set(name, fromFile(value, file));
			else if (name === 'content' && piece.tag === 'meta') piece.set(name, value.replace(REFRESH, moved));
			else if (name === 'srcset') piece.set(name, value.replace(/(^|,\s*)(\/(?!\/)\S*)/g, moved));
		}
	};
}

/** A style sheet whose addresses are relative to itself. */
export function relocateStyle(css: string, file: string): string {
	return css.replace(
		/(url\(\s*["']?|@import\s+["'])(\/(?!\/)[^"')\s]*)/gi,
		(_, before: string, address: string) => before + fromFile(address, file),
	);
}

/** Finds addresses from the root: they break wherever the folder does not stand at the root. */
export interface RootAddresses {
	/** In a script, a style sheet or a feed. */
	inText(text: string): string[];
	/** In a tag of a page as it will be written, and in what a script or style holds. */
	inPiece(piece: Piece): string[];
}

/** @param tops names at the top of the built folder; only an address that begins with one is the site's own */
export function rootAddresses(tops: readonly string[]): RootAddresses {
	const names = tops.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
	const quoted = new RegExp(`["'\`](/(?:${names})(?:[/?#][^"'\`\\s]*)?)["'\`]`, 'g');
	const whole = new RegExp(`^/(?:${names})(?:[/?#][^"'\`\\s]*)?$`);
	const unquoted = new RegExp(
		`(?:url\\(\\s*|url\\s*=\\s*)(/(?:${names})(?:[/?#][^"'\\s)]*)?)\\s*(?:\\)|$)`,
		'gi',
	);
	const inText = (text: string): string[] => [...text.matchAll(quoted)].map((match) => match[1]!);
	const inStyle = (text: string): string[] => [...text.matchAll(unquoted)].map((match) => match[1]!);
	return {
		inText,
		inPiece: (piece) => {
			if (piece.instead !== undefined) return [];
			const left: string[] = [];
			for (const { name, value } of piece.written()) {
				if (!value.includes('/')) continue;
				if (name === 'style' || name === 'content') left.push(...inStyle(value));
				left.push(...(whole.test(value) ? [value] : inText(value)));
			}
			if (piece.text !== '') left.push(...inText(piece.text));
			if (piece.tag === 'style') left.push(...inStyle(piece.text));
			return left;
		},
	};
}
