import type { AnswerKey } from './answer-key.ts';
import { decodeAnswer } from './answer.ts';
import { normaliseBlank } from './normalise-blank.ts';
import { hasOwn } from '../../page/core/own.ts';

/** A blank, a position or a prompt: whether it was filled rightly, and with what it should have been. */
export interface AnswerPart {
	isRight: boolean;
	/** An accepted text, or an option key. */
	expected: string;
}

/**
 * The parts of an answer to a question that has them, in the order of the page (prompts by key); undefined where the
 * answer does not fit the question.
 */
export function answerParts(key: AnswerKey, raw: unknown): AnswerPart[] | undefined {
	if (key.kind === 'blank') {
		const texts = decodeAnswer('blank', raw)?.map(normaliseBlank);
		if (texts?.length !== key.answer.length) return undefined;
		return key.answer.map((accepted, at) => ({
			isRight: accepted.some((text) => fills(texts[at]!, normaliseBlank(text), key.after?.[at] ?? '')),
			expected: accepted[0] ?? '',
		}));
	}
	if (key.kind === 'order') {
		const items = decodeAnswer('order', raw);
		const placed = items?.filter(Boolean) ?? [];
		const fits =
			items?.length === key.answer.length &&
			placed.every((item) => key.answer.includes(item)) &&
			new Set(placed).size === placed.length;
		return fits
			? key.answer.map((expected, at) => ({ isRight: items[at] === expected, expected }))
			: undefined;
	}
	if (key.kind === 'match') {
		const pairs = decodeAnswer('match', raw);
		const fits =
			pairs &&
			Object.entries(pairs).every(
				([prompt, option]) => hasOwn(key.answer, prompt) && (option === '' || key.options.includes(option)),
			);
		if (!fits) return undefined;
		return Object.keys(key.answer)
			.sort()
			.map((prompt) => {
				const expected = key.answer[prompt]!;
				return { isRight: pairs[prompt] === expected, expected };
			});
	}
	void (key.kind satisfies 'single' | 'multiple' | 'judge');
	return undefined;
}

/** What was given is what is expected, or that and what stands printed behind the blank. */
const fills = (given: string, expected: string, after: string): boolean =>
	given.startsWith(expected) && after.startsWith(given.slice(expected.length));
