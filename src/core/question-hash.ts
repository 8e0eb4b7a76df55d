import type { Question } from '../model/question.ts';
import { checksum } from './record/backup.ts';

/**
 * A short hash of what gives a question its meaning: kind, stem, options, prompts, key. An edit of the explanation,
 * the sources or the order in which options are written leaves it as it is.
 */
export function questionHash(question: Question): string {
	const { kind, stem, answer } = question;
	const sorted = (map: Record<string, string>): string[][] =>
		Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1));
	const options = 'options' in question ? sorted(question.options) : [];
	const prompts = 'prompts' in question ? sorted(question.prompts) : [];
	const key =
		kind === 'multiple'
			? [...answer].sort()
			: kind === 'match'
				? sorted(answer as Record<string, string>)
				: answer;
	return checksum(JSON.stringify([kind, stem, options, prompts, key]));
}
