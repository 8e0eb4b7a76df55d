import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from '../../cache/kept.ts';
import type { Kept } from '../../cache/kept.ts';
import { toolsIn } from '../../cache/tools.ts';
import { decoded } from './decoded.ts';

/** A link of a built page that leads nowhere on this site. */
export interface DeadLink {
	/** Path inside the built folder: `topics/escape/index.html`. */
	page: string;
	/** As it is written. */
	href: string;
	/** What is not there: the address, or only the place in it. */
	missing: 'address' | 'place';
}

interface BuiltPage {
	ids: Set<string>;
	links: Set<string>;
}

/** Comments, scripts and styles with their text, and tags; quoted values may hold `>`. */
const TAG =
	/<!--[\s\S]*?-->|<(script|style)\b((?:"[^"]*"|'[^']*'|[^"'>])*)>[\s\S]*?<\/\1\s*>|<[a-z][\w-]*((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const ENTITIES: Record<string, string> = { amp: '&', quot: '"', lt: '<', gt: '>', '#39': "'", '#x27': "'" };
/** Any origin that no page names. */
const HERE = 'http://built.invalid';

/**
 * Every internal `href`, `src` and `action` of the built pages that does not lead to a file of the folder, or not to
 * an element of it.
 * @param base path under which the site is published
 * @param kept what was read in the same pages before
 */
export async function deadLinks(builtDir: string, base: string, kept: Kept): Promise<DeadLink[]> {
	const files = new Set(
		readdirSync(builtDir, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => path.relative(builtDir, path.join(entry.parentPath, entry.name)))
			.map((file) => file.split(path.sep).join('/')),
	);
	const tools = toolsIn('authoring/addresses', 'cache');
	const pages = new Map<string, BuiltPage>();
	const tags: KnownTags = new Map();
	for (const file of files) {
		if (!file.endsWith('.html')) continue;
		const html = readFileSync(path.join(builtDir, file));
		const [ids, links] = await kept.takeJson(hashOf(tools, html), () => {
			const page = readPage(html.toString(), tags);
			return [[...page.ids], [...page.links]] as const;
		});
		pages.set(file, { ids: new Set(ids), links: new Set(links) });
	}
	const root = base.endsWith('/') ? base : `${base}/`;
	// Navigation repeats in every page; an address from the root, or from the site's, means the same in all of them.
	const known = new Map<string, DeadLink['missing'] | undefined>();
	return [...pages].flatMap(([page, { links }]) => {
		const depth = page.split('/').length - 1;
		const up = '../'.repeat(depth);
		return [...links].flatMap((href): DeadLink[] => {
			const isFromTop = href.startsWith('/') || (depth > 0 && href.startsWith(up));
			const key = `${isFromTop ? depth : page} ${href}`;
			if (!known.has(key)) known.set(key, missingAt(href, page, root, files, pages));
			const missing = known.get(key);
			return missing ? [{ page, href, missing }] : [];
		});
	});
}

/** What tags name, by how they are written: those of the frame are the same in all pages. */
type KnownTags = Map<string, BuiltPage>;

/** Ids and internal addresses in a page's HTML. @param tags what was read before */
export function readPage(html: string, tags: KnownTags = new Map()): BuiltPage {
	const found: BuiltPage = { ids: new Set(), links: new Set() };
	for (const [, , ofScript, ofTag] of html.matchAll(TAG)) {
		const written = ofScript ?? ofTag;
		if (!written) continue;
		let named = tags.get(written);
		if (!named) tags.set(written, (named = namedIn(written)));
		for (const id of named.ids) found.ids.add(id);
		for (const link of named.links) found.links.add(link);
	}
	return found;
}

const NOTHING: BuiltPage = { ids: new Set(), links: new Set() };

/** The same of the attributes of one tag. */
function namedIn(attributes: string): BuiltPage {
	if (!/(?:id|href|src|action)\s*=/.test(attributes)) return NOTHING;
	const found: BuiltPage = { ids: new Set(), links: new Set() };
	for (const [, name, double, single, bare] of attributes.matchAll(ATTRIBUTE)) {
		const value = double ?? single ?? bare;
		if (value === undefined) continue;
		if (name === 'id') found.ids.add(unescape(value));
		else if (name === 'href' || name === 'src' || name === 'action') found.links.add(unescape(value));
	}
	return found;
}

const unescape = (value: string): string =>
	value.replace(/&(amp|quot|lt|gt|#39|#x27);/g, (_, name: string) => ENTITIES[name]!);

function missingAt(
	href: string,
	page: string,
	root: string,
	files: ReadonlySet<string>,
	pages: ReadonlyMap<string, BuiltPage>,
): DeadLink['missing'] | undefined {
	// A page leads to its own headings most; an escape is left to what reads addresses.
	if (/^#[^\s%:]+$/.test(href)) return isThere(href.slice(1), pages.get(page)) ? undefined : 'place';
	const url = URL.parse(href.trim(), `${HERE}${root}${page.replace(/(^|\/)index\.html$/, '$1')}`);
	if (!url) return 'address';
	if (url.origin !== HERE) return undefined;
	const address = decoded(url.pathname);
	if (!address.startsWith(root)) return 'address';
	const inside = address.slice(root.length);
	const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
	if (!files.has(file)) return 'address';
	const place = decoded(url.hash.slice(1)).replace(/:~:.*$/, '');
	return isThere(place, pages.get(file)) ? undefined : 'place';
}

const isThere = (place: string, target: BuiltPage | undefined): boolean =>
	place === '' || place === 'top' || !target || target.ids.has(place);
