import { reopened } from '../core/attempt.ts';
import type { Attempt } from '../core/attempt.ts';
import { answeredSince } from '../core/answered-since.ts';
import { practice } from '../core/practice.ts';
import type { Practice } from '../core/practice.ts';
import { answers } from '../store/answers.ts';
import * as words from '../text/quiz-script.ts';
import { aliasesOf } from '../../record/islands/aliases.ts';
import type { StudyQuestion } from './question.ts';
import { Runner } from './runner.ts';
import { fillSummary } from './summary.ts';

/**
 * A bank that is practised, one question at a time: how far the reader is, what went wrong, how to go on. With
 * `data-run` the questions are of several banks, and what was answered before is not counted.
 */
class StudyQuiz extends HTMLElement {
	connectedCallback(): void {
		// Put into the page by a script, its questions would come alive after it.
		customElements.upgrade(this);
		const shelf = answers();
		const elements = [...this.querySelectorAll<StudyQuestion>('study-question')];
		const bank = elements.map(({ dataset: { question, hash, section } }) => ({
			id: question!,
			hash: hash!,
			section: section ?? '',
		}));
		const find = <T extends HTMLElement>(name: string): T => this.querySelector<T>(`[data-${name}]`)!;
		const [list, recite, back] = [find('list'), find('recite'), find('back')];
		const missed = find('missed');
		const restart = this.querySelector<HTMLElement>('[data-restart]');
		const status = this.querySelector('.state [role=status]')!;
		let isFiltered = false;
		let isRecited = false;
		const kept = shelf.$items.get();
		/** How many answers the questions of a run had; one that need not be answered again counts as it is. */
		const before =
			this.dataset['run'] === undefined
				? undefined
				: new Map(
						elements.map(({ dataset: { question, fresh } }) => {
							const attempt = kept[question!];
							return [question!, fresh === undefined ? -1 : attempt ? (attempt.tries ?? 1) : 0];
						}),
					);
		let counted: Readonly<Record<string, Attempt>> = {};
		let state!: Practice;
		const count = (): void => {
			counted = before ? answeredSince(shelf.$items.get(), before) : shelf.$items.get();
			state = practice(bank, counted);
		};
		/** Shows what was answered, in a run only what was answered in it. */
		const restore = (element: StudyQuestion): void => {
			if (counted[element.dataset['question']!]) element.restore();
			else element.resume();
		};

		const draw = (): void => {
			const { answered, total, right } = state;
			const walked = runner.walked;
			const at = runner.current ? walked.indexOf(runner.current) : -1;
			find('count').textContent =
				runner.isList || at < 0 ? words.answered(answered, total) : words.at(at + 1, walked.length);
			find('right').textContent = answered ? words.rightCount(right) : '';
			this.querySelector('progress')!.value = answered;
			list.textContent = runner.isList ? words.one : words.all;
			recite.setAttribute('aria-pressed', String(isRecited));
			back.hidden = runner.isList || at === 0;
			missed.textContent = isFiltered ? words.whole : words.onlyMissed;
			missed.hidden = !isFiltered && state.missed.length === 0;
			if (restart) restart.hidden = answered === 0;
			const isLast = walked.every(({ isAnswered }) => isAnswered);
			for (const button of this.querySelectorAll('.next'))
				button.textContent = isLast ? words.toSummary : words.next;
			fillSummary(this, state, elements, (id) => runner.show(id));
		};
		const runner = new Runner(this, elements, draw);

		const showOnly = (ids: readonly string[] | undefined): void => {
			isFiltered = ids !== undefined;
			for (const element of elements) element.hidden = ids?.includes(element.dataset['question']!) === false;
		};
		const setRecited = (isOn: boolean): void => {
			isRecited = isOn;
			for (const element of elements) {
				if (isOn) element.recite();
				else restore(element);
			}
			draw();
		};

		shelf.rename(aliasesOf(this));
		count();
		shelf.$items.subscribe(() => {
			count();
			draw();
		});
		runner.begin(state.next ?? (state.answered ? undefined : bank[0]?.id));
		this.addEventListener('study-go-on', (event) => {
			if (runner.isList) return;
			event.preventDefault();
			runner.goOn();
		});
		back.addEventListener('click', () => runner.goBack());
		list.addEventListener('click', () => {
			runner.isList = !runner.isList;
			if (!runner.isList) runner.show(state.next ?? (state.answered ? undefined : bank[0]?.id));
		});
		find('to-summary').addEventListener('click', (event) => {
			if (runner.isList) return;
			event.preventDefault();
			runner.show(undefined);
		});
		recite.addEventListener('click', () => setRecited(!isRecited));
		missed.addEventListener('click', () => {
			const ids = isFiltered ? undefined : state.missed;
			isRecited = false;
			showOnly(ids);
			for (const element of elements) {
				if (!ids) restore(element);
				else if (!element.hidden) element.empty();
			}
			status.textContent = ids ? words.onlyMissedSaid(ids.length) : words.allSaid;
			runner.show(ids ? ids[0] : (state.next ?? bank[0]?.id));
		});
		restart?.addEventListener('click', () => {
			isRecited = false;
			showOnly(undefined);
			shelf.putAll(
				Object.fromEntries(bank.map(({ id }) => [id, (kept?: Attempt) => kept && reopened(kept)])),
			);
			for (const element of elements) element.empty();
			status.textContent = words.restartSaid;
			runner.show(bank[0]?.id);
			elements[0]?.focus();
		});
	}
}

customElements.define('study-quiz', StudyQuiz);
