import { findFolded, fold, foldWithPlaces } from './fold.ts';
import type { Folded } from './fold.ts';
import type { Fragment } from './search-index.ts';

export interface Part {
	text: string;
	hit: boolean;
}

/** A place that was found, ready to be shown. */
export interface Hit {
	/** Relative to the root of the site. */
	place: string;
	title: string;
	/** What it is, in the reader's words: a section's label, 「名词」. */
	kind: string;
	/** Title of the page that it is a part of. */
	within: string | undefined;
	question: boolean;
	excerpt: Part[];
	sections: { place: string; title: string }[];
	/** Better ones first: how closely and how prominently it holds what was asked for. */
	rank: number;
	/** What the page, once it is opened, is to mark. */
	marked: string;
	/** Its place without the part of the page. */
	page: string;
	/** Name of a term of which the query is another name. */
	name: string | undefined;
	/** A page whose parts are results of their own. */
	list: boolean;
}

/** The index ends every block with a full stop. */
const SENTENCE_END = /[。！？]|\.(?:\s|$)/;
/** Rank from which on a hit holds the query whole. */
export const WHOLE = 10;
const BEFORE = 24;
const AFTER = 64;

const foldedTexts = new WeakMap<Fragment, Folded>();

/** A fragment's text folded, once while the page is open. */
function foldedOf(fragment: Fragment): Folded {
	let folded = foldedTexts.get(fragment);
	if (!folded) foldedTexts.set(fragment, (folded = foldWithPlaces(fragment.content)));
	return folded;
}

/**
 * What a fragment has to do with the query; undefined where it does not hold it.
 * @param phrase the whole query, folded
 * @param keywords its parts, folded; all of them must occur
 * @param wording the query as it was typed
 */
export function toHit(
	fragment: Fragment,
	phrase: string,
	keywords: readonly string[],
	wording: string,
): Hit | undefined {
	const { meta, content, filters } = fragment;
	const title = meta['title'] ?? '';
	const page = fragment.place.split('#')[0]!;
	const foldedTitle = fold(title);
	const names = fold(`${title} ${meta['also'] ?? ''}`);
	const within = fold(meta['within'] ?? '');
	const folded = foldedOf(fragment);
	const body = folded.folded;
	const all = `${names}\n${within}\n${body}`;
	const whole = all.includes(phrase);
	if (!whole && !keywords.every((word) => all.includes(word))) return undefined;
	const wanted = whole ? [phrase] : keywords;
	const places = findFolded(content, wanted, folded);
	// Over the end of a sentence it is the same letters, but hardly what was meant.
	const inOne =
		!whole ||
		SENTENCE_END.test(wording) ||
		`${names}\n${within}`.includes(phrase) ||
		places.some(([start, end]) => !SENTENCE_END.test(content.slice(start, end)));
	const sections = sectionsOf(fragment, places);
	const name = meta['also']?.split('、').some((other) => fold(other) === phrase) ? title : undefined;
	const prominence =
		foldedTitle === phrase
			? 5
			: name || foldedTitle.startsWith(phrase)
				? 4
				: foldedTitle.includes(phrase)
					? 3
					: sections.some(({ text }) => fold(text).includes(phrase))
						? 2
						: body.includes(phrase)
							? 1
							: // A part of another name stands nowhere on the page.
								names.includes(phrase)
								? 0.5
								: 0;
	return {
		place: fragment.place,
		title,
		kind: filters['kind']?.[0] ?? '',
		within: meta['within'],
		question: meta['type'] === 'question',
		excerpt: excerpt(content, places, foldedTitle),
		sections: sections
			.filter(({ id }) => !fragment.place.endsWith(`#${id}`))
			.slice(0, 3)
			.map(({ id, text }) => ({
				place: `${page}#${encodeURIComponent(id)}`,
				title: text,
			})),
		// A bank of questions bears the name of what it asks about, which comes first.
		rank: (!whole ? 0 : inOne ? 2 * WHOLE : WHOLE) + prominence - (meta['type'] === 'quiz' ? 1.5 : 0),
		marked: wording,
		page,
		name,
		list: meta['type'] === 'list',
	};
}

type Heading = Fragment['anchors'][number];
const headingsOf = new WeakMap<Fragment, { heading: Heading; start: number }[]>();

/** The headings of a fragment, in order, and where in its text they stand. */
function headings(fragment: Fragment): { heading: Heading; start: number }[] {
	const known = headingsOf.get(fragment);
	if (known) return known;
	const own = fragment.anchors.filter(({ element, text }) => /^h[2-6]$/i.test(element) && text.trim());
	// Anchors count words; places count characters.
	const starts: number[] = [];
	let at = 0;
	for (const word of own.length > 0 ? fragment.spaced.split('\u200b') : []) {
		starts.push(at);
		at += word.length;
	}
	const placed = own
		.sort((a, b) => a.location - b.location)
		.map((heading) => ({ heading, start: starts[heading.location] ?? Infinity }));
	headingsOf.set(fragment, placed);
	return placed;
}

/** The headings under which the places stand. */
function sectionsOf(fragment: Fragment, places: readonly [number, number][]): Heading[] {
	const placed = headings(fragment);
	const found = new Set<Heading>();
	for (const [start] of placed.length > 0 ? places : []) {
		const above = placed.filter((one) => one.start <= start).pop();
		if (above) found.add(above.heading);
	}
	return [...found];
}

/** The stretch of text around the first place behind the title. */
function excerpt(content: string, places: readonly [number, number][], foldedTitle: string): Part[] {
	const inTitle = content.split(/[.。]\s/)[0] ?? '';
	const behind = fold(inTitle) === foldedTitle ? inTitle.length + 2 : 0;
	const first = places.find(([start]) => start >= behind) ?? [behind, behind];
	let from = Math.max(behind, first[0] - BEFORE);
	const to = Math.min(content.length, first[1] + AFTER);
	// Better to begin with a sentence than in the middle of one.
	const sentence = content.slice(from, first[0]).search(/[。；！？.]\s?[^。；！？.]*$/);
	if (sentence >= 0) from += sentence + 1;
	const parts: Part[] = [{ text: from > behind ? '…' : '', hit: false }];
	let at = from;
	for (const [start, end] of places) {
		if (start < at || end > to) continue;
		parts.push({ text: tidy(content.slice(at, start)), hit: false });
		parts.push({ text: content.slice(start, end), hit: true });
		at = end;
	}
	const last = tidy(content.slice(at, to)).trimEnd();
	parts.push({ text: to < content.length ? `${last}…` : last.replace(/\.$/, ''), hit: false });
	return parts.filter(({ text }) => text);
}

/** Pagefind ends every block with a full stop of its own. */
function tidy(text: string): string {
	return text.replace(/(^|\W)\.(?=\s|$)/g, '$1 ').replace(/\s{2,}/g, ' ');
}
