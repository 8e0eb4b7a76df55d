import type { Check } from './check.ts';

/** A name stands for one term only: it is linked wherever it occurs, and a link has one end. */
export const checkTerms: Check = ({ library: { glossary }, report }) => {
	const owners = new Map<string, string>();
	glossary.forEach(({ id, term, aliases }, at) => {
		[term, ...aliases].forEach((name, index) => {
			const owner = owners.get(name);
			if (owner !== undefined) {
				const where = index === 0 ? [at, 'term'] : [at, 'aliases', index - 1];
				report('duplicate-term', 'glossary.yaml', where, `这个名称已经写在“${owner}”里`, name);
			}
			owners.set(name, id);
		});
	});
};
