import { foldedOf } from '../query/folded-text.ts';
import type { Fragment } from '../index/search-index.ts';

type Text = Pick<Fragment, 'content'>;

const END = /[。！？；]|\.(?=\s|$)/g;

const ends = new WeakMap<Text, number[]>();

/** Where in the folded text its sentences end, the last one too. */
function endsOf(fragment: Text): readonly number[] {
	const known = ends.get(fragment);
	if (known) return known;
	const { folded, places } = foldedOf(fragment);
	const found: number[] = [];
	let unit = 0;
	for (const { index } of fragment.content.matchAll(END)) {
		while (places[unit]! < index) unit += 1;
		found.push(unit);
	}
	found.push(folded.length);
	ends.set(fragment, found);
	return found;
}

/**
 * How much of what is asked for its best sentence says.
 * @param terms folded words, and what each is worth
 */
export function worthOfBestSentence(fragment: Text, terms: ReadonlyMap<string, number>): number {
	const { folded } = foldedOf(fragment);
	const all = endsOf(fragment);
	const said = all.map(() => 0);
	for (const [word, worth] of terms) {
		let sentence = 0;
		let at = folded.indexOf(word);
		while (at >= 0) {
			while (all[sentence]! <= at) sentence += 1;
			const end = all[sentence]!;
			const isInside = at + word.length <= end;
			if (isInside) said[sentence]! += worth;
			at = folded.indexOf(word, isInside ? end : at + 1);
		}
	}
	return said.reduce((most, one) => Math.max(most, one), 0);
}
