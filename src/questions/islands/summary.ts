import { reopened } from '../core/attempt.ts';
import type { Attempt } from '../core/attempt.ts';
import type { Practice, PracticeQuestion } from '../core/practice.ts';
import { sectionResults } from '../core/section-results.ts';
import { answers } from '../store/answers.ts';
import * as words from '../text/summary-script.ts';
import type { StudyQuestion } from './question.ts';

/** A bank in practice, as its summary knows it. */
export interface PractisedBank {
	readonly root: HTMLElement;
	readonly bank: readonly PracticeQuestion[];
	readonly elements: readonly StudyQuestion[];
	/** How it stands. */
	readonly state: Practice;
	/** Only some of its questions are there. */
	readonly isFiltered: boolean;
	/** Leaves only these in sight, or all, answered or to be answered. */
	keepOnly(ids: readonly string[] | undefined): void;
	/** Shows a question and goes there. */
	show(id: string | undefined): void;
	/** Shows what was answered of a question. */
	restore(element: StudyQuestion): void;
}

/** Fills the summary of a bank, when it is seen: what came out, which went wrong, where to read again, how to go on. */
export function fillSummary(practised: PractisedBank): void {
	const { root, elements, isFiltered, state } = practised;
	const { total, answered, right, missed, done } = state;
	const place = (name: string): HTMLElement => root.querySelector(`.summary [data-${name}]`)!;
	place('score').textContent = answered ? words.score(right, answered, total) : words.noneYet;
	const again = place('missed');
	again.textContent = isFiltered ? words.whole : words.onlyMissed;
	again.hidden = !isFiltered && missed.length === 0;
	again.onclick = () => redo(practised);
	const restart = root.querySelector<HTMLElement>('[data-restart]');
	if (restart) {
		restart.hidden = answered === 0;
		restart.onclick = () => beginAnew(practised);
	}
	const wrong = elements.filter(({ dataset }) => missed.includes(dataset['question']!));
	place('wrong-part').hidden = wrong.length === 0;
	place('wrong').replaceChildren(
		...wrong.map((element) => {
			const stem = element.querySelector('.stem')!.textContent.replace(/\s+/g, ' ').trim();
			const button = link(`#${element.id}`, stem);
			button.addEventListener('click', () => practised.show(element.dataset['question']!));
			return row(button);
		}),
	);
	const sections = sectionResults(done);
	place('sections-part').hidden = sections.length === 0;
	place('sections').replaceChildren(
		...sections.map((section) => {
			const href = elements.find(({ dataset }) => dataset['section'] === section.section)?.dataset[
				'sectionHref'
			];
			return row(
				href ? link(href, section.section) : section.section,
				' ',
				words.sectionResult(section.right, section.answered),
			);
		}),
	);
}

/** Leaves only what went wrong, to be answered once more; where that was done, all are there again. */
function redo(practised: PractisedBank): void {
	const { elements, bank, state } = practised;
	const ids = practised.isFiltered ? undefined : state.missed;
	practised.keepOnly(ids);
	for (const element of elements) {
		if (!ids) practised.restore(element);
		else if (!element.hidden) element.empty();
	}
	say(practised, ids ? words.onlyMissedSaid(ids.length) : words.allSaid);
	practised.show(ids ? ids[0] : (state.next ?? bank[0]?.id));
}

/** All wait for an answer again; what was answered stays recorded. */
function beginAnew(practised: PractisedBank): void {
	const { elements, bank } = practised;
	practised.keepOnly(undefined);
	const open = (kept?: Attempt): Attempt | undefined => kept && reopened(kept);
	answers().putAll(Object.fromEntries(bank.map(({ id }) => [id, open])));
	for (const element of elements) element.empty();
	say(practised, words.restartSaid);
	practised.show(bank[0]?.id);
	elements[0]?.focus();
}

const say = ({ root }: PractisedBank, text: string): void =>
	void (root.querySelector('.state [role=status]')!.textContent = text);

function link(href: string, text: string): HTMLAnchorElement {
	const made = document.createElement('a');
	made.setAttribute('href', href);
	made.textContent = text;
	return made;
}

function row(...parts: (Node | string)[]): HTMLElement {
	const made = document.createElement('li');
	made.append(...parts);
	return made;
}
