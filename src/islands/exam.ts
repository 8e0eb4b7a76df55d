import { nextAttempt } from '../core/attempt.ts';
import type { Attempt } from '../core/attempt.ts';
import { isEmptyAnswer } from '../core/answer.ts';
import { draw } from '../core/exam/draw.ts';
import type { Wanted } from '../core/exam/draw.ts';
import { expendable, past, sittingId, superseded, unfinished } from '../core/exam/past.ts';
import { report } from '../core/exam/report.ts';
import { begin, handedIn, questionsOf, timeLeft, withAnswer, withFlag } from '../core/exam/sitting.ts';
import type { Sitting } from '../core/exam/sitting.ts';
import type { Outcome } from '../core/score.ts';
import { answers } from '../store/answers.ts';
import { exams } from '../store/exams.ts';
import { exam as words } from '../text/exam.ts';
import { fetchPaper, layOut } from './exam-paper.ts';
import type { Paper } from './exam-paper.ts';
import { showPast, showReport } from './exam-report.ts';
import { showSheet } from './exam-sheet.ts';
import { followTime, timeText } from './exam-time.ts';
import { fetchIndex, fetchQuestions } from './question-source.ts';

interface Blueprint {
	pass: number;
	sections: (Wanted & { title: string; points: number })[];
}

/** A mock exam: draws a paper, follows the time, keeps every answer, scores what there is. */
class StudyExam extends HTMLElement {
	/** The sitting on the page. */
	#id: string | undefined;
	#paper: Paper | undefined;
	/** The paper that was fetched for drawing and need not be fetched again. */
	#fetched: { id: string; elements: Map<string, HTMLElement> } | undefined;
	/** The sitting that could not be shown. */
	#failed: string | undefined;
	#stop: (() => void) | undefined;

	/** The paper that stands there without a script; with one it is there to be printed. */
	readonly #sample = this.nextElementSibling!;

	connectedCallback(): void {
		for (const button of this.querySelectorAll<HTMLButtonElement>('[data-begin]')) {
			const minutes = Number(button.dataset['begin']) || undefined;
			button.addEventListener('click', () => void this.#begin(minutes));
		}
		const dialog = this.#find<HTMLDialogElement>('dialog');
		this.#find('[data-hand-in]').addEventListener('click', () => {
			this.#describeBlanks(dialog);
			dialog.showModal();
		});
		dialog.addEventListener('close', () => {
			if (dialog.returnValue === 'yes') this.#handIn(words.handedIn);
			dialog.returnValue = '';
		});
		this.#find('[data-again]').addEventListener('click', () => {
			this.#id = undefined;
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
		exams().$items.subscribe(() => this.#follow());
	}

