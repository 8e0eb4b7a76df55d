import { findFolded, fold, foldWithPlaces } from '../query/fold.ts';
import type { Folded } from '../query/fold.ts';
import { foldedOf } from '../query/folded-text.ts';
import type { Fragment } from '../index/search-index.ts';

/** A stretch of text, marked where it is what was asked for. */
export interface ExcerptPart {
	text: string;
	hit: boolean;
}

const LONGEST = 96;
const BEFORE = 28;
/** A sentence shorter than this has room for the next one. */
const SHORT = 26;
/** The index ends every block with a full stop and a space. */
const BREAK = /[。！？；]|\.\s/;
const END = /[。！？!?；;](?:[”’）”’])?|\.(?=\s|$)/g;

type Place = [start: number, end: number, worth: number];

interface Sentence {
	start: number;
	end: number;
}

function sentencesOf(content: string): Sentence[] {
	const sentences: Sentence[] = [];
	let start = 0;
	const add = (end: number): void => {
		while (start < end && /\s/.test(content[start]!)) start += 1;
		if (end > start) sentences.push({ start, end });
		start = end;
	};
	END.lastIndex = 0;
	for (let found = END.exec(content); found; found = END.exec(content)) add(found.index + found[0].length);
	add(content.length);
	return sentences;
}

/** What excerpts of a place are taken from. */
interface Source {
	content: string;
	folded: Folded;
	sentences: readonly Sentence[];
}

const sources = new WeakMap<Pick<Fragment, 'content'>, Source>();

/** The source of a place's excerpts, made once. */
function sourceOf(fragment: Pick<Fragment, 'content' | 'meta'>): Source {
	const known = sources.get(fragment);
	if (known) return known;
	const { content: text, meta } = fragment;
	const content = meta['says'] ?? text;
	const title = fold(meta['title'] ?? '');
	const source = {
		content,
		folded: content === text ? foldedOf(fragment) : foldWithPlaces(content),
		sentences: sentencesOf(content).filter(
			({ start, end }, at) => at > 1 || fold(content.slice(start, end)) !== title,
		),
	};
	sources.set(fragment, source);
	return source;
}

/** What each sentence says of what was asked for: a wording counts once. */
function worthsOf(sentences: readonly Sentence[], places: readonly Place[], content: string): number[] {
	let at = 0;
	return sentences.map(({ start, end }) => {
		const words = new Map<string, number>();
		for (; at < places.length && places[at]![0] < end; at++) {
			const [from, to, worth] = places[at]!;
			if (from >= start) words.set(content.slice(from, to), worth);
		}
		return [...words.values()].reduce((sum, worth) => sum + worth, 0);
	});
}

/** Is it a sentence, and no heading or label? */
const isWhole = (content: string, one: Sentence | undefined): boolean =>
	one !== undefined && /[。！？；][”’）]?$/.test(content.slice(one.start, one.end));

/**
 * The sentence of a place that says most of what was asked for, with the words marked. Of a term it is taken from its
 * definition, of a dated entry or an item from its note.
 * @param wanted folded words, and what each is worth
 */
export function excerptOf(
	fragment: Pick<Fragment, 'content' | 'meta'>,
	wanted: readonly (readonly [word: string, worth: number])[],
): ExcerptPart[] {
	const { content, folded, sentences } = sourceOf(fragment);
	const places = merged(
		wanted
			.flatMap(([word, worth]) =>
				findFolded(content, [word], folded).map(([start, end]): Place => [start, end, worth]),
			)
			.sort((a, b) => a[0] - b[0]),
	).filter(([start, end]) => !BREAK.test(content.slice(start, end)));
	const worths = worthsOf(sentences, places, content);
	const most = Math.max(0, ...worths);
	// A heading or label has no sentence's end; of as much worth, a sentence says more.
	const whole = worths.findIndex((worth, at) => worth === most && isWhole(content, sentences[at]));
	const at = whole < 0 ? worths.indexOf(most) : whole;
	const best = sentences[at];
	if (!best) return [];
	let { end } = best;
	const next = sentences[at + 1];
	if (end - best.start < SHORT && isWhole(content, next) && next!.end - best.start <= LONGEST)
		end = next!.end;
	const first = places.find(([from]) => from >= best.start && from < end)?.[0] ?? best.start;
	const from = end - best.start > LONGEST ? Math.max(best.start, first - BEFORE) : best.start;
	const to = Math.min(end, from + LONGEST);
	const parts: ExcerptPart[] = [{ text: from > best.start ? '…' : '', hit: false }];
	let done = from;
	for (const [start, stop] of places) {
		if (start < done || stop > to) continue;
		parts.push({ text: tidy(content.slice(done, start)), hit: false });
		parts.push({ text: content.slice(start, stop), hit: true });
		done = stop;
	}
	const last = tidy(content.slice(done, to)).trimEnd();
	parts.push({ text: to < end ? `${last}…` : last.replace(/\.$/, ''), hit: false });
	return parts.filter(({ text }) => text);
}

/** Without the full stops that the index puts at the ends of blocks. */
function tidy(text: string): string {
	return text.replace(/(^|[^\w])\.(?=\s|$)/g, '$1 ').replace(/\s{2,}/g, ' ');
}

/** Words that share a character are one place. */
function merged(places: readonly Place[]): Place[] {
	const whole: Place[] = [];
	for (const [start, end, worth] of places) {
		const last = whole[whole.length - 1];
		if (!last || start > last[1]) whole.push([start, end, worth]);
		else if (end > last[1]) [last[1], last[2]] = [end, last[2] + worth];
	}
	return whole;
}
