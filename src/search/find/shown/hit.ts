import { excerptOf } from './excerpt.ts';
import type { ExcerptPart } from './excerpt.ts';
import { findFolded, fold } from '../query/fold.ts';
import { foldedOf } from '../query/folded-text.ts';
import type { Fragment } from '../index/search-index.ts';

/** A place that was found, ready to be shown. */
export interface Hit {
	/** Relative to the root of the site. */
	place: string;
	title: string;
	/** `page`, `term`, `entry`, …: see the records of the index. */
	type: string;
	/** What it is, in the reader's words: a section's label, “名词”. */
	kind: string;
	/** Title of the page that it is a part of. */
	within: string | undefined;
	question: boolean;
	excerpt: ExcerptPart[];
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
	/** What the content says of it, field by field. */
	facts: Readonly<Record<string, string>>;
}

/** The index ends every block with a full stop. */
const SENTENCE_END = /[。！？]|\.(?:\s|$)/;
/** Between digits it is a part of a number. */
const PAUSE = /[，；：]|[,;:](?!\d)/;
/** What is longer was said or copied without its commas; so few characters are two words that happen to meet. */
const MEETING = 6;
/** Rank from which on a hit holds the query whole. */
export const WHOLE = 10;

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
	const { meta, content } = fragment;
	const title = meta['title'] ?? '';
	const page = fragment.place.split('#')[0]!;
	const foldedTitle = fold(title);
	const names = fold(`${title} ${meta['also'] ?? ''}`);
	const within = fold(meta['within'] ?? '');
	const folded = foldedOf(fragment);
	const body = folded.folded;
	const all = `${names}\n${within}\n${body}`;
	const holds = all.includes(phrase);
	// Over a comma or the end of a sentence it is the same letters, but hardly what was meant.
	const inOne =
		holds &&
		(`${names}\n${within}`.includes(phrase) ||
			findFolded(content, [phrase], folded).some(([start, end]) => {
				const text = content.slice(start, end);
				return SENTENCE_END.test(text)
					? SENTENCE_END.test(wording)
					: !PAUSE.test(text) || /[^\p{L}\p{N}]/u.test(wording);
			}));
	const whole = inOne || (holds && phrase.length > MEETING);
	if (!whole && (keywords.length < 2 || !keywords.every((word) => all.includes(word)))) return undefined;
	const wanted = whole ? [phrase] : keywords;
	const places = findFolded(content, wanted, folded);
	const sections = sectionsOf(fragment, places);
	const name =
		meta['type'] === 'term' && meta['also']?.split('、').some((other) => fold(other) === phrase)
			? title
			: undefined;
	const exact: boolean =
		foldedTitle === phrase || meta['also']?.split('、').some((other) => fold(other) === phrase) === true;
	const prominence =
		foldedTitle === phrase || (exact && !name)
			? 5
			: name || foldedTitle.startsWith(phrase)
				? 4
				: foldedTitle.includes(phrase)
					? 3
					: sections.some(({ text }) => fold(text).includes(phrase))
						? 2
						: whole && body.includes(phrase)
							? 1
							: // A part of another name stands nowhere on the page.
								names.includes(phrase)
								? 0.5
								: 0;
	return {
		...partOfHit(fragment),
		excerpt: excerptOf(
			fragment,
			wanted.map((word) => [word, 1]),
		),
		sections: sections
			.filter(({ id }) => !fragment.place.endsWith(`#${id}`))
			.slice(0, 3)
			.map(({ id, text }) => ({
				place: `${page}#${encodeURIComponent(id)}`,
				title: text,
			})),
		rank: (!whole ? 0 : inOne ? 2 * WHOLE : WHOLE) + prominence - behindItsPage(meta['type'], exact && !name),
		marked: wording,
		name,
	};
}

/** A bank of questions bears the name of what it asks about, which comes first; asked for by name, they stand together. */
function behindItsPage(type: string | undefined, exact: boolean): number {
	if (type === 'quiz' || type === 'exam') return exact ? 0.3 : 1.5;
	return exact && type === 'term' ? 0.1 : 0;
}

/** What of a hit is true of its place, whatever was asked for. */
export function partOfHit({
	place,
	meta,
	filters,
}: Fragment): Omit<Hit, 'excerpt' | 'sections' | 'rank' | 'marked'> {
	const type = meta['type'] ?? 'page';
	return {
		place,
		page: place.split('#')[0]!,
		type,
		title: meta['title'] ?? '',
		kind: filters['kind']?.[0] ?? '',
		within: meta['within'],
		question: type === 'question',
		list: type === 'list',
		name: undefined,
		facts: meta,
	};
}

type Heading = Fragment['anchors'][number];

/** The headings under which the places stand. */
function sectionsOf({ anchors }: Fragment, places: readonly [number, number][]): Heading[] {
	const found = new Set<Heading>();
	for (const [start] of anchors.length > 0 ? places : []) {
		const above = anchors.filter(({ location }) => location <= start).pop();
		if (above) found.add(above);
	}
	return [...found];
}
