import { stringify } from 'yaml';
import { wrongMark } from '../../authoring/tell/yaml-marks.ts';
import type { NewQuestion } from './question-of-row.ts';

/** A question as it stands in a bank's file. */
export type BankQuestion = NewQuestion & { id: string; sources: string[] };

/**
 * A question as lines of YAML, written as the banks are.
 * @param indent what stands before the dash
 */
export function questionYaml(question: BankQuestion, indent: string): string[] {
	const { id, kind, stem, explanation, sources, difficulty } = question;
	const lines = [`id: ${id}`, `kind: ${kind}`, field('stem', stem)];
	if ('prompts' in question) lines.push(...map('prompts', question.prompts));
	if ('options' in question) lines.push(...map('options', question.options));
	lines.push(
		...answerLines(question),
		field('explanation', explanation),
		'sources:',
		...sources.map((source) => `  - ${scalar(source, '  - ')}`),
		`difficulty: ${difficulty}`,
	);
	return lines.map((line, at) => `${indent}${at === 0 ? '- ' : '  '}${line}`);
}

function answerLines(question: NewQuestion): string[] {
	switch (question.kind) {
		case 'multiple':
		case 'order':
			return [`answer: [${question.answer.join(', ')}]`];
		case 'blank':
			return ['answer:', ...question.answer.map((texts) => `  - [${texts.map(inList).join(', ')}]`)];
		case 'match':
			return map('answer', question.answer);
		default:
			return [`answer: ${String(question.answer)}`];
	}
}

const map = (name: string, texts: Readonly<Record<string, string>>): string[] => [
	`${name}:`,
	...Object.entries(texts).map(([key, text]) => `  ${field(key, text)}`),
];

const field = (name: string, text: string): string => `${name}: ${scalar(text, `${name}: `)}`;

/** Plain where it can be; in quotation marks where a mark in it would be taken for one of YAML's, or be refused. */
function scalar(text: string, before: string): string {
	const plain = stringify(text, { lineWidth: 0 }).trimEnd();
	return plain.includes('\n') || wrongMark(before + plain) ? JSON.stringify(text) : plain;
}

const inList = (text: string): string => (/^[\p{Script=Han}]+$/u.test(text) ? text : JSON.stringify(text));
