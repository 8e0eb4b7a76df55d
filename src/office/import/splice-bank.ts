import { isCollection, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { BankQuestion } from './question-yaml.ts';
import { questionYaml } from './question-yaml.ts';
import { lineBreakOf } from '../edit/line-break.ts';

/** A bank's file with new questions in it. */
export interface SplicedBank {
	text: string;
	/** The line on which each new question begins, counted from 1. */
	lines: number[];
	/** The line after the last of them. */
	end: number;
}

/**
 * Puts questions at the end of a bank's `questions`. Every other byte of the file stays as it is.
 * @returns undefined where the file has no list of questions in block form, so that it has to be mended first
 */
export function spliceBank(bank: string, questions: readonly BankQuestion[]): SplicedBank | undefined {
	const lineBreak = lineBreakOf(bank);
	const document = parseDocument(bank);
	if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
	const at = document.contents.items.findIndex(({ key }) => isScalar(key) && key.value === 'questions');
	const pair = document.contents.items[at];
	if (!pair || !isSeq(pair.value) || pair.value.flow || pair.value.items.length === 0) return undefined;
	const first = pair.value.items[0];
	if (!isCollection(first) || !first.range) return undefined;
	const dash = bank.lastIndexOf('-', first.range[0] - 1);
	const indent = bank.slice(bank.lastIndexOf('\n', dash) + 1, dash);
	if (indent.trim() !== '') return undefined;
	const next = document.contents.items[at + 1]?.key;
	const place = isNode(next) && next.range ? placeBefore(bank, next.range[0]) : bank.length;
	const before = bank.slice(0, place);
	const lineEnd = /\n$/.test(before) ? '' : lineBreak;
	const lines: number[] = [];
	const added: string[] = [];
	const firstLine = (before + lineEnd).split('\n').length;
	for (const question of questions) {
		lines.push(firstLine + added.length);
		added.push(...questionYaml(question, indent));
	}
	const text = `${before}${lineEnd}${added.map((line) => line + lineBreak).join('')}${bank.slice(place)}`;
	return { text, lines, end: firstLine + added.length };
}

/** After the last line that belongs to the list; remarks and blank lines above the next name stay with it. */
function placeBefore(text: string, next: number): number {
	let place = text.lastIndexOf('\n', next - 1) + 1;
	for (;;) {
		const previous = text.lastIndexOf('\n', place - 2) + 1;
		if (place === 0 || !/^\s*(#.*)?\r?\n?$/.test(text.slice(previous, place))) return place;
		place = previous;
	}
}

/** The file of a new bank. */
export function newBank(
	{ id, title, description, order }: { id: string; title: string; description: string; order: number },
	questions: readonly BankQuestion[],
): SplicedBank {
	const head = [
		`id: ${id}`,
		`title: ${JSON.stringify(title)}`,
		`description: ${JSON.stringify(description)}`,
		`order: ${order}`,
		'questions:',
	];
	const lines: number[] = [];
	const text = [...head];
	for (const question of questions) {
		lines.push(text.length + 1);
		text.push(...questionYaml(question, '  '));
	}
	return { text: `${text.join('\n')}\n`, lines, end: text.length + 1 };
}
