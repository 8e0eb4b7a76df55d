import { addDays, isDay, localDay, readableDay } from '../../schedule/core/calendar-day.ts';
import type { CalendarDay } from '../../schedule/core/calendar-day.ts';
import { markRead, remakePlan, rePlan } from '../core/make-plan.ts';
import {
	chapterId,
	chapterOf,
	chaptersOf,
	decodePlanEntry,
	isWhole,
	paceOf,
	weekNumber,
	weekOf,
} from '../core/plan.ts';
import type { Pace, Plan, PlanEntry } from '../core/plan.ts';
import { studyPlan } from '../store/study-plan.ts';
import { aliasesOf } from '../../record/islands/aliases.ts';
import { $undoable, change, undo } from '../../record/store/undo.ts';
import * as words from '../text/study-plan-script.ts';
import { undone } from '../../record/text/undo-script.ts';
import { followDay } from '../../schedule/islands/follow-day.ts';
import { loadPart } from '../../page/islands/load-part.ts';
import { hasOwn } from '../../page/core/own.ts';

const today = (): CalendarDay => localDay(Date.now());

/** The reader's own study plan: chosen in a form, laid over weeks, ticked off. */
class StudyPlan extends HTMLElement {
	/** The form is open beside the plan. */
	#isEditing = false;
	/** The plan that the form shows. */
	#began: Plan = {};

