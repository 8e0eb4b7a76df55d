import { expendable, past, sittingId, superseded, unfinished } from '../core/past.ts';
import { report } from '../core/report.ts';
import { sheetOf } from '../core/sheet.ts';
import type { SheetPlace } from '../core/sheet.ts';
import { beginSitting, handedIn, movedBy, timeLeft } from '../core/sitting.ts';
import type { Sitting } from '../core/sitting.ts';
import { answers } from '../../questions/store/answers.ts';
import type { Stamped } from '../../record/store/shelf.ts';
import { exams } from '../store/exams.ts';
import * as words from '../text/exam-script.ts';
import { listen, showAnswers, showOutcomes } from './exam-answers.ts';
import type { Blueprint } from './exam-draw.ts';
import type * as Making from './exam-paper.ts';
import type { Paper } from './exam-paper.ts';
import { showPast, showReport } from './exam-report.ts';
import { showSheet } from './exam-sheet.ts';
import { followTime, timeText } from './exam-countdown.ts';
import { askToHandIn } from './hand-in-dialog.ts';
import type { QuestionIndex } from '../../questions/islands/question-source.ts';
import { loadPart, tellWhy } from '../../page/islands/load-part.ts';
import '../../offline/islands/tell-exam-running.ts';

/** A mock exam: draws a paper, follows the time, keeps every answer, scores what there is. */
class StudyExam extends HTMLElement {
	/** The sitting on the page. */
	#id: string | undefined;
	#paper: Paper | undefined;
	/** What lays papers out and scores them, once it is loaded. */
	#making: typeof Making | undefined;
	/** The paper that was fetched for drawing and need not be fetched again. */
	#fetched: { id: string; elements: Map<string, HTMLElement> } | undefined;
	/** The sitting that could not be shown. */
	#failed: string | undefined;
	#stop: (() => void) | undefined;

	/** The paper that stands there without a script; with one it is there to be printed. */
	readonly #sample = this.nextElementSibling!;

