import { fold } from '../query/fold.ts';
import type { Name, Sounds } from '../index/site-words.ts';

const HAN_RUN = /\p{Script=Han}{2,}/gu;

/**
 * Pairs of characters that stand nowhere, around a character of which no pair does: where only words meet, each
 * character still stands in one of them.
 */
export function strangePairs(text: string, standing: ReadonlySet<string>): string[] {
	const strange = new Set<string>();
	for (const [run] of text.matchAll(HAN_RUN)) {
		const chars = [...run];
		const pairs = chars.slice(1).map((char, at) => chars[at]! + char);
		chars.forEach((_, at) => {
			const around = pairs.slice(Math.max(0, at - 1), at + 1);
			if (!around.some((pair) => standing.has(pair))) for (const pair of around) strange.add(pair);
		});
	}
	return [...strange];
}

/**
 * Pairs of characters that may have been meant where others were typed: one of the two sounds the same, and the pair
 * stands in a name of the site.
 */
export function slipsIn(
	typed: readonly string[],
	{ readings, characters, names }: Sounds & { names: readonly Name[] },
): string[] {
	const named = new Set(
		names.flatMap(([name]) => {
			const chars = [...fold(name)];
			return chars.slice(1).map((char, at) => chars[at]! + char);
		}),
	);
	const alike = (char: string): string[] =>
		(readings.get(char) ?? []).flatMap((reading) => characters.get(reading) ?? []);
	return typed.flatMap((pair) => {
		const [first, second] = [...pair] as [string, string];
		const ways = [
			...alike(second).map((other) => first + other),
			...alike(first).map((other) => other + second),
		];
		return ways.filter((way) => named.has(way)).slice(0, 1);
	});
}
