import { answers } from '../store/answers.ts';
import { quiz as words } from '../text/quiz.ts';
import type { StudyQuestion } from './question.ts';

/** A bank that is practised: where the reader is, what went wrong, which source to read again. */
class StudyQuiz extends HTMLElement {
	connectedCallback(): void {
		const shelf = answers();
		const questions = [...this.querySelectorAll<StudyQuestion>('study-question')];
		const outcome = (question: HTMLElement): string | undefined => {
			const given = shelf.$items.get()[question.dataset['question']!];
			return given?.hash === question.dataset['hash'] ? given?.outcome : undefined;
		};
		const resume = this.querySelector<HTMLAnchorElement>('[data-resume]')!;
		const wrong = this.querySelector<HTMLButtonElement>('[data-wrong]')!;

		this.querySelector<HTMLElement>('.state')!.hidden = false;
		shelf.$items.subscribe(() => {
			const done = questions.filter((question) => outcome(question));
			const right = done.filter((question) => outcome(question) === 'right');
			this.querySelector('[data-count]')!.textContent = words.answered(done.length, questions.length);
			this.querySelector('[data-right]')!.textContent = done.length ? words.rightCount(right.length) : '';
			const next = questions.find((question) => !outcome(question));
			resume.hidden = !next || done.length === 0;
			if (next) resume.href = `#${next.id}`;
			wrong.hidden = wrong.getAttribute('aria-pressed') === 'false' && right.length === done.length;
			this.#summarise(done, outcome);
		});
		wrong.addEventListener('click', () => {
			const only = wrong.getAttribute('aria-pressed') === 'false';
			wrong.setAttribute('aria-pressed', String(only));
			wrong.textContent = only ? words.all : words.onlyWrong;
			for (const question of questions) {
				const missed = outcome(question) === 'wrong' || outcome(question) === 'partial';
				question.hidden = only && !missed;
				if (only && missed) reset(question);
			}
		});
		this.querySelector('[data-restart]')!.addEventListener('click', () => {
			for (const question of questions) {
				question.hidden = false;
				reset(question);
			}
			questions[0]?.scrollIntoView();
		});
	}

	#summarise(done: readonly HTMLElement[], outcome: (question: HTMLElement) => string | undefined): void {
		const section = this.querySelector<HTMLElement>('.summary')!;
		section.hidden = done.length === 0;
		const groups = new Map<string, { href: string | undefined; right: number; total: number }>();
		for (const question of done) {
			const { section: label = '', sectionHref } = question.dataset;
			const group = groups.get(label) ?? { href: sectionHref, right: 0, total: 0 };
			group.total += 1;
			if (outcome(question) === 'right') group.right += 1;
			groups.set(label, group);
		}
		const weakest = [...groups].sort(([, a], [, b]) => a.right / a.total - b.right / b.total);
		section.querySelector('ul')!.replaceChildren(
			...weakest.map(([label, { href, right, total }]) => {
				const item = document.createElement('li');
				const name = document.createElement(href ? 'a' : 'span');
				if (href) name.setAttribute('href', href);
				name.textContent = label;
				item.append(name, ` ${words.weak(right, total)}`);
				return item;
			}),
		);
	}
}

function reset(question: StudyQuestion): void {
	question.querySelector('form')!.reset();
	question.clear();
}

customElements.define('study-quiz', StudyQuiz);