	connectedCallback(): void {
		this.#number.value = new URLSearchParams(location.search).get('paper') ?? this.#number.value;
		for (const button of this.querySelectorAll<HTMLButtonElement>('[data-begin]')) {
			const minutes = Number(button.dataset['begin']) || undefined;
			button.addEventListener('click', () => void this.#begin(minutes));
		}
		const dialog = this.#find<HTMLDialogElement>('[data-ask-hand-in]');
		this.#find('[data-hand-in]').addEventListener('click', () => {
			askToHandIn(dialog, sheetOf(this.#sitting!, this.#paper!), () => {
				if (this.hasAttribute('data-running')) this.#handIn(words.handedIn);
			});
		});
		this.#find('[data-again]').addEventListener('click', () => {
			this.#id = undefined;
			this.#number.value = '';
			this.#show('start');
			this.#find('.start').focus();
		});
		this.#find('[data-retry]').addEventListener('click', () => {
			if (this.#failed !== undefined) void this.#open(this.#failed);
		});
		const filter = this.#find('[data-missed]');
		filter.addEventListener('click', () => {
			const isOn = this.toggleAttribute('data-only-missed');
			filter.textContent = isOn ? words.all : words.onlyMissed;
		});
		// Where the sheet lies over the paper it gets out of the way of what it leads to.
		this.#sheet.addEventListener('click', ({ target }) => {
			const isOver = getComputedStyle(this.#find('nav')).position === 'fixed';
			if (isOver && (target as Element).closest('a')) this.#sheet.open = false;
		});
		new ResizeObserver(() => this.#makeRoom()).observe(this.#find('.bar'));
		exams().$items.subscribe(() => this.#follow());
	}

	get #exam(): string {
		return this.dataset['exam']!;
	}
	get #sitting(): Sitting | undefined {
		return this.#id === undefined ? undefined : exams().$items.get()[this.#id];
	}
	get #number(): HTMLInputElement {
		return this.#find('[name=paper]');
	}
	get #sheet(): HTMLDetailsElement {
		return this.#find('.sheet');
	}
	#find<T extends HTMLElement>(selector: string): T {
		return this.querySelector<T>(selector)!;
	}
	#say(text: string): void {
		this.#find('.said').textContent = text;
	}
	/** What is scrolled to stands below the bar. */
	#makeRoom(): void {
		document.documentElement.style.setProperty('--bar', `${this.#find('.bar').offsetHeight}px`);
	}

	/** Draws a paper and begins it; one that is not handed in yet is gone on with instead. */
	async #begin(minutes: number | undefined): Promise<void> {
		if (this.#goOn()) return;
		this.#say(words.loading);
		const blueprint = JSON.parse(this.dataset['blueprint']!) as Blueprint;
		try {
			const { drawPaper, seedOf } = await loadPart(() => import('./exam-draw.ts'));
			const seed = seedOf(this.#number.value);
			this.#making ??= await loadPart(() => import('./exam-paper.ts'));
			const { parts, elements } = await drawPaper(blueprint, await this.#index(), seed);
			// Another window may have begun meanwhile.
			if (this.#goOn()) return;
			const sitting = beginSitting(
				{ exam: this.#exam, seed, parts, pass: blueprint.pass },
				minutes,
				Date.now(),
			);
			const id = sittingId(sitting);
			this.#fetched = { id, elements };
			exams().put(id, sitting);
			const title = this.#find('[data-paper-title]');
			this.#makeRoom();
			title.focus({ preventScroll: true });
			title.scrollIntoView({ behavior: 'instant' });
		} catch {
			this.#say(words.failed + (await tellWhy()));
		}
	}

	/** What makes a paper is loaded with its questions. */
	async #index(): Promise<QuestionIndex> {
		const { fetchIndex } = await loadPart(() => import('../../questions/islands/question-source.ts'));
		const index = await fetchIndex();
		answers().rename(index.aliases);
		return index;
	}

	/** Shows the sitting that is not handed in yet, where there is one. */
	#goOn(): boolean {
		exams().reload();
		const running = unfinished(exams().$items.get(), this.#exam);
		if (running !== undefined && this.#id !== running) void this.#open(running);
		return this.#id !== undefined;
	}

	/** Brings the page up to what is kept; the other windows' doings arrive this way too. */
	#follow(): void {
		const items = exams().$items.get();
		// Begun in two windows at once, unless something was written in it there just now.
		if (superseded(items, this.#exam).length > 0) exams().reload();
		const older = superseded(items, this.#exam);
		// Comes back here when they are gone.
		if (older.length > 0) {
			exams().putAll(Object.fromEntries(older.map((id) => [id, undefined])));
			return;
		}
		showPast(this.#find('.past'), past(items, this.#exam), (id) => void this.#open(id));
		const running = unfinished(items, this.#exam);
		const sitting = this.#sitting;
		if (this.#id === undefined) {
			if (running !== undefined) void this.#open(running);
		} else if (!sitting) {
			this.#id = undefined;
			this.#show('start');
			this.#say(words.gone);
			if (running !== undefined) void this.#open(running);
		} else if (this.#paper) {
			if (sitting.submittedAt === undefined) this.#showRunning(sitting, this.#paper);
			else if (this.hasAttribute('data-running')) this.#showDone(sitting, this.#paper, words.elsewhere);
		}
	}

	/** Shows a sitting, where it was left or with its result. */
	async #open(id: string): Promise<void> {
		this.#id = id;
		this.#paper = undefined;
		this.#stop?.();
		this.#tellFailed(undefined);
		const sitting = this.#sitting!;
		let elements = this.#fetched?.id === id ? this.#fetched.elements : undefined;
		this.#fetched = undefined;
		try {
			this.#making ??= await loadPart(() => import('./exam-paper.ts'));
			if (!elements) {
				this.#say(words.loading);
				elements = await this.#making.fetchPaper(sitting, await this.#index());
			}
		} catch {
			const why = await tellWhy();
			if (this.#id !== id) return;
			this.#id = undefined;
			this.#say(words.resumeFailed + why);
			this.#tellFailed(id);
			return;
		}
		if (this.#id !== id || !this.#sitting) return;
		this.#say('');
		const paper = (this.#paper = this.#making.showPaper(
			this.#find('.paper > div'),
			this.#find('.key'),
			sitting,
			elements,
		));
		listen(paper, (next) => this.#change(next));
		this.#find('[data-number]').textContent = words.paperNumber(sitting.seed);
		if (this.#sitting.submittedAt !== undefined) return this.#showDone(this.#sitting, paper, '');
		this.#show('running');
		this.#showRunning(this.#sitting, paper);
		const clock = this.#find('[role=timer]');
		clock.textContent = words.untimed;
		this.#stop = followTime(() => this.#sitting && timeLeft(this.#sitting, Date.now()), {
			show: (left) => (clock.textContent = timeText(left)),
			tell: (text) => this.#say(text),
			end: () => this.#handIn(words.timeUp),
			part: (jump) => this.#settleClock(jump),
		});
	}

	/** The clock jumped: set back, the time goes on as before; set forward, or asleep, only the reader knows. */
	async #settleClock(jump: number): Promise<void> {
		const deadline = this.#sitting?.deadline;
		if (deadline === undefined) return;
		const { isToBeMoved } = await loadPart(() => import('./clock-jump.ts'));
		if (await isToBeMoved(this.#find('[data-ask-clock]'), jump, (text) => this.#say(text)))
			this.#change((kept) => movedBy(kept, jump, deadline));
	}

	/** Offers to try again to show a sitting. */
	#tellFailed(id: string | undefined): void {
		this.#failed = id;
		this.#find('[data-retry]').hidden = id === undefined;
	}

	/** Changes the sitting; one that was erased meanwhile is not brought back. */
	#change(next: (kept: Stamped<Sitting>) => Sitting): void {
		if (this.#id !== undefined) exams().put(this.#id, (kept) => kept && next(kept));
	}

	#showRunning(sitting: Sitting, paper: Paper): void {
		showAnswers(paper, sitting);
		const places = this.#showSheet(sitting, paper).filter(({ mark }) => mark !== 'invalid');
		this.#find('[data-count]').textContent = words.answered(
			places.filter(({ mark }) => mark === 'done').length,
			places.length,
		);
	}

	#showDone(sitting: Sitting, paper: Paper, said: string): void {
		this.#show('done');
		this.#showSheet(sitting, paper);
		showReport(this.#find('.report'), report(sitting), sitting.pass);
		this.#say(said);
		this.#find('.report').focus();
		void showOutcomes(paper, sitting);
	}

	#showSheet(sitting: Sitting, paper: Paper): SheetPlace[] {
		const places = sheetOf(sitting, paper);
		showSheet(this.#find('.sheet ol'), places);
		return places;
	}

	/** Scores what is kept and feeds the mistake book; once, whichever window is first. */
	#handIn(said: string): void {
		const now = Date.now();
		const [paper, making] = [this.#paper!, this.#making!];
		/** When it was last written in; 0 where it was handed in before. */
		let changedAt = 0;
		for (const dialog of this.querySelectorAll('dialog')) dialog.close();
		this.removeAttribute('data-running');
		this.#change((kept) => {
			changedAt = kept.submittedAt ? 0 : kept.at;
			return handedIn(kept, making.outcomesOf(kept, paper), now);
		});
		const [id, sitting] = [this.#id, this.#sitting];
		if (id === undefined || !sitting) return;
		if (changedAt > 0) {
			answers().reload();
			answers().putAll(making.attemptsOf(sitting, paper, answers().$items.get(), changedAt));
			for (const old of expendable(exams().$items.get(), undefined, [id])) exams().put(old, undefined);
		}
		this.#showDone(sitting, paper, said);
	}

	#show(state: 'start' | 'running' | 'done'): void {
		// Its questions have the ids of those in the reader's own paper.
		if (state === 'start') this.after(this.#sample);
		else this.#sample.remove();
		this.#stop?.();
		this.#stop = undefined;
		this.dataset['state'] = state;
		this.toggleAttribute('data-running', state === 'running');
		this.removeAttribute('data-only-missed');
		this.#find('[data-missed]').textContent = words.onlyMissed;
		this.#sheet.open = state === 'done' || matchMedia('(min-width: 60em) and (min-height: 45em)').matches;
		if (state === 'start') {
			this.#find('.paper > div').replaceChildren();
			this.#paper = undefined;
		}
	}
}

customElements.define('study-exam', StudyExam);
