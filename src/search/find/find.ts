import { SearchFault } from './download.ts';
import { firstOf } from './first-wording-found.ts';
import type { Scope } from './index-reader.ts';
import { datesToArabic, toArabic, toChinese } from './numerals.ts';
import { normaliseQuery, withDates, withoutYear } from './query.ts';
import { together } from './merge-listings.ts';
import { nothing, verbatim } from './verbatim.ts';
import type { Findings, Listing } from './verbatim.ts';

/** A part of search that the browser will not ask for again on this page. */
export class ScriptFault extends SearchFault {}

/**
 * Searches the site: the wording as it stands, then with its numbers written otherwise; what goes beyond that is a
 * script of its own, loaded when it is needed.
 * @throws {SearchFault} when something did not load whole; an empty answer means that there is nothing
 */
export async function find(text: string, scope: Scope): Promise<Findings> {
	const typed = normaliseQuery(text);
	const query = withDates(typed);
	if (!/[\p{L}\p{N}]/u.test(query)) return { listing: nothing, suggestions: [] };
	const first = await verbatim(query, scope);
	if (first.hits.length > 0) return withDigits(query, first, scope);
	const dated = datesToArabic(query);
	const wordings = [dated, withoutYear(dated), typed, toArabic(query), toChinese(query)];
	const otherwise = await firstOf(wordings, query, scope, (wording) => wording === dated);
	if (otherwise) return otherwise;
	const { findBeyond } = await import('./fallbacks.ts').catch((error: unknown) => {
		throw new ScriptFault('beyond', { cause: error });
	});
	return findBeyond(query, scope, first);
}

/** Who asks for a date in Chinese numerals is shown the places that have it in digits too. */
async function withDigits(query: string, listing: Listing, scope: Scope): Promise<Findings> {
	const also = datesToArabic(query);
	if (also === query) return withName(listing, scope);
	return { listing: together(listing, await verbatim(also, scope)), also, suggestions: [] };
}

/** Who asks by another name of a term is shown the places that hold its own name too. */
async function withName(listing: Listing, scope: Scope): Promise<Findings> {
	const also = listing.hits.find(({ name }) => name)?.name;
	if (!also) return { listing, suggestions: [] };
	return { listing: together(listing, await verbatim(normaliseQuery(also), scope)), also, suggestions: [] };
}
