import { mapAttributes, mapHolders } from './tags.ts';

/** Attributes that hold one address: `href`, `src`, and those that an element reads, such as `data-section-href`. */
const HOLDS_ADDRESS = /^(?:data-(?:[\w-]+-)?)?(?:href|src|action|poster)$/;

/** The way from a file of the built folder up to the folder: `./`, `../../`. */
export function wayUp(file: string): string {
	return '../'.repeat(file.split('/').length - 1) || './';
}

/** `/topics/` as it is written in a file of the folder, so that it holds wherever the folder stands. */
const fromFile = (address: string, file: string): string | undefined =>
	/^\/(?!\/)/.test(address) ? wayUp(file) + address.slice(1) : undefined;

/** A page (or feed) whose addresses of its own site are relative to itself. */
export function relocateMarkup(html: string, file: string): string {
	return mapAttributes(html, ({ name, value }) => {
		if (value === undefined) return undefined;
		if (HOLDS_ADDRESS.test(name)) return fromFile(value, file);
		if (name !== 'srcset') return undefined;
		return value.replace(/(^|,\s*)(\/(?!\/)\S*)/g, (_, before: string, address: string) => {
			return before + fromFile(address, file)!;
		});
	});
}

/** A style sheet whose addresses are relative to itself. */
export function relocateStyle(css: string, file: string): string {
	return css.replace(
		/(url\(\s*["']?|@import\s+["'])(\/(?!\/)[^"')\s]*)/g,
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
	mapAttributes(text, ({ value = '' }) => {
		if (/^\/(?!\/)[\w-]*(?:[/?#.]|$)/.test(value) && found(`"${value}"`).length > 0) left.push(value);
		else left.push(...found(value));
		return undefined;
	});
	mapHolders(text, (holder) => {
		if (holder.tag === 'script') left.push(...found(holder.text));
		return undefined;
	});
	return left;
}
