import type { QuestionKind } from '../../model/question.ts';

/** A reader's answer by the kind of its question; what the reader left open is an empty string or missing. */
export interface AnswerOf {
	/** An option key. */
	single: string;
	/** `true` or `false`. */
	judge: string;
	/** Keys of the options chosen, in no order. */
	multiple: readonly string[];
	/** The text of each blank. */
	blank: readonly string[];
	/** The option key at each position. */
	order: readonly string[];
	/** Option keys by prompt keys. */
	match: Readonly<Record<string, string>>;
}

export type Answer = AnswerOf[QuestionKind];

const isText = (value: unknown): value is string => typeof value === 'string';

/** Reads an answer of a kind from whatever was stored or sent; undefined where it is none. */
export function decodeAnswer<K extends QuestionKind>(kind: K, raw: unknown): AnswerOf[K] | undefined {
	return isOfKind(kind, raw) ? (raw as AnswerOf[K]) : undefined;
}

function isOfKind(kind: QuestionKind, raw: unknown): boolean {
	if (kind === 'single' || kind === 'judge') return isText(raw);
	const isList = Array.isArray(raw);
	if (kind === 'match')
		return typeof raw === 'object' && raw !== null && !isList && Object.values(raw).every(isText);
	void (kind satisfies 'multiple' | 'blank' | 'order');
	return isList && raw.every(isText);
}

/** True where the reader gave nothing: not the same as a wrong answer. */
export function isEmptyAnswer(raw: unknown): boolean {
	if (raw === undefined || raw === null) return true;
	if (isText(raw)) return raw.trim() === '';
	return typeof raw === 'object' && Object.values(raw).every((part) => isText(part) && part.trim() === '');
}
