import { breather } from '../find/breather.ts';
import { Downloads } from '../find/index/download.ts';
import { find } from '../find/find.ts';
import { groupsOf } from '../find/ranking/groups.ts';
import type { Findings } from '../find/listing.ts';
import { ScriptFault } from '../find/index/search-fault.ts';
import type { Scope } from '../find/index/search-index.ts';
import { SiteIndex } from '../find/index/site-index.ts';
import { LONGEST } from '../find/query/query.ts';
import { localDay } from '../../schedule/core/calendar-day.ts';
import { siteRoot } from '../../page/store/site-root.ts';
import * as words from '../text/search-script.ts';
import { makeElement } from '../../page/islands/make-element.ts';
import { asked, searchAddress } from './asked.ts';
import { keepLeftOff, takeLeftOff } from './left-off.ts';
import type { Keeper, LeftOff } from './left-off.ts';
import { drawResults } from './result-list.ts';
import { SearchFilters } from './search-filters.ts';
import { failureAlert } from './search-failure.ts';
import { answerCard } from './search-result.ts';
import { searchWays } from './search-ways.ts';
import { showSuggestions } from './suggestions.ts';

const WAIT_FOR_TYPING = 150;
const SLOW = 2_000;
/** What stands so long is no longer being typed. */
const MEANT = 2_000;
/** Results a reader is given at once, and more of them at a time. */
const MORE = 20;

