import { mapAttributes, mapHolders } from './tags.ts';

/** Attributes that hold one address: `href`, `src`, and those that an element reads, such as `data-section-href`. */
const HOLDS_ADDRESS = /^(?:data-(?:[\w-]+-)?)?(?:href|src|action|poster)$/i;

/** The way from a file of the built folder up to the folder: `./`, `../../`. */
export function wayUp(file: string): string {
	return '../'.repeat(file.split('/').length - 1) || './';
}

/** `/topics/` as it is written in a file of the folder, so that it holds wherever the folder stands. */
const fromFile = (address: string, file: string): string | undefined =>
	/^\/(?!\/)/.test(address) ? wayUp(file) + address.slice(1) : undefined;

/** Where a page that is left at once goes on to: `0; url=/x/`. */
const REFRESH = /^(\s*\d[\d.]*\s*[;,]\s*(?:url\s*=\s*)?["']?)(\/(?!\/)[^"']*)/i;

/** A page (or feed) whose addresses of its own site are relative to itself. */
export function relocateMarkup(html: string, file: string): string {
	const styled = mapHolders(html, ({ tag, open, text }) =>
		tag === 'style' ? `${open}${relocateStyle(text, file)}</style>` : undefined,
	);
	return mapAttributes(styled, ({ tag, name: written, value }) => {
		if (value === undefined) return undefined;
		const name = written.toLowerCase();
		if (HOLDS_ADDRESS.test(name)) return fromFile(value, file);
		if (name === 'style') return changed(value, relocateStyle(value, file));
		if (tag === 'meta' && name === 'content') {
			const moved = value.replace(REFRESH, (_, before: string, address: string) => {
				return before + fromFile(address, file)!;
			});
			return changed(value, moved);
		}
		if (name !== 'srcset') return undefined;
		return value.replace(/(^|,\s*)(\/(?!\/)\S*)/g, (_, before: string, address: string) => {
			return before + fromFile(address, file)!;
		});
	});
}

const changed = (before: string, after: string): string | undefined => (before === after ? undefined : after);

/** A style sheet whose addresses are relative to itself. */
export function relocateStyle(css: string, file: string): string {
	return css.replace(
		/(url\(\s*["']?|@import\s+["'])(\/(?!\/)[^"')\s]*)/gi,
		(_, before: string, address: string) => {
			return before + fromFile(address, file)!;
		},
	);
}

/**
 * Addresses from the root that are still in a file: they would break wherever the folder does not stand at the root.
 * @param tops names at the top of the built folder; only an address that begins with one is the site's own
 */
export function rootAddresses(text: string, file: string, tops: readonly string[]): string[] {
	const names = tops.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
	const own = new RegExp(`["'\`](/(?:${names})(?:[/?#][^"'\`\\s]*)?)["'\`]`, 'g');
	const found = (code: string): string[] => [...code.matchAll(own)].map((match) => match[1]!);
	if (!file.endsWith('.html')) return found(text);
	const left: string[] = [];
	const unquoted = new RegExp(
		`(?:url\\(\\s*|url\\s*=\\s*)(/(?:${names})(?:[/?#][^"'\\s)]*)?)\\s*(?:\\)|$)`,
		'gi',
	);
	const inStyle = (code: string): string[] => [...code.matchAll(unquoted)].map((match) => match[1]!);
	mapAttributes(text, ({ name, value = '' }) => {
		if (/^(?:style|content)$/i.test(name)) left.push(...inStyle(value));
		if (/^\/(?!\/)[\w-]*(?:[/?#.]|$)/.test(value) && found(`"${value}"`).length > 0) left.push(value);
		else left.push(...found(value));
		return undefined;
	});
	mapHolders(text, (holder) => {
		left.push(...found(holder.text));
		if (holder.tag === 'style') left.push(...inStyle(holder.text));
		return undefined;
	});
	return left;
}
