import type { Library } from '../../authoring/read/library.ts';
import { resolveSources } from '../../authoring/cite/cited-source.ts';
import type { Question } from '../../model/question.ts';
import type { Quiz } from '../../model/quiz.ts';
import { RULE, ruledStem } from '../../paper/core/ruled-stem.ts';
import * as paper from '../../paper/text/paper.ts';
import { optionOrder } from '../../questions/core/option-order.ts';
import { optionsOf } from '../../questions/core/options.ts';
import { answerText } from '../../questions/text/answer-text.ts';
import * as words from '../../questions/text/question.ts';
import { plain } from './blocks.ts';
import type { Block, Made } from './blocks.ts';

/** A bank as a paper; its key, where it is wanted, begins a page of its own. */
export function bankBlocks(library: Library, { title, description, questions }: Quiz, hasKey: boolean): Made {
	const blocks: Block[] = [
		{ kind: 'heading', level: 1, text: title },
		{ kind: 'text', words: plain(description), isSoft: true },
		...questions.flatMap(questionBlocks),
	];
	if (hasKey) {
		blocks.push({ kind: 'heading', level: 1, text: words.keyPage, startsPage: true });
		for (const question of questions) {
			const sources = resolveSources(library, question.sources).map(({ label }) => label);
			blocks.push({
				kind: 'item',
				depth: 0,
				mark: { list: 'key' },
				words: [
					{ text: answerText(question), isBold: true },
					{ text: ` ${question.explanation}${paper.sources}：${sources.join('；')}` },
				],
			});
		}
	}
	return { title, blocks, lost: [] };
}

function questionBlocks(question: Question): Block[] {
	const text = (said: string): Block => ({
		kind: 'text',
		words: plain(said),
		keepsNext: true,
		isIndented: true,
	});
	const options = question.kind === 'judge' ? [] : optionOrder(question);
	const own: Block[] = [
		...(question.kind === 'match'
			? Object.keys(question.prompts)
					.sort()
					.map((key) => text(`${question.prompts[key] ?? ''} ${RULE}`))
			: []),
		...options.map((key): Block => ({
			kind: 'item',
			words: plain(optionsOf(question)[key] ?? ''),
			depth: 1,
			mark: 'letter',
			keepsNext: true,
		})),
		...(question.kind === 'order' ? [text(`${paper.order}：${RULE}${RULE}`)] : []),
		...(question.kind === 'judge' ? [text(`□ ${words.judge.true}　□ ${words.judge.false}`)] : []),
	];
	const last = own[own.length - 1];
	if (last && 'keepsNext' in last) delete last.keepsNext;
	return [
		{
			kind: 'item',
			depth: 0,
			mark: { list: 'questions' },
			words: plain(`${ruledStem(question)}（${words.kinds[question.kind]}）`),
			keepsNext: own.length > 0,
		},
		...own,
	];
}