/** An input with its filters, messages and results: the search dialog and the search page alike. */
export class SearchPanel {
	readonly #input: HTMLInputElement;
	readonly #output: HTMLElement;
	readonly #onQuery: (query: string, scope: Scope) => void;
	readonly #keeper: Keeper;
	#findings: Findings | undefined;
	readonly #downloads = new Downloads(siteRoot());
	readonly #index = new SiteIndex(this.#downloads);
	readonly #filters = new SearchFilters(
		() => this.#index.filters(),
		() => void this.run(),
	);
	readonly #status = makeElement('p', {}, { role: 'status' });
	readonly #suggestions = makeElement('p', { className: 'did-you-mean', hidden: true });
	readonly #list: HTMLOListElement;
	readonly #more = makeElement('button', {
		type: 'button',
		className: 'button quiet',
		textContent: words.more,
	});
	readonly #ways = searchWays();
	readonly #answer = makeElement('div');
	#turn = 0;
	#typing: ReturnType<typeof setTimeout> | undefined;
	/** Results of what the input says are on their way. */
	#busy = false;
	/** What is to be done with the first of them: keys were pressed before they were there. */
	#wanted: 'focus' | 'click' | undefined;

	/**
	 * @param keeper where in the history it is noted which result was opened
	 * @param id of the list of results
	 * @param onQuery told of every query that is run
	 */
	constructor(
		input: HTMLInputElement,
		output: HTMLElement,
		keeper: Keeper,
		{ id = '', onQuery = () => {} }: { id?: string; onQuery?: (query: string, scope: Scope) => void } = {},
	) {
		this.#input = input;
		this.#output = output;
		this.#onQuery = onQuery;
		this.#keeper = keeper;
		this.#list = makeElement('ol', { className: 'search-results', id });
		this.#more.hidden = true;
		output.append(
			this.#filters.element,
			this.#status,
			this.#suggestions,
			this.#answer,
			this.#list,
			this.#more,
			this.#ways,
		);
		input.addEventListener('input', (event) => {
			// Letters on their way to becoming characters are no query yet.
			if (!(event as InputEvent).isComposing) this.#runSoon();
		});
		input.addEventListener('compositionend', () => this.#runSoon());
		// The index is on its way while the reader types; what goes wrong is said when something is asked.
		this.#index.open().catch(() => {});
		output.parentElement!.addEventListener('keydown', (event) => this.#moveFocus(event));
		this.#list.addEventListener('click', ({ target }) => {
			const item = (target as Element).closest('a')?.closest('li');
			if (!item) return;
			const { children } = this.#list;
			keepLeftOff(keeper, {
				query: input.value.trim(),
				scope: this.#filters.scope,
				at: [...children].indexOf(item),
				shown: children.length,
			});
		});
	}

	/**
	 * Shows again what a reader left who has come back, and stands where the reader stood.
	 * @returns false where nothing was left
	 */
	restore(): boolean {
		const left = takeLeftOff(this.#keeper);
		if (!left) return false;
		void this.#restore(left);
		return true;
	}

	async #restore({ query, scope, at, shown }: LeftOff): Promise<void> {
		this.#input.value = query;
		this.#filters.scope = scope;
		await this.run();
		const turn = this.#turn;
		const isShort = (): boolean => turn === this.#turn && this.#list.children.length < shown;
		while (isShort() && (this.#findings?.listing.rest ?? 0) > 0) await this.#showMore(turn);
		if (turn === this.#turn) this.#list.children[at]?.querySelector('a')?.focus();
	}

	/** Shows a query that comes from outside. */
	show(query: string, scope: Scope = {}): void {
		this.#input.value = query;
		this.#filters.scope = scope;
		void this.run();
	}

	/** Searches for what the input says. */
	async run(): Promise<void> {
		clearTimeout(this.#typing);
		const turn = ++this.#turn;
		const query = asked(this.#input);
		this.#onQuery(query, this.#filters.scope);
		this.#output.querySelector('[role=alert]')?.remove();
		if (!query) {
			this.#empty('');
			return;
		}
		const done = this.#waiting(turn);
		this.#busy = true;
		const pause = breather(
			() => performance.now(),
			() => turn === this.#turn,
		);
		try {
			const findings = await find(query, {
				index: this.#index,
				scope: this.#filters.scope,
				today: localDay(Date.now()),
				pause,
			});
			await pause();
			done();
			this.#busy = false;
			const drawn = this.#render(findings, turn);
			if (this.#wanted && document.activeElement === this.#input) this.#stops()[1]?.[this.#wanted]();
			this.#wanted = undefined;
			await drawn;
		} catch (error) {
			done();
			if (turn === this.#turn) this.#fail(error);
		}
	}

	#runSoon(): void {
		clearTimeout(this.#typing);
		this.#busy = true;
		this.#wanted = undefined;
		this.#typing = setTimeout(() => void this.run(), WAIT_FOR_TYPING);
	}

	#waiting(turn: number): () => void {
		this.#ways.hidden = true;
		this.#status.textContent = words.searching;
		const timer = setInterval(() => {
			if (turn === this.#turn)
				this.#status.textContent = words.slow(Math.round(this.#downloads.received / 1024));
		}, SLOW);
		return () => clearInterval(timer);
	}

	async #render(findings: Findings, turn: number): Promise<void> {
		const { listing, instead, closest, answer, also, suggestions } = findings;
		const today = localDay(Date.now());
		this.#answer.replaceChildren(...(answer ? [answerCard(answer, today)] : []));
		const { hits, rest } = listing;
		this.#findings = findings;
		this.#suggest(suggestions);
		if (hits.length === 0) {
			const isNarrowed = Object.keys(this.#filters.scope).length > 0;
			const hint = isNarrowed ? words.noneScope : words.noneHint;
			if (!isNarrowed) setTimeout(() => turn === this.#turn && void note(asked(this.#input)), MEANT);
			this.#empty(`${words.none}。${suggestions.length > 0 ? '' : hint}${this.#cut}`, false);
			return;
		}
		this.#status.textContent = [
			closest ? words.closest(hits.length + rest) : `${words.count(hits.length + rest, rest === 0)}。`,
			instead === undefined ? '' : words.instead(instead),
			also ? words.also(also) : '',
			this.#cut,
		].join('');
		const stood = this.#list.contains(document.activeElement);
		const drawRest = drawResults(this.#list, groupsOf(hits), today);
		if (stood) this.#input.focus();
		this.#more.hidden = rest === 0;
		this.#more.onclick = async () => {
			const at = this.#list.children.length;
			await this.#showMore(turn);
			if (turn === this.#turn) this.#list.children[at]?.querySelector('a')?.focus();
		};
		await new Promise((resolve) => setTimeout(resolve));
		if (turn === this.#turn) drawRest();
	}

	async #showMore(turn: number): Promise<void> {
		try {
			await this.#findings!.listing.more(MORE);
			if (turn === this.#turn) await this.#render(this.#findings!, turn);
		} catch (error) {
			if (turn === this.#turn) this.#fail(error);
		}
	}

	/** Says that there is more than is looked for. */
	get #cut(): string {
		return this.#input.value.trim().length > LONGEST ? words.cut(LONGEST) : '';
	}

	#suggest(suggestions: readonly string[]): void {
		showSuggestions(this.#suggestions, suggestions, (wording) => {
			this.show(wording, this.#filters.scope);
			this.#input.focus();
		});
	}

	#empty(message: string, unsuggest = true): void {
		this.#findings = undefined;
		this.#answer.replaceChildren();
		this.#busy = false;
		this.#wanted = undefined;
		this.#status.textContent = message;
		this.#ways.hidden = false;
		if (unsuggest) this.#suggest([]);
		this.#list.replaceChildren();
		this.#more.hidden = true;
	}

	#fail(error: unknown): void {
		this.#empty('');
		const alert = failureAlert(error, () => {
			if (error instanceof ScriptFault) {
				// Only another page asks for a script again.
				location.assign(searchAddress(asked(this.#input)));
				return;
			}
			this.#index.forget();
			this.#input.focus();
			void this.run();
		});
		this.#list.before(alert);
	}

	/** Where the arrow keys lead: the input, then what can be opened. */
	#stops(): HTMLElement[] {
		const links = this.#output.querySelectorAll<HTMLElement>('.did-you-mean a, .search-results > li > a');
		return [this.#input, ...links];
	}

	#moveFocus(event: KeyboardEvent): void {
		// While characters are composed, these keys choose among them.
		if (event.isComposing) return;
		if (event.key === 'Enter' && this.#wanted && event.target === this.#input) {
			this.#wanted = 'click';
			event.preventDefault();
		}
		if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
		const stops = this.#stops();
		const at = stops.indexOf(document.activeElement as HTMLElement);
		const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
		if (at === 0 && this.#busy) {
			// What stands there is about to give way.
			this.#wanted = event.key === 'ArrowDown' ? 'focus' : undefined;
		} else if (at < 0 || !next) {
			return;
		} else {
			next.focus();
		}
		event.preventDefault();
	}
}

/** Notes what was not found, where a list is kept: where that part does not come, one search is missing in it. */
const note = (query: string): Promise<void> =>
	import('../store/missed.ts').then(
		({ noteMissed }) => noteMissed(query),
		() => {},
	);