	get #exam(): string {
		return this.dataset['exam']!;
	}
	get #sitting(): Sitting | undefined {
		return this.#id === undefined ? undefined : exams().$items.get()[this.#id];
	}
	#find<T extends HTMLElement>(selector: string): T {
		return this.querySelector<T>(selector)!;
	}
	#say(text: string): void {
		this.#find('.said').textContent = text;
	}

	/** Draws a paper and begins it; one that is not handed in yet is gone on with instead. */
	async #begin(minutes: number | undefined): Promise<void> {
		if (this.#goOn()) return;
		this.#say(words.loading);
		const { sections, pass } = JSON.parse(this.dataset['blueprint']!) as Blueprint;
		const asked = new URLSearchParams(location.search).get('paper') ?? '';
		const seed = /^\w{1,32}$/.test(asked) ? asked : newSeed();
		try {
			const index = await fetchIndex();
			answers().rename(index.aliases);
			const drawn = draw(sections, [...index.questions.values()], seed);
			const elements = await fetchQuestions(drawn.flat());
			const parts = drawn.map((questions, at) => ({
				title: sections[at]!.title,
				points: sections[at]!.points,
				questions: questions.map(({ id }) => ({ id, hash: elements.get(id)!.dataset['hash']! })),
			}));
			// Another window may have begun meanwhile.
			if (this.#goOn()) return;
			const sitting = begin({ exam: this.#exam, seed, parts, pass }, minutes, Date.now());
			const id = sittingId(sitting);
			this.#fetched = { id, elements };
			exams().put(id, sitting);
			this.#find('[data-paper-title]').focus();
		} catch {
			this.#say(words.failed);
		}
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
		const older = superseded(items, this.#exam);
		// Begun in two windows at once. Comes back here when they are gone.
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
			if (sitting.submittedAt === undefined) this.#showRunning(sitting);
			else if (this.hasAttribute('data-running')) this.#showDone(sitting, words.elsewhere);
		}
	}

	/** Shows a sitting, where it was left or with its result. */
	async #open(id: string): Promise<void> {
		this.#id = id;
		this.#paper = undefined;
		this.#tellFailed(undefined);
		const sitting = this.#sitting!;
		let elements = this.#fetched?.id === id ? this.#fetched.elements : undefined;
		this.#fetched = undefined;
		try {
			if (!elements) {
				this.#say(words.loading);
				const index = await fetchIndex();
				answers().rename(index.aliases);
				elements = await fetchPaper(sitting, index);
			}
		} catch {
			if (this.#id !== id) return;
			this.#id = undefined;
			this.#say(words.resumeFailed);
			this.#tellFailed(id);
			return;
		}
		if (this.#id !== id || !this.#sitting) return;
		this.#say('');
		this.#paper = layOut(this.#find('.paper > div'), this.#find('.key'), sitting, elements);
		for (const [question, { form, hash, element, read }] of this.#paper) {
			form.addEventListener('submit', (event) => event.preventDefault());
			form.addEventListener('input', () => {
				const answer = read();
				this.#change((kept) => withAnswer(kept, question, answer, hash));
			});
			const flag = newFlag();
			element.querySelector('.foot')!.prepend(flag);
			flag.addEventListener('click', () => {
				const isFlagged = flag.ariaPressed !== 'true';
				this.#change((kept) => withFlag(kept, question, isFlagged));
			});
		}
		this.#find('[data-number]').textContent = words.paperNumber(sitting.seed);
		if (this.#sitting.submittedAt !== undefined) return this.#showDone(this.#sitting, '');
		this.#show('running');
		this.#showRunning(this.#sitting);
		const clock = this.#find('[role=timer]');
		clock.textContent = words.untimed;
		this.#stop = followTime(() => this.#sitting && timeLeft(this.#sitting, Date.now()), {
			show: (left) => (clock.textContent = timeText(left)),
			tell: (text) => this.#say(text),
			end: () => this.#handIn(words.timeUp),
		});
	}

	/** Offers to try again to show a sitting. */
	#tellFailed(id: string | undefined): void {
		this.#failed = id;
		this.#find('[data-retry]').hidden = id === undefined;
	}

	/** Changes the sitting; one that was erased meanwhile is not brought back. */
	#change(next: (kept: Sitting) => Sitting): void {
		if (this.#id !== undefined) exams().put(this.#id, (kept) => kept && next(kept));
	}

	#showRunning(sitting: Sitting): void {
		for (const { id, hash } of questionsOf(sitting)) {
			const view = this.#paper!.get(id);
			if (!view) continue;
			view.isChanged = hash !== view.hash;
			const answer = hash === view.hash ? sitting.answers[id] : undefined;
			// What is being typed is not typed over.
			if (!isSame(view.read(), answer)) view.fill(answer);
			view.element.querySelector('.flag')!.ariaPressed = String(sitting.flags.includes(id));
		}
		const entries = this.#entries(sitting);
		showSheet(this.#find('.sheet ol'), entries);
		this.#find('[data-count]').textContent = words.answered(
			entries.filter(({ mark }) => mark === 'done').length,
			entries.length,
		);
	}

	#showDone(sitting: Sitting, said: string): void {
		for (const { id } of questionsOf(sitting)) {
			const view = this.#paper!.get(id);
			const outcome = sitting.outcomes?.[id];
			if (!view) continue;
			view.element.querySelector<HTMLElement>('.flag')!.hidden = true;
			view.element.toggleAttribute('data-missed-here', outcome?.state !== 'right');
			// The result above says it all at once; twenty more voices would only disturb.
			view.status.ariaLive = 'off';
			view.isChanged = !sitting.parts.some((part) => part.questions.some(({ hash }) => hash === view.hash));
			view.fill(sitting.answers[id]);
			view.form.querySelector('fieldset')!.disabled = true;
			view.show(outcome?.state ?? 'invalid', sitting.answers[id]);
		}
		this.#show('done');
		showSheet(this.#find('.sheet ol'), this.#entries(sitting));
		showReport(this.#find('.report'), report(sitting), sitting.pass);
		this.#say(said);
		this.#find('.report').focus();
	}

	#entries(sitting: Sitting): Parameters<typeof showSheet>[1] {
		return questionsOf(sitting).map(({ id }, at) => {
			const outcome = sitting.outcomes?.[id]?.state ?? 'invalid';
			const isDone = sitting.submittedAt !== undefined;
			const mark = isDone ? outcome : isEmptyAnswer(sitting.answers[id]) ? 'open' : 'done';
			const state = isDone ? words.outcomes[outcome] : words[mark as 'done' | 'open'];
			const isFlagged = !isDone && sitting.flags.includes(id);
			const label = words.sheetLabel(at + 1, ...[state, isFlagged ? words.flagged : ''].filter(Boolean));
			return { id, label, state, mark, isFlagged };
		});
	}

	#describeBlanks(dialog: HTMLElement): void {
		const entries = this.#entries(this.#sitting!);
		const numbers = (isWanted: (entry: (typeof entries)[number]) => boolean): number[] =>
			entries.flatMap((entry, at) => (isWanted(entry) ? [at + 1] : []));
		const [blanks, flags] = dialog.querySelectorAll('p');
		blanks!.textContent = words.blanks(numbers(({ mark }) => mark === 'open'));
		flags!.textContent = words.flags(numbers(({ isFlagged }) => isFlagged));
	}

	/** Scores what is kept and feeds the mistake book; once, whichever window is first. */
	#handIn(said: string): void {
		const now = Date.now();
		let isFirst = false;
		this.#find<HTMLDialogElement>('dialog').close();
		this.removeAttribute('data-running');
		this.#change((kept) => {
			isFirst = kept.submittedAt === undefined;
			return handedIn(kept, this.#outcomes(kept), now);
		});
		const [id, sitting] = [this.#id, this.#sitting];
		if (id === undefined || !sitting) return;
		if (isFirst) {
			this.#feed(sitting);
			for (const old of expendable(exams().$items.get(), undefined, [id])) exams().remove(old);
		}
		this.#showDone(sitting, said);
	}

	#outcomes(sitting: Sitting): Record<string, Outcome> {
		return Object.fromEntries(
			questionsOf(sitting).flatMap(({ id, hash }) => {
				const view = this.#paper!.get(id);
				// Taken off the site, or edited since and not answered again: not scored.
				return view && view.hash === hash ? [[id, view.score(sitting.answers[id])] as const] : [];
			}),
		);
	}

	#feed({ answers: given, outcomes = {}, submittedAt = 0 }: Sitting): void {
		const shelf = answers();
		shelf.reload();
		const before = shelf.$items.get();
		const news: Record<string, Attempt> = {};
		for (const [id, { state }] of Object.entries(outcomes)) {
			const view = this.#paper!.get(id)!;
			if (state === 'unanswered' || state === 'invalid') continue;
			const now = { chosen: given[id], outcome: state, hash: view.hash };
			news[view.id] = nextAttempt(before[view.id], now, submittedAt);
		}
		shelf.putAll(news);
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
		if (state === 'start') {
			this.#find('.paper > div').replaceChildren();
			this.#paper = undefined;
		}
	}
}

const isSame = (a: unknown, b: unknown): boolean =>
	JSON.stringify(a) === JSON.stringify(b) || (isEmptyAnswer(a) && isEmptyAnswer(b));

const newSeed = (): string => crypto.getRandomValues(new Uint32Array(1))[0]!.toString(36);

function newFlag(): HTMLButtonElement {
	const flag = document.createElement('button');
	Object.assign(flag, { type: 'button', className: 'button quiet flag', textContent: `⚑ ${words.flag}` });
	flag.ariaPressed = 'false';
	return flag;
}

customElements.define('study-exam', StudyExam);
