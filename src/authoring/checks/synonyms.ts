import type { Check } from './check.ts';

/** Another word stands once: which of two places a reader means who types it, search cannot know. */
export const checkSynonyms: Check = ({ library: { synonyms }, report }) => {
	const owners = new Map<string, string>();
	synonyms.forEach(({ word, others }, at) => {
		others.forEach((other, index) => {
			const where = ['others', index];
			const owner = owners.get(other);
			if (other === word) {
				report('duplicate-word', 'synonyms.yaml', [at, ...where], '别的说法和 word 是同一个词', other);
			} else if (owner !== undefined) {
				report('duplicate-word', 'synonyms.yaml', [at, ...where], `这个说法已经写在“${owner}”里`, other);
			}
			owners.set(other, word);
		});
	});
};
