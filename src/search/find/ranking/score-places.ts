import type { IndexTable, Posting } from '../index/index-files.ts';

/** How soon more of the same word stops to count, and how much a long text is held against a place (BM25). */
const SATURATION = 1.2;
const LENGTH = 0.2;
/** What a word counts, beside those in its text, that stands in a place's own name, in questions that it answers, … */
const FIELDS: Readonly<Record<string, number>> = { names: 1, asks: 0.9, days: 1, heads: 0.25, context: 0.3 };
/** Where a place need not hold all the words, what readers ask of it says more than what it tells. */
const ASKED: typeof FIELDS = { ...FIELDS, asks: 2.2 };
/** There, too, no accident of two characters is to say everything because it is rare. */
const EVEN = 0.8;

/** How rare a word is that stands in so many of all places (BM25). */
const rarityOf = (holding: number, all: number): number =>
	Math.log(1 + Math.max(0, all - holding + 0.5) / (holding + 0.5));

/** The same, where words stand for what was asked rather than for a wording. */
export const evenRarityOf = (holding: number, all: number): number => rarityOf(holding, all) ** EVEN;

/**
 * How well places fit words, by how rare each word is and how prominently a place holds it.
 * @param asked where each word stands, and how much it matters
 * @param all must a place hold all the words?
 */
export function scorePlaces(
	asked: readonly { postings: readonly Posting[]; weight: number }[],
	{ places, fields }: Pick<IndexTable, 'places' | 'fields'>,
	all: boolean,
): Map<number, number> {
	const average = places.reduce((sum, { words }) => sum + words, 0) / (places.length || 1) || 1;
	const worth = all ? FIELDS : ASKED;
	const scores = new Map<number, { score: number; held: number }>();
	for (const [turn, { postings, weight }] of asked.entries()) {
		const rarity = (all ? rarityOf : evenRarityOf)(postings.length, places.length);
		for (const { place, count, fields: own } of postings) {
			const before = scores.get(place);
			// What lacks an earlier word is out.
			if (all && (before?.held ?? 0) < turn) continue;
			const long = 1 - LENGTH + (LENGTH * (places[place]?.words ?? average)) / average;
			const inText = (count * (SATURATION + 1)) / (count + SATURATION * long);
			const fit = inText + Math.max(0, ...own.map((field) => worth[fields[field]!] ?? 0));
			// Words that begin alike may stand in one place together.
			const held = all ? turn + 1 : (before?.held ?? 0) + 1;
			scores.set(place, { score: (before?.score ?? 0) + weight * rarity * fit, held });
		}
	}
	return new Map(
		[...scores]
			.filter(([, { held }]) => !all || held === asked.length)
			.map(([place, { score }]) => [place, score]),
	);
}
