import { answeredAt } from '../../questions/core/attempt.ts';
import type { Attempt } from '../../questions/core/attempt.ts';
import { dayBounds, dayIn } from '../../schedule/core/calendar-day.ts';
import { followDay } from '../../schedule/islands/follow-day.ts';
import { isMistake } from '../core/mistakes.ts';
import { dailyQuestions } from '../core/daily-questions.ts';
import type { Day } from '../core/due.ts';
import { reviewQueue } from '../core/queue.ts';
import type { ReviewQueue } from '../core/queue.ts';
import { cardChanges } from '../core/take-up.ts';
import { answers } from '../../questions/store/answers.ts';
import { cards } from '../store/cards.ts';
import { readCap, writeCap } from '../store/review-cap.ts';
import { stars } from '../../record/store/stars.ts';
import type { Stamped } from '../../record/store/shelf.ts';
import * as words from '../text/review-script.ts';
import { fetchIndex } from '../../questions/islands/question-source.ts';
import type { QuestionIndex } from '../../questions/islands/question-source.ts';
import { loadPart, tellWhy } from '../../page/islands/load-part.ts';

type Attempts = Readonly<Record<string, Stamped<Attempt>>>;
type Part = 'due' | 'book' | 'daily' | 'starred' | 'set';

/** More in one go than anybody does. */
const MOST = 50;

/** What there is to do again, and the runs over it: what is due, what went wrong, five a day, what has a star, own sets. */
class StudyReview extends HTMLElement {
	#index!: QuestionIndex;
	/** Ids of the reviews that are being done. */
	#asked = new Set<string>();
	#cap = readCap();

	/** Counts the runs that were asked for: the last one is opened, however late the parts of others come. */
	#run = 0;

