import { fold } from '../../../src/search/find/query/fold.ts';
import type { Corpus } from './corpus.ts';
import { CLASSES, isRecalled } from './draw.ts';
import type { Draw, QueryClass } from './draw.ts';
import type { Answer } from './in-page.ts';

export interface Score {
	class: QueryClass;
	queries: number;
	/** The source is among the results, where that is asked for. */
	recall: number | undefined;
	top1: number;
	hit5: number;
	mrr10: number;
	failed: number;
	/** What each query took of the index, least first, where that is known. */
	loads: { query: string; bytes: number }[];
	/** Queries whose first result is wrong or whose source is not found, or whose first five are wrong. */
	missed: string[];
}

/** Is this result right for this query? By the page's text, or its title where names are asked for. */
function isRight(corpus: Corpus, draw: Draw, { path, title }: Answer['results'][number]): boolean {
	const page = corpus.byPath.get(path);
	if (draw.class === 'full pinyin' || draw.class === 'initials') {
		return fold(title) === draw.holds[0] || page?.names.some((name) => name === draw.holds[0]) === true;
	}
	const text = draw.class.includes('title') ? fold(title) : `${page?.folded}${fold(title)}`;
	return draw.holds.every((word) => text.includes(word));
}

/** Scores of every class. */
export function judge(corpus: Corpus, draws: readonly Draw[], answers: readonly Answer[]): Score[] {
	return CLASSES.flatMap((name): Score[] => {
		const own = draws
			.map((draw, at) => ({ draw, answer: answers[at]! }))
			.filter(({ draw }) => draw.class === name);
		if (own.length === 0) return [];
		const ranks = own.map(({ draw, answer }) =>
			answer.results.findIndex((result) => isRight(corpus, draw, result)),
		);
		const share = (test: (rank: number, at: number) => boolean): number =>
			ranks.filter(test).length / own.length;
		return [
			{
				class: name,
				queries: own.length,
				recall: isRecalled(name) ? share((_, at) => own[at]!.answer.recalled) : undefined,
				top1: share((rank) => rank === 0),
				hit5: share((rank) => rank >= 0 && rank < 5),
				mrr10: ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / own.length,
				failed: own.filter(({ answer }) => answer.failed).length,
				loads: own
					.flatMap(({ draw: { query }, answer: { bytes } }) =>
						bytes === undefined ? [] : [{ query, bytes }],
					)
					.sort((a, b) => a.bytes - b.bytes),
				missed: own
					.filter((_, at) =>
						isRecalled(name)
							? ranks[at] !== 0 || !own[at]!.answer.recalled
							: !(ranks[at]! >= 0 && ranks[at]! < 5),
					)
					.map(
						({ draw, answer }) =>
							`${draw.query}→${draw.holds.join('+')} (${answer.results[0]?.title ?? '-'})`,
					),
			},
		];
	});
}
