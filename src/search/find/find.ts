import { nothing } from './listing.ts';
import type { Findings, Ground } from './listing.ts';
import { withName } from './own-name.ts';
import { normaliseQuery, saysWhen, withDates } from './query/query.ts';
import { ScriptFault, SearchFault } from './index/search-fault.ts';
import { verbatim } from './verbatim.ts';

/**
 * Searches the site. What is loaded may be of another publication than what is still to be loaded: then all of it is
 * loaded again, once.
 * @throws {SearchFault} when something did not load whole; an empty answer means that there is nothing
 */
export async function find(text: string, ground: Ground): Promise<Findings> {
	try {
		return await findOnce(text, ground);
	} catch (error) {
		if (!(error instanceof SearchFault) || error instanceof ScriptFault || !error.quick) throw error;
		ground.index.forget();
		return findOnce(text, ground);
	}
}

/** The wording as it stands; what goes beyond that is a script of its own. */
async function findOnce(text: string, ground: Ground): Promise<Findings> {
	const typed = normaliseQuery(text);
	const query = withDates(typed);
	if (!/[\p{L}\p{N}]/u.test(query)) return { listing: nothing, suggestions: [] };
	const first = await verbatim(query, ground);
	// Who asks what a question of a bank asks wants to read the answer, not the question.
	const isFound = first.hits.some(({ question }) => !question);
	if (isFound && !saysWhen(query)) return withName(first, ground);
	const fallbacks = await import('./fallbacks.ts').catch((cause: unknown) => {
		if (!isFound) throw new ScriptFault('fallbacks', { cause, missing: true });
	});
	return fallbacks ? fallbacks.findByFallbacks(query, ground, first, typed) : withName(first, ground);
}
