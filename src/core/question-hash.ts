import type { Question } from '../model/question.ts';
import { checksum } from './record/backup.ts';

/**
 * A short hash of what gives a question its meaning: kind, stem, options, prompts, key. Edits of the explanation, the
 * sources or the spaces, and another order of the options or of the accepted texts in the file leave it as it is.
 */
export function questionHash(question: Question): string {
	const options = 'options' in question ? canonicalMap(question.options) : [];
	const prompts = 'prompts' in question ? canonicalMap(question.prompts) : [];
	return checksum(
		JSON.stringify([question.kind, canonicalText(question.stem), options, prompts, canonicalKey(question)]),
	);
}

function canonicalKey(question: Question): unknown {
	switch (question.kind) {
		case 'multiple':
			return question.answer.toSorted();
		case 'blank':
			return question.answer.map((accepted) => accepted.map(canonicalText).sort());
		case 'match':
			return canonicalMap(question.answer);
		default:
			return question.answer;
	}
}

const canonicalText = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const canonicalMap = (map: Readonly<Record<string, string>>): string[][] =>
	Object.keys(map)
		.sort()
		.map((key) => [key, canonicalText(map[key]!)]);
