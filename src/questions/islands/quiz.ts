import type { Attempt } from '../core/attempt.ts';
import { answeredSince } from '../core/answered-since.ts';
import { practice } from '../core/practice.ts';
import type { Practice } from '../core/practice.ts';
import { answers } from '../store/answers.ts';
import * as words from '../text/quiz-script.ts';
import { importAgain } from '../../page/store/import-again.ts';
import { aliasesOf } from '../../record/islands/aliases.ts';
import type { StudyQuestion } from './question.ts';
import { Runner } from './runner.ts';

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
		const summary = this.querySelector<HTMLElement>('.summary')!;
		const unsummed = find('unsummed');
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
			const { walked, isList, current } = runner;
			const at = walked.indexOf(current!);
			const done = walked.filter(({ isAnswered }) => isAnswered).length;
			const total = walked.length;
			// Of a few that are done once more, what the whole bank came to says nothing.
			const answered = isFiltered ? done : state.answered;
			find('count').textContent =
				isList || at < 0 ? words.answered(answered, total) : words.at(at + 1, total);
			find('right').textContent = answered && !isFiltered ? words.rightCount(state.right) : '';
			Object.assign(this.querySelector('progress')!, { max: total, value: answered });
			list.textContent = isList ? words.one : words.all;
			recite.setAttribute('aria-pressed', `${isRecited}`);
			back.hidden = isList || !at;
			for (const button of this.querySelectorAll('.next'))
				button.textContent = done < total ? words.next : words.toSummary;
			summary.hidden = isList && !state.answered;
			if (isList ? state.answered : !current) void sumUp();
		};
		const runner = new Runner(this, elements, draw);
		const show = (id: string | undefined): void => runner.show(id);
		const load = () => importAgain(() => import('./summary.ts'));
		/** Where what sums up does not come, the page has words for it: the rest of the practice goes on. */
		const sumUp = async (): Promise<void> => {
			const part = await load().catch(() => undefined);
			unsummed.hidden = part !== undefined;
			summary.toggleAttribute('data-settled', true);
			part?.fillSummary({ root: this, bank, elements, state, isFiltered, keepOnly, show, restore });
		};
		const keepOnly = (ids: readonly string[] | undefined): void => {
			isFiltered = ids !== undefined;
			isRecited = false;
			for (const element of elements) element.hidden = ids?.includes(element.dataset['question']!) === false;
		};

		shelf.rename(aliasesOf(this));
		count();
		// What sums up is there before it is wanted.
		this.addEventListener('input', () => void load().catch(() => 0), { once: true });
		const first = (): string | undefined => state.next ?? (state.answered ? undefined : bank[0]?.id);
		runner.begin(first());
		shelf.$items.listen(() => {
			count();
			draw();
		});
		this.addEventListener('study-go-on', (event) => {
			if (runner.isList) return;
			event.preventDefault();
			runner.goOn();
		});
		unsummed.addEventListener('click', () => void sumUp());
		back.addEventListener('click', () => runner.goBack());
		list.addEventListener('click', () => {
			runner.isList = !runner.isList;
			if (!runner.isList) show(first());
		});
		find('to-summary').addEventListener('click', (event) => {
			if (runner.isList) return;
			event.preventDefault();
			show(undefined);
		});
		recite.addEventListener('click', () => {
			isRecited = !isRecited;
			for (const element of elements) {
				if (isRecited) element.recite();
				else restore(element);
			}
			draw();
		});
	}
}

customElements.define('study-quiz', StudyQuiz);
