import type { Question } from '../../model/question.ts';
import { hasOptions } from './options.ts';
import { checksum } from '../../page/core/checksum.ts';

/**
 * A short hash of what gives a question its meaning: kind, stem, options, prompts, key. Edits of the explanation, the
 * sources, the spaces or the form of quotation marks, and another order of the options or of the accepted texts in the file leave it as it is.
 */
export function questionHash(question: Question): string {
	const options = hasOptions(question) ? canonicalMap(question.options) : [];
	const prompts = 'prompts' in question ? canonicalMap(question.prompts) : [];
	return checksum(
		JSON.stringify([question.kind, canonicalText(question.stem), options, prompts, canonicalKey(question)]),
	);
}

function canonicalKey(question: Question): unknown {
	switch (question.kind) {
		case 'multiple':
			return [...question.answer].sort();
		case 'blank':
			return question.answer.map((accepted) => accepted.map(canonicalText).sort());
		case 'match':
			return canonicalMap(question.answer);
		case 'single':
		case 'judge':
		case 'order':
			return question.answer;
		default:
			return question satisfies never;
	}
}

/** Quotation marks and the space between Chinese and other writing, which say nothing, as the first hashes had them. */
const QUOTES: Readonly<Record<string, string>> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
const WITHOUT_GAP = /\p{Script=Han}(?=[A-Za-z0-9])|[A-Za-z0-9](?=\p{Script=Han})/gu;

/** A text as it counts for the hash; another one here would change the hash of every question. */
const canonicalText = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/[“”‘’]/g, (mark) => QUOTES[mark]!)
		.replace(WITHOUT_GAP, '$& ')
		.replace(/\s+/g, ' ')
		.trim();

const canonicalMap = (map: Readonly<Record<string, string>>): string[][] =>
	Object.keys(map)
		.sort()
		.map((key) => [key, canonicalText(map[key]!)]);
