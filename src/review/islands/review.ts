import type { Attempt } from '../../questions/core/attempt.ts';
import { dayBounds, dayIn } from '../../schedule/core/calendar-day.ts';
import { isMistake } from '../core/mistakes.ts';
import { dailyQuestions } from '../core/daily.ts';
import { answeredAt } from '../core/due.ts';
import type { Day } from '../core/due.ts';
import { reviewQueue } from '../core/queue.ts';
import type { ReviewQueue } from '../core/queue.ts';
import { takeUp } from '../core/take-up.ts';
import { answers } from '../../questions/store/answers.ts';
import { cards } from '../store/cards.ts';
import { readCap, writeCap } from '../store/review-cap.ts';
import type { Stamped } from '../../record/store/shelf.ts';
import * as words from '../text/review-script.ts';
import { fetchIndex } from '../../questions/islands/question-source.ts';
import type { QuestionIndex } from '../../questions/islands/question-source.ts';
import { showBook } from './review-book.ts';
import { loadPart, tellGone } from '../../page/islands/load-part.ts';

/** Reviews that are due, five questions a day, and the mistake book. */
class StudyReview extends HTMLElement {
	#index!: QuestionIndex;
	/** Ids of the reviews on the page. */
	#asked = new Set<string>();
	#cap = readCap();

	connectedCallback(): void {
		void this.#start();
	}

	async #start(): Promise<void> {
		this.#say('due', words.loading);
		try {
			this.#index = await fetchIndex();
		} catch {
			this.#say('due', words.failed);
			await tellGone();
			return;
		}
		for (const shelf of [answers(), cards()]) shelf.rename(this.#index.aliases);
		const [due, daily] = [this.#part('due'), this.#part('daily')];
		const select = due.querySelector('select')!;
		select.value = String(this.#cap);
		select.addEventListener('change', () => {
			writeCap((this.#cap = Number(select.value)));
			this.#refresh();
		});
		due.querySelector('button')!.addEventListener('click', () => void this.#review());
		daily.querySelector('.controls')!.removeAttribute('hidden');
		daily.querySelector('button')!.addEventListener('click', () => void this.#daily());
		answers().$items.subscribe(() => this.#refresh());
	}

	get #day(): Day {
		const now = Date.now();
		return { ...dayBounds(this.#zone, now), now };
	}
	get #zone(): string {
		return this.dataset['zone']!;
	}
	#part(id: string): HTMLElement {
		return this.querySelector<HTMLElement>(`#${id}`)!;
	}
	#say(part: string, ...texts: string[]): void {
		this.#part(part).querySelector('.said')!.textContent = texts.filter(Boolean).join('');
	}

	/** Makes cards of the answers that are new, and says what there is to do. */
	#refresh(): void {
		const attempts = answers().$items.get();
		const { questions, banks } = this.#index;
		const news = takeUp(attempts, cards().$items.get(), (id) => questions.has(id));
		for (const [id, card] of Object.entries(news)) if (this.#asked.has(id)) card.reviewed = card.last;
		if (Object.keys(news).length > 0) cards().putAll(news);
		this.#tell(this.#queue(attempts), attempts);
		const gone = this.querySelector<HTMLElement>('.gone')!;
		const count = Object.keys(attempts).filter((id) => !questions.has(id)).length;
		gone.hidden = count === 0;
		gone.textContent = words.gone(count);
		const missed = Object.keys(attempts).filter(
			(id) => questions.has(id) && isMistake(attempts[id]!, (at) => dayIn(this.#zone, at)),
		);
		this.#say('book', words.book(missed.length));
		showBook(
			this.#part('book').querySelector('.questions')!,
			banks.map(({ quiz, title }) => ({
				quiz,
				title,
				ids: missed.filter((id) => questions.get(id)!.quiz === quiz),
			})),
			(ids) => this.#fetch(ids),
		);
	}

	#queue(attempts: Readonly<Record<string, Stamped<Attempt>>>): ReviewQueue {
		const hashOf = (id: string): string | undefined => this.#index.questions.get(id)?.hash;
		return reviewQueue(attempts, cards().$items.get(), hashOf, this.#day, this.#cap);
	}

	#tell({ ids, due, changed, done }: ReviewQueue, attempts: object): void {
		const controls = this.#part('due').querySelector<HTMLElement>('.controls')!;
		if (this.#asked.size > 0) {
			const left = ids.filter((id) => this.#asked.has(id)).length;
			controls.hidden = left > 0 || ids.length === 0;
			this.#say('due', words.left(left));
			return;
		}
		controls.hidden = due === 0;
		controls.querySelector('button')!.hidden = ids.length === 0;
		const doneText = done > 0 ? words.done(done) : '';
		if (Object.keys(attempts).length === 0) this.#say('due', words.never);
		else if (due === 0) this.#say('due', doneText, words.nothing);
		else if (ids.length === 0) this.#say('due', doneText, words.enough);
		else this.#say('due', doneText, words.due(due, ids.length), changed > 0 ? words.changed(changed) : '');
	}

	async #review(): Promise<void> {
		const { ids } = this.#queue(answers().$items.get());
		await this.#ask('due', ids);
		this.#refresh();
	}

	async #daily(): Promise<void> {
		const today = dayIn(this.#zone, Date.now());
		await this.#ask(
			'daily',
			dailyQuestions([...this.#index.questions.values()], today).map(({ id }) => id),
		);
		this.#part('daily').querySelector<HTMLElement>('.controls')!.hidden = true;
	}

	async #ask(part: 'due' | 'daily', ids: readonly string[]): Promise<void> {
		try {
			const elements = await this.#fetch(ids);
			if (part === 'due') this.#asked = new Set(ids);
			else this.#say(part);
			this.#part(part)
				.querySelector('.questions')!
				.replaceChildren(...elements);
			elements[0]?.focus();
		} catch {
			this.#say(part, words.failed);
			await tellGone();
		}
	}

	/** The questions as elements, in the order of the ids; empty but for those answered today. */
	async #fetch(ids: readonly string[]): Promise<HTMLElement[]> {
		const { questions } = this.#index;
		const { fetchQuestions } = await loadPart(() => import('../../questions/islands/question-elements.ts'));
		const found = await fetchQuestions(ids.flatMap((id) => questions.get(id) ?? []));
		const attempts = answers().$items.get();
		const { start } = this.#day;
		return ids.flatMap((id, at) => {
			const element = found.get(id);
			if (!element) return [];
			// The same question may stand in two parts of the page.
			if (document.getElementById(element.id)) element.removeAttribute('id');
			element.querySelector('.number')!.textContent = `${at + 1}.`;
			const attempt = attempts[id];
			if (!attempt || answeredAt(attempt) < start || attempt.outcome !== 'right') {
				element.setAttribute('data-fresh', '');
			}
			return [element];
		});
	}
}

customElements.define('study-review', StudyReview);
