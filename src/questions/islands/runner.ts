import { hashTarget } from '../../page/islands/hash-target.ts';
import { nextWaiting } from '../core/next-waiting.ts';
import type { StudyQuestion } from './question.ts';

/** What stands in place of a question at the end. */
const SUMMARY = 'summary';
/** The address of the whole list, so that it stays one over a reload and can be passed on. */
const LIST = '#all';

/**
 * One question at a time. Which one is shown is an attribute, so that the page without scripts has all of them; the
 * whole list is a press away and shows the same questions.
 */
export class Runner {
	readonly #root: HTMLElement;
	readonly #elements: readonly StudyQuestion[];
	/** Told whenever something else is shown. */
	readonly #tell: () => void;
	#at: string = SUMMARY;

	constructor(root: HTMLElement, elements: readonly StudyQuestion[], tell: () => void) {
		this.#root = root;
		this.#elements = elements;
		this.#tell = tell;
		// A run that was ended leaves the page, and hears no more.
		document.addEventListener('keydown', (event) => root.isConnected && this.#press(event));
		addEventListener('hashchange', () => root.isConnected && this.#follow());
	}

	get isList(): boolean {
		return this.#root.hasAttribute('data-all');
	}
	set isList(isList: boolean) {
		this.#root.toggleAttribute('data-all', isList);
		history.replaceState(history.state, '', isList ? LIST : location.pathname + location.search);
		this.#tell();
	}

	/** The question on show; undefined at the summary. */
	get current(): StudyQuestion | undefined {
		return this.#elements.find(({ dataset }) => dataset['question'] === this.#at);
	}

	/** The questions that are walked through: those that no filter hides. */
	get walked(): StudyQuestion[] {
		return this.#elements.filter(({ hidden }) => !hidden);
	}

	/** Begins where the address leads, else at the question given; at the summary where there is none. */
	begin(id: string | undefined): void {
		this.#root.toggleAttribute('data-all', location.hash === LIST);
		if (!this.#follow()) this.show(id, false);
	}

	/** Shows a question, the summary where none is named, and brings it to the top of the screen. */
	show(id: string | undefined, isMoved = true): void {
		this.#at = id ?? SUMMARY;
		for (const element of this.#elements)
			element.toggleAttribute('data-current', element.dataset['question'] === id);
		this.#root.toggleAttribute('data-summed', id === undefined);
		this.#tell();
		if (!isMoved || this.isList) return;
		const target = this.current ?? this.#root.querySelector<HTMLElement>('.summary');
		target?.focus({ preventScroll: true });
		this.#root.scrollIntoView();
	}

	/** On to the next one that waits for an answer, round to the first; the summary where none does. */
	goOn(): void {
		const walked = this.walked;
		const next = nextWaiting(walked, walked.indexOf(this.current!), ({ isAnswered }) => !isAnswered);
		this.show(next?.dataset['question']);
	}

	/** Back to the one before. */
	goBack(): void {
		const walked = this.walked;
		const at = this.current ? walked.indexOf(this.current) : walked.length;
		if (at > 0) this.show(walked[at - 1]!.dataset['question']);
	}

	#follow(): boolean {
		const target = hashTarget();
		const element = this.#elements.find((candidate) => candidate === target);
		if (element) this.show(element.dataset['question'], false);
		return element !== undefined;
	}

	/** 1–9 and A–E choose, Enter goes on; nothing while something is typed or another control is meant. */
	#press(event: KeyboardEvent): void {
		const { current } = this;
		const target = event.target as HTMLElement;
		const isMeant = target.matches(
			'input:not([type=radio], [type=checkbox]), select, textarea, a, button, summary',
		);
		if (
			this.isList ||
			!current ||
			isMeant ||
			event.isComposing ||
			event.ctrlKey ||
			event.metaKey ||
			event.altKey
		)
			return;
		if (document.querySelector('dialog[open]')) return;
		if (event.key === 'Enter') {
			event.preventDefault();
			if (event.repeat) return;
			if (current.isAnswered) this.goOn();
			else current.querySelector<HTMLElement>('.submit')!.click();
			return;
		}
		const choices = [...current.querySelectorAll<HTMLInputElement>('.choice input')];
		const choice =
			choices[Math.max('123456789'.indexOf(event.key), 'abcde'.indexOf(event.key.toLowerCase()))];
		if (!choice) return;
		event.preventDefault();
		choice.click();
		choice.focus({ preventScroll: true });
	}
}