	connectedCallback(): void {
		let offered = '';
		followDay(today, (day) => {
			// What the reader put there stays.
			if (this.#field('start').value === offered) this.#field('start').value = offered = day;
			this.#show();
		});
		this.#form.addEventListener('submit', (event) => this.#make(event));
		this.#form.addEventListener('input', ({ target }) => {
			// Whoever fills a field means that way.
			const { name } = target as HTMLInputElement;
			if (name === 'count' || name === 'end') this.#pace(name).checked = true;
		});
		this.addEventListener('click', ({ target }) => this.#press(target as HTMLElement));
		this.#shown.addEventListener('change', ({ target }) => this.#tick(target as HTMLInputElement));
		$undoable.subscribe((count) => {
			this.querySelector<HTMLElement>('[data-undo]')!.hidden = count === 0;
			this.#openBar();
		});
		studyPlan().rename(aliasesOf(this));
		studyPlan().$items.subscribe(() => this.#show());
	}

	get #form(): HTMLFormElement {
		return this.querySelector('form')!;
	}
	get #shown(): HTMLElement {
		return this.querySelector('[data-plan]')!;
	}
	#field(name: string): HTMLInputElement {
		return this.#form.querySelector(`[name="${name}"]`)!;
	}
	#pace(value: string): HTMLInputElement {
		return this.#form.querySelector(`[name="pace"][value="${value}"]`)!;
	}
	get #boxes(): HTMLInputElement[] {
		return [...this.#form.querySelectorAll<HTMLInputElement>('[name="chapter"]')];
	}
	#say(text: string): void {
		this.querySelector('[role=status]')!.textContent = text;
		this.#openBar();
	}
	#openBar(): void {
		const said = this.querySelector('[role=status]')!.textContent;
		this.querySelector('[data-bar]')!.toggleAttribute('data-open', $undoable.get() > 0 || said !== '');
	}
	#box(id: string): HTMLInputElement | undefined {
		return this.#boxes.find(({ value }) => value === chapterOf(id));
	}
	#title(id: string): string {
		return this.#box(id)?.nextElementSibling?.textContent ?? words.retired(chapterOf(id));
	}

	#press(target: HTMLElement): void {
		const button = target.closest('button');
		if (!button) return;
		const { all, none, rePlan: moves, calendar, edit, remove, undo: back } = button.dataset;
		if (all !== undefined || none !== undefined) {
			const boxes = button.closest('fieldset')!.querySelectorAll<HTMLInputElement>('[name="chapter"]');
			for (const box of boxes) box.checked = all !== undefined;
		} else if (moves !== undefined) this.#rePlan();
		else if (calendar !== undefined) void this.#saveCalendar();
		else if (edit !== undefined) this.#edit();
		else if (remove !== undefined) this.#remove();
		else if (back !== undefined) this.#say(undone(undo()));
	}

	#make(event: Event): void {
		event.preventDefault();
		const idsOf = (boxes: HTMLInputElement[]): string[] => boxes.map(({ value }) => chapterId(value));
		const chosen = idsOf(this.#boxes.filter(({ checked }) => checked));
		const start = this.#field('start').value;
		const isByEnd = this.#pace('end').checked;
		const end = this.#field('end').value;
		if (chosen.length === 0) return this.#refuse(words.nothingChosen, this.#boxes[0]);
		if (!isDay(start)) return this.#refuse(words.noStart, this.#field('start'));
		if (isByEnd && !(isDay(end) && end >= start)) return this.#refuse(words.endFirst, this.#field('end'));
		const perWeek = Number(this.#field('count').value);
		const pace = decodePlanEntry({ kind: 'pace', start, ...(isByEnd ? { end } : { perWeek }) }) as Pace;
		this.#isEditing = false;
		studyPlan().reload();
		const asked = { offered: idsOf(this.#boxes), chosen, pace };
		change([studyPlan(), remakePlan(studyPlan().$items.get(), this.#began, asked)]);
		this.#began = {};
		this.#say(words.made);
		this.#shown.querySelector('h2')!.focus();
	}

	/** Says what is missing, and goes to where it can be given. */
	#refuse(text: string, field: HTMLElement | undefined): void {
		this.#say(text);
		field?.focus();
	}

	#edit(): void {
		const items = (this.#began = { ...studyPlan().$items.get() });
		const pace = paceOf(items);
		for (const box of this.#boxes) box.checked = hasOwn(items, chapterId(box.value));
		if (pace) {
			this.#field('start').value = pace.start;
			this.#field('end').value = pace.end ?? '';
			this.#field('count').value = String(pace.perWeek ?? 2);
			this.#pace(pace.end ? 'end' : 'count').checked = true;
		}
		this.#isEditing = true;
		this.#show();
		this.#boxes[0]?.focus();
	}

	#remove(): void {
		studyPlan().reload();
		const gone = Object.fromEntries(Object.keys(studyPlan().$items.get()).map((id) => [id, undefined]));
		change([studyPlan(), gone]);
		this.#say(words.removed);
		this.querySelector<HTMLElement>('[data-undo]')!.focus();
	}

	#rePlan(): void {
		studyPlan().reload();
		const moved = rePlan(studyPlan().$items.get(), today());
		if (Object.keys(moved).length === 0) return this.#say(words.nothingToMove);
		change([studyPlan(), moved]);
		this.#say(words.rePlanned);
	}

	#tick(box: HTMLInputElement): void {
		const id = box.dataset['chapter'];
		const chapter = id ? studyPlan().$items.get()[id] : undefined;
		if (!id || chapter?.kind !== 'chapter') return;
		const doneOn = box.checked ? today() : undefined;
		const next = (kept: PlanEntry | undefined): PlanEntry =>
			markRead(kept?.kind === 'chapter' ? kept : chapter, doneOn);
		change([studyPlan(), { [id]: next }]);
		const said = this.querySelector('[data-count]')!.textContent;
		this.#say(box.checked ? words.read(said) : words.unread(said));
	}

	#show(): void {
		const items = studyPlan().$items.get();
		const pace = paceOf(items);
		this.#shown.hidden = !pace;
		this.#form.hidden = pace !== undefined && !this.#isEditing;
		if (!pace) return this.querySelector('[data-weeks]')!.replaceChildren();
		const chapters = chaptersOf(items);
		const done = chapters.filter(([, { doneOn }]) => doneOn).length;
		const bar = this.querySelector('progress')!;
		bar.max = chapters.length || 1;
		bar.value = done;
		this.querySelector('[data-count]')!.textContent = words.done(done, chapters.length);

		const focused = (document.activeElement as HTMLElement | null)?.dataset['chapter'];
		const weeks = [...new Set(chapters.map(([, { week }]) => week))].sort();
		const sections = weeks.map((week) => {
			const own = chapters.filter(([, chapter]) => chapter.week === week);
			const section = this.#copy('week');
			const title = words.week(weekNumber(items, week), readableDay(week), readableDay(addDays(week, 6)));
			const isNow = week === weekOf(pace.start, today()) && pace.start <= today();
			section.querySelector('h3')!.textContent = isNow ? `${title} · ${words.thisWeek}` : title;
			section.querySelector('ul')!.append(
				...own.map(([id, { doneOn }]) => {
					const row = this.#copy('chapter');
					const box = row.querySelector('input')!;
					box.dataset['chapter'] = id;
					box.checked = doneOn !== undefined;
					row.querySelector('span')!.textContent = this.#title(id);
					this.#link(row.querySelector('a')!, id);
					return row;
				}),
			);
			return section;
		});
		this.querySelector('[data-weeks]')!.replaceChildren(...sections);
		if (focused) this.querySelector<HTMLElement>(`[data-chapter="${CSS.escape(focused)}"]`)?.focus();
	}

	/** The way to what is to be read: the book is named where the row names but a chapter of it. */
	#link(link: HTMLAnchorElement, id: string): void {
		const book = this.#box(id)?.closest('fieldset')!.querySelector<HTMLAnchorElement>('legend a');
		link.hidden = !book;
		if (!book) return;
		link.href = book.href;
		link.textContent = isWhole(id) ? words.open : words.inBook(book.textContent.trim());
		if (isWhole(id)) link.setAttribute('aria-label', `${words.open}：${this.#title(id)}`);
	}

	#copy(name: string): HTMLElement {
		const pattern = this.querySelector<HTMLTemplateElement>(`[data-${name}-pattern]`)!;
		return pattern.content.firstElementChild!.cloneNode(true) as HTMLElement;
	}

	async #saveCalendar(): Promise<void> {
		const { savePlan } = await loadPart(() => import('./study-plan-calendar.ts'));
		const count = savePlan(studyPlan().$items.get(), (id) => this.#title(id));
		this.#say(count > 0 ? words.saved(count) : words.allRead);
	}
}

customElements.define('study-plan', StudyPlan);
