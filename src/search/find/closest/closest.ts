import { answerOf } from '../shown/answer.ts';
import { closestHit, withExcerpt } from './closest-hit.ts';
import type { ClosestHit, Sought } from './closest-hit.ts';
import { loneTerms } from './closest-terms.ts';
import { fold } from '../query/fold.ts';
import { nothing } from '../listing.ts';
import type { Findings, Ground, Listing } from '../listing.ts';
import type { Hit } from '../shown/hit.ts';
import type { Candidate, Fragment } from '../index/search-index.ts';
import { wantedTerms } from './wanted-terms.ts';
import type { TermReading } from './wanted-terms.ts';

const SHOWN = 8;
/** So many more are looked at than are shown: their kind and their sentences set their order. */
const MARGIN = 6;
/** A place that fits so much worse than the best is left out. */
const LEAST = 0.22;
/** Where it is not sure that all of the query is wanted, what leads fits so well beside the best. */
const NEARLY = 0.5;

/** What holds all of a query, its words apart. */
export interface Leading {
	listing: Listing;
	isSure: boolean;
}

/**
 * The places that are closest to a question, or to any query that stands nowhere as it is: by how rare the words are
 * that they hold, by what kind of place answers such a question, and by how much one of their sentences says.
 * @param behind what is to stand behind them
 * @param leading what holds all of the query: the closest on its pages comes first, else it does itself
 * @param how how the query is to be read
 * @throws {SearchFault}
 */
export async function closestTo(
	query: string,
	ground: Ground,
	{
		behind = [],
		leading,
		...how
	}: { behind?: readonly Hit[]; leading?: Leading | undefined } & TermReading = {},
): Promise<Findings | undefined> {
	const wanted = await wantedTerms(query, ground, { ...how, isApart: leading !== undefined });
	if (!wanted) return undefined;
	const { asked, about, terms, weighed } = wanted;
	const candidates = await ground.index.closest(terms, ground.scope);
	if (candidates.length === 0) return undefined;
	const listing = closestListing(candidates, {
		...ground,
		sought: {
			terms: weighed,
			characters: [...loneTerms(about).keys()],
			about: fold(about),
			form: asked?.form,
		},
		behind,
		leading,
	});
	await listing.more(SHOWN);
	if (listing.hits.length === 0) return undefined;
	const answer = asked?.form && answerOf(asked.form, about, listing.hits as ClosestHit[], weighed);
	return { listing, closest: true, ...(answer && { answer }), suggestions: [] };
}

function closestListing(
	candidates: readonly Candidate[],
	{
		index,
		pause,
		sought,
		behind,
		leading,
	}: Pick<Ground, 'index' | 'pause'> & {
		sought: Sought;
		behind: readonly Hit[];
		leading: Leading | undefined;
	},
): Listing {
	const best = candidates[0]!.score;
	const near = candidates.filter(({ score }) => score >= best * LEAST);
	const held = (): readonly Hit[] => leading?.listing.hits.filter(({ question }) => !question) ?? [];
	const begun = new Set(held().map(({ place }) => place));
	const pages = new Set(held().map(({ page }) => page));
	const least = leading?.isSure ? 0 : NEARLY;
	let weighed: { hit: ClosestHit; fragment: Fragment; shown?: ClosestHit }[] = [];
	let seen = 0;
	let shown = 0;
	const listing: Listing = {
		...nothing,
		hits: [],
		rest: near.length,
		async more(count) {
			const wanted = shown + count;
			shown = wanted;
			const next = near.slice(seen, wanted + MARGIN);
			const fragments = await index.fragments(next);
			seen += next.length;
			for (const [at, fragment] of fragments.entries()) {
				await pause?.();
				const hit = closestHit(fragment, sought, next[at]!.score / best);
				weighed.push({ hit, fragment });
			}
			weighed = [...weighed].sort(
				({ hit: a }, { hit: b }) => Number(a.question) - Number(b.question) || b.fit - a.fit,
			);
			const last = new Set(behind.map(({ place }) => place));
			const others = weighed.filter(({ hit }) => !last.has(hit.place));
			// Who asks which things there are wants the page that lists them.
			const first = others[0]?.hit.lists
				? others[0]
				: others.find(
						({ hit }) => !hit.question && pages.has(hit.page) && hit.fit >= least * others[0]!.hit.fit,
					);
			const listed = (first ? [first, ...others.filter((one) => one !== first)] : others).slice(0, wanted);
			for (const one of listed) {
				await pause?.();
				one.shown ??= withExcerpt(one.hit, one.fragment, sought.terms);
			}
			const close = listed.map(({ shown }) => shown!);
			if (wanted > SHOWN && others.length < wanted) await leading?.listing.more(wanted - others.length);
			const whole = held().filter(({ place }) => !listed.some(({ hit }) => hit.place === place));
			const before = !first && leading?.isSure ? whole.filter(({ place }) => begun.has(place)) : [];
			listing.hits = [...before, ...close, ...whole.filter((hit) => !before.includes(hit)), ...behind];
			listing.rest = Math.max(0, others.length - wanted) + near.length - seen + (leading?.listing.rest ?? 0);
		},
	};
	return listing;
}
