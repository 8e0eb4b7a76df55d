import type { Form } from '../query/asking.ts';
import type { ClosestHit } from '../closest/closest-hit.ts';
import { weighedTerms } from '../closest/closest-terms.ts';
import { fold } from '../query/fold.ts';
import type { Hit } from './hit.ts';

/** A field of the content that answers a question, and the place that it is taken from. */
export interface ShownAnswer {
	field: 'when' | 'units' | 'says' | 'where';
	text: string;
	hit: Hit;
}

/** So many of the first places may answer. */
const LOOKED_AT = 3;
/** One that is not the first has to fit nearly as well, and its name has to be asked for. */
const NEARLY = 0.7;
const NAMED = 0.5;
/** So much of what was asked it has to hold: the rest may ask for something else. */
const HELD = 0.5;

/**
 * The answer to a question of a known form, taken from a field of the place that it is about.
 * @param about what the question is about
 * @param hits the closest places, best first
 * @param weighed what words say that stand anywhere
 */
export function answerOf(
	form: Form,
	about: string,
	hits: readonly ClosestHit[],
	weighed: ReadonlyMap<string, number>,
): ShownAnswer | undefined {
	const [best] = hits;
	if (!best) return undefined;
	const own = [...weighedTerms(about)].map(([word, worth]): [string, number] => [
		word,
		weighed.get(word) ?? worth,
	]);
	const sumOf = (words: typeof own): number => words.reduce((sum, [, worth]) => sum + worth, 0);
	const least = HELD * sumOf(own);
	const near = hits
		.slice(0, LOOKED_AT)
		.filter(
			(hit) =>
				hit.named >= NAMED &&
				sumOf(own.filter(([word]) => hit.holds(word))) > least &&
				(hit === best || hit.fit >= NEARLY * best.fit),
		);
	const from = (
		field: ShownAnswer['field'],
		isRight: (hit: ClosestHit) => boolean = () => true,
	): ShownAnswer | undefined => {
		const hit = near.find((one) => one.facts[field] && isRight(one));
		return hit && { field, text: hit.facts[field]!, hit };
	};
	switch (form) {
		case 'when':
			return from('when');
		case 'often':
			return from('when', ({ facts }) => /每/.test(facts['when']!));
		case 'unit':
			return from('units');
		case 'meaning':
			return from('says', (hit) => {
				const names = [hit.title, ...(hit.facts['also']?.split('、') ?? [])].map(fold);
				const asked = fold(about);
				return (
					hit.type === 'term' && names.some((name) => asked.includes(name) && name.length * 2 >= asked.length)
				);
			});
		case 'where':
			return from('where');
		case 'who':
		case 'many':
		case 'what':
		case 'how':
		case 'whether':
		case 'agenda':
		case 'practice':
			return undefined;
	}
}