	connectedCallback(): void {
		const select = this.querySelector<HTMLSelectElement>('[data-cap]')!;
		const keep = (): void => writeCap((this.#cap = Number(select.value)));
		// Chosen before this came.
		if (select.selectedOptions[0]!.defaultSelected) select.value = String(this.#cap);
		else keep();
		select.addEventListener('change', keep);
		void this.#start(select);
	}

	async #start(select: HTMLSelectElement): Promise<void> {
		this.#say('due', words.loading);
		try {
			this.#index = await fetchIndex();
		} catch {
			this.#say('due', words.failed + (await tellWhy()));
			return;
		}
		for (const shelf of [answers(), cards(), stars()]) shelf.rename(this.#index.aliases);
		select.addEventListener('change', () => this.#refresh());
		this.addEventListener('click', ({ target }) => {
			const { start, bank } = (target as HTMLElement).dataset;
			if (start) void this.#begin(start as Part, bank);
		});
		for (const part of ['daily', 'set']) this.#button(part as Part).disabled = false;
		void loadPart(() => import('./own-set-form.ts')).then(({ showOwnSet }) => showOwnSet(this.#form));
		answers().$items.listen(() => this.#refresh());
		stars().$items.listen(() => this.#refresh());
		followDay(
			() => dayIn(this.#zone, Date.now()),
			() => this.#refresh(),
		);
	}

	get #day(): Day {
		const now = Date.now();
		return { ...dayBounds(this.#zone, now), now };
	}
	get #zone(): string {
		return this.dataset['zone']!;
	}
	get #form(): HTMLFormElement {
		return this.querySelector('form')!;
	}
	#part(id: Part): HTMLElement {
		return this.querySelector<HTMLElement>(`#${id}`)!;
	}
	#button(id: Part): HTMLButtonElement {
		return this.querySelector(`[data-start="${id}"]`)!;
	}
	#say(part: Part, ...texts: string[]): void {
		const said = this.#part(part).querySelector('.said')!;
		const text = texts.filter(Boolean).join('');
		if (said.textContent !== text) said.textContent = text;
	}
	#isKnown = (id: string): boolean => this.#index.questions.has(id);

	/** Ids of the mistake book, those first that were asked longest ago. */
	#mistakes(attempts: Attempts): string[] {
		return Object.keys(attempts)
			.filter((id) => this.#isKnown(id) && isMistake(attempts[id]!, (at) => dayIn(this.#zone, at)))
			.sort((a, b) => answeredAt(attempts[a]!) - answeredAt(attempts[b]!));
	}
	#starred(): string[] {
		return Object.keys(stars().$items.get()).filter(this.#isKnown);
	}

	/** Makes cards of the answers that are new, and says what there is to do. */
	#refresh(): void {
		const attempts = answers().$items.get();
		const isAsked = (id: string): boolean => this.#asked.has(id);
		const news = cardChanges(attempts, cards().$items.get(), this.#isKnown, isAsked);
		if (Object.keys(news).length > 0) cards().putAll(news);
		// Nobody sees it during a run.
		if (this.hasAttribute('data-running')) return;
		this.#tell(this.#queue(attempts), attempts);
		const gone = this.querySelector<HTMLElement>('.gone')!;
		const count = Object.keys(attempts).filter((id) => !this.#isKnown(id)).length;
		gone.hidden = count === 0;
		gone.textContent = words.gone(count);
		const [missed, starred] = [this.#mistakes(attempts), this.#starred()];
		this.#say('book', words.book(missed.length, MOST));
		this.#button('book').disabled = missed.length === 0;
		this.#listBanks(missed);
		this.#say('starred', words.starred(starred.length));
		this.#button('starred').disabled = starred.length === 0;
	}

	/** The banks that the mistakes are of, each a run of its own; nothing where all are of one. */
	#listBanks(missed: readonly string[]): void {
		const { banks, questions } = this.#index;
		const rows = banks.flatMap(({ quiz, title }) => {
			const count = missed.filter((id) => questions.get(id)!.quiz === quiz).length;
			if (count === 0) return [];
			const [row, button] = [document.createElement('li'), document.createElement('button')];
			button.type = 'button';
			button.textContent = words.bank(title, count);
			Object.assign(button.dataset, { start: 'book', bank: quiz });
			row.append(button);
			return row;
		});
		this.querySelector('[data-banks]')!.replaceChildren(...(rows.length > 1 ? rows : []));
	}

	#queue(attempts: Attempts): ReviewQueue {
		const hashOf = (id: string): string | undefined => this.#index.questions.get(id)?.hash;
		return reviewQueue(attempts, cards().$items.get(), hashOf, this.#day, this.#cap);
	}

	#tell({ ids, due, changed, done }: ReviewQueue, attempts: object): void {
		this.#button('due').disabled = ids.length === 0;
		const doneText = done > 0 ? words.done(done) : '';
		if (Object.keys(attempts).length === 0) this.#say('due', words.never);
		else if (due === 0) this.#say('due', doneText, words.nothing);
		else if (ids.length === 0) this.#say('due', doneText, words.enough);
		else this.#say('due', doneText, words.due(due, ids.length), changed > 0 ? words.changed(changed) : '');
	}

	/** The questions of a run. */
	async #idsOf(part: Part, bank: string | undefined): Promise<string[]> {
		const { questions } = this.#index;
		const attempts = answers().$items.get();
		const idsOf = (some: readonly { id: string }[]): string[] => some.map(({ id }) => id);
		switch (part) {
			case 'due':
				return this.#queue(attempts).ids;
			case 'book':
				return this.#mistakes(attempts)
					.filter((id) => !bank || questions.get(id)!.quiz === bank)
					.slice(0, MOST);
			case 'starred':
				return this.#starred().slice(0, MOST);
			case 'daily':
				return idsOf(dailyQuestions([...questions.values()], dayIn(this.#zone, Date.now())));
			case 'set': {
				const { drawFrom } = await loadPart(() => import('./own-set-form.ts'));
				const missed = new Set(this.#mistakes(attempts));
				return idsOf(drawFrom(this.#form, [...questions.values()], (id) => missed.has(id)));
			}
		}
	}

	async #begin(part: Part, bank?: string): Promise<void> {
		const run = ++this.#run;
		const button = this.#button(part);
		try {
			const ids = await this.#idsOf(part, bank);
			if (ids.length === 0) return this.#say(part, words.noneFits);
			this.#say(part, words.loading);
			const [elements, { openRun }] = await Promise.all([
				this.#fetch(ids, part === 'daily'),
				loadPart(() => import('./review-run.ts')),
			]);
			this.#say(part);
			if (run !== this.#run) return;
			this.#asked = new Set(part === 'due' ? ids : []);
			const title = this.#part(part).querySelector('h2')!.textContent.trim();
			const mistakes = new Set(this.#mistakes(answers().$items.get()));
			openRun(this, { title, elements, mistakes }, () => {
				this.#asked.clear();
				this.#refresh();
				button.closest('section')!.querySelector('h2')!.focus();
			});
		} catch {
			this.#say(part, words.failed + (await tellWhy()));
		}
	}

	/** The questions as elements, in the order of the ids; empty, but where `isKept` for those answered rightly today. */
	async #fetch(ids: readonly string[], isKept: boolean): Promise<HTMLElement[]> {
		const { questions } = this.#index;
		const { fetchQuestions } = await loadPart(() => import('../../questions/islands/question-elements.ts'));
		const found = await fetchQuestions(ids.flatMap((id) => questions.get(id) ?? []));
		const attempts = answers().$items.get();
		const { start } = this.#day;
		return ids.flatMap((id) => {
			const element = found.get(id);
			if (!element) return [];
			const attempt = attempts[id];
			const isDone = isKept && attempt?.outcome === 'right' && answeredAt(attempt) >= start;
			element.toggleAttribute('data-fresh', !isDone);
			return [element];
		});
	}
}

customElements.define('study-review', StudyReview);
