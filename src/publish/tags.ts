/** An attribute of a tag, as it stands in the page: `value` is unescaped, undefined where there is none. */
export interface Attribute {
	tag: string;
	name: string;
	value: string | undefined;
}

/** Comments, scripts and styles with their text, and tags; quoted values may hold `>`. */
const PIECE =
	/<!--[\s\S]*?-->|(<(script|style)\b(?:"[^"]*"|'[^']*'|[^"'>])*>)([\s\S]*?)<\/\2\s*>|<([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const ATTRIBUTE = /(\s)([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Rewrites attribute values of a page; `change` returns the new value, or undefined to leave it. */
export function mapAttributes(html: string, change: (attribute: Attribute) => string | undefined): string {
	const inTag = (text: string, tag: string): string =>
		text.replace(
			ATTRIBUTE,
			(whole, space: string, name: string, double?: string, single?: string, bare?: string) => {
				const written = double ?? single ?? bare;
				const value = change({
					tag,
					name,
					...{ value: written === undefined ? undefined : unescape(written) },
				});
				return value === undefined ? whole : `${space}${name}="${escape(value)}"`;
			},
		);
	return html.replace(PIECE, (whole, open?: string, holder?: string, text?: string, tag?: string) => {
		if (open !== undefined) return `${inTag(open, holder!.toLowerCase())}${text!}</${holder!}>`;
		return tag === undefined ? whole : inTag(whole, tag.toLowerCase());
	});
}

/** A `<script>` or `<style>` of a page with its text; `open` is its start tag. */
export interface Holder {
	tag: 'script' | 'style';
	open: string;
	text: string;
}

/** Rewrites the scripts and styles of a page whole; `change` returns what stands instead, or undefined to leave it. */
export function mapHolders(html: string, change: (holder: Holder) => string | undefined): string {
	return html.replace(PIECE, (whole, open?: string, tag?: string, text?: string) =>
		open === undefined
			? whole
			: (change({ tag: tag!.toLowerCase() as Holder['tag'], open, text: text! }) ?? whole),
	);
}

/** True for a script that the browser runs; JSON blocks are not. */
export const isRun = ({ tag, open }: Holder): boolean =>
	tag === 'script' && !/\stype\s*=\s*["']?(?!module|text\/javascript)[\w/+-]+/i.test(open);

const ENTITIES: Record<string, string> = {
	amp: '&',
	quot: '"',
	lt: '<',
	gt: '>',
	apos: "'",
};
const unescape = (value: string): string =>
	value.replace(/&(amp|quot|lt|gt|apos|#\d{1,7}|#x[\da-f]{1,6});/gi, (whole, name: string) => {
		if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()]!;
		const code = Number(name.slice(1).replace(/^x/i, '0x'));
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
const escape = (value: string): string => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
