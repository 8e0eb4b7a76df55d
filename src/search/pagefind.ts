import { allowOwnScripts } from '../store/own-scripts.ts';
import { siteRoot } from '../store/site-root.ts';

/** The part of Pagefind's browser API that is used here. */
interface Pagefind {
	options(settings: Record<string, unknown>): Promise<void>;
	search(query: string): Promise<{ results: { data(): Promise<Fragment> }[] }>;
}

interface Fragment {
	url: string;
	content: string;
	excerpt: string;
	meta: Record<string, string>;
	sub_results: { url: string; title: string; excerpt: string }[];
}

/** A page that was found. `excerpt` holds plain text; `marks` are the ranges in it to emphasise. */
export interface SearchResult {
	href: string;
	title: string;
	excerpt: ExcerptPart[];
	sections: { href: string; title: string }[];
}

export interface ExcerptPart {
	text: string;
	hit: boolean;
}

let loading: Promise<Pagefind> | undefined;

async function load(): Promise<Pagefind> {
	const url = new URL('pagefind/pagefind.js', siteRoot());
	// A module that failed stays failed under its address: a retry needs another.
	if (attempts > 0) url.searchParams.set('retry', String(attempts));
	allowOwnScripts();
	const pagefind = (await import(/* @vite-ignore */ url.href)) as Pagefind;
	await pagefind.options({ excerptLength: 40 });
	return pagefind;
}

let attempts = 0;
const TIME_LIMIT = 15_000;

/** Forgets what was loaded, so that the next search loads it again. */
export function forgetIndex(): void {
	attempts += 1;
	loading = undefined;
}

/** Full and half width alike, no quotation marks or brackets, at most 64 characters. */
export function normaliseQuery(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/[\p{Cc}"'“”‘’「」『』《》〈〉()[\]{}<>]/gu, ' ')
		.replace(/\s+/g, ' ')
		.trim()
		.slice(0, 64);
}

/**
 * Searches the site.
 * @throws when the index cannot be loaded within the time limit
 */
export async function searchSite(
	query: string,
	limit: number,
): Promise<{ results: SearchResult[]; total: number }> {
	const wanted = normaliseQuery(query);
	if (!/[\p{L}\p{N}]/u.test(wanted)) return { results: [], total: 0 };
	return within(TIME_LIMIT, async () => {
		loading ??= load();
		const { results } = await (await loading).search(wanted);
		const fragments = await Promise.all(results.slice(0, limit).map((result) => result.data()));
		const held = fragments.filter(({ content, meta }) => holds(wanted, `${meta['title']} ${content}`));
		return { results: held.map(toResult), total: results.length - (fragments.length - held.length) };
	});
}

/** Pagefind shortens a Latin word until something begins with it; such a page does not hold what was asked. */
export function holds(query: string, text: string): boolean {
	const words = query.toLowerCase().match(/[a-z0-9]+/g) ?? [];
	const folded = text.normalize('NFKC').toLowerCase();
	return words.every((word) => folded.includes(word));
}

function toResult({ url, meta, excerpt, sub_results }: Fragment): SearchResult {
	return {
		href: url,
		title: meta['title'] ?? url,
		excerpt: splitExcerpt(excerpt),
		sections: sub_results
			.filter((section) => section.url !== url)
			.slice(0, 3)
			.map((section) => ({ href: section.url, title: section.title })),
	};
}

/** Pagefind marks hits with `<mark>` in otherwise escaped HTML. */
export function splitExcerpt(html: string): ExcerptPart[] {
	const unescape = (text: string): string =>
		text
			.replace(/&lt;/g, '<')
			.replace(/&gt;/g, '>')
			.replace(/&quot;/g, '"')
			.replace(/&#39;/g, "'")
			.replace(/&amp;/g, '&');
	return html
		.split(/(<mark>.*?<\/mark>)/s)
		.filter(Boolean)
		.map((part) => {
			const hit = /^<mark>(.*)<\/mark>$/s.exec(part);
			return hit ? { text: unescape(hit[1]!), hit: true } : { text: unescape(part), hit: false };
		});
}

async function within<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const limit = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error('time limit')), milliseconds);
	});
	try {
		return await Promise.race([work(), limit]);
	} finally {
		clearTimeout(timer);
	}
}
