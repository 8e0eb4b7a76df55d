import type { AnsweredQuestion } from './practice.ts';

/** How the questions about one section were answered. */
export interface SectionResult {
	section: string;
	right: number;
	answered: number;
}

/** What was answered, by section; the weakest first. */
export function sectionResults(done: readonly AnsweredQuestion[]): SectionResult[] {
	const results = new Map<string, SectionResult>();
	for (const { section, standing } of done) {
		const result = results.get(section) ?? { section, right: 0, answered: 0 };
		result.answered += 1;
		if (standing === 'right') result.right += 1;
		results.set(section, result);
	}
	// Shares compared as whole numbers; equals keep the order of the page.
	return [...results.values()].sort((a, b) => a.right * b.answered - b.right * a.answered);
}
