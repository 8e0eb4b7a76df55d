import { inOrder, lastPlace, move, placesOf } from '../../record/core/in-order.ts';
import { textIn } from '../core/worksheet.ts';
import type { Column, Fields, WorksheetRow } from '../core/worksheet.ts';
import { STATUS, fieldsOf, writtenRow } from '../core/written-row.ts';
import { newId } from '../../record/store/new-id.ts';
import { $undoable, change, undo } from '../../record/store/undo.ts';
import { isNoticeSeen, seeNotice } from '../store/worksheet-notice.ts';
import { worksheet } from '../store/worksheet.ts';
import * as words from '../text/worksheet-script.ts';
import { statuses } from '../../record/text/status-script.ts';
import { undone } from '../../record/text/undo-script.ts';
import { loadPart } from '../../page/islands/load-part.ts';
import { hearErasure } from '../../record/store/erasure.ts';
import { siteId } from '../../page/store/site-id.ts';
import { draftsKey, dropDraft, ownDraft, readDrafts, rowOfDraft, writeDraft } from '../store/drafts.ts';
import type { Draft } from '../store/drafts.ts';

/** One of the reader's worksheets: shown as a table, written in a dialog. Nothing is shown before its notice was seen. */
class StudyWorksheet extends HTMLElement {
	/** The worksheet's id, then those that it had. */
	#names: string[] = [];
	#columns: Column[] = [];
	#unit = '';
	/** What storage refused to keep while it is written: it lasts as long as the page. */
	readonly #held = new Map<string, Draft>();
	#hasStatus = false;

	connectedCallback(): void {
		this.#names = this.dataset['names']!.split(' ');
		this.#unit = this.dataset['unit']!;
		const cells = this.#pattern().querySelectorAll<HTMLElement>('[data-column]');
		this.#columns = [...cells].map(({ dataset }) => ({
			id: dataset['column']!,
			former: dataset['former']?.split(' ') ?? [],
			label: dataset['label']!,
		}));
		this.#hasStatus = this.#pattern().querySelector('[data-status]') !== null;
		this.#part('[data-understood]').addEventListener('click', () => {
			seeNotice();
			this.#show();
			this.#part('[data-add]').focus();
		});
		this.#part('[data-sheet]').addEventListener('click', ({ target }) => this.#press(target as HTMLElement));
		$undoable.subscribe((count) => ((this.#part('[data-undo]') as HTMLButtonElement).disabled = count === 0));
		worksheet().$items.subscribe(() => this.#show());
		const own = [...this.#names, ...this.#rows().map(([id]) => id)];
		if (Object.keys(readDrafts()).some((name) => own.includes(rowOfDraft(name))))
			this.#say(words.draft(this.#unit));
		// What another window erased is not written on here.
		hearErasure(siteId(), () => {
			this.#held.clear();
			this.querySelector('dialog')!.close('cancel');
		});
	}

	#part(selector: string): HTMLElement {
		return this.querySelector<HTMLElement>(selector)!;
	}
	#pattern(): HTMLElement {
		const { content } = this.querySelector<HTMLTemplateElement>('[data-row-pattern]')!;
		return content.firstElementChild as HTMLElement;
	}
	#rows(): [string, WorksheetRow][] {
		const own = Object.entries(worksheet().$items.get()).filter(([, { sheet }]) =>
			this.#names.includes(sheet),
		);
		return inOrder(own);
	}
	#say(text: string): void {
		this.#part('[role=status]').textContent = text;
	}

	#show(): void {
		const isSeen = isNoticeSeen();
		this.#part('[data-notice]').hidden = isSeen;
		this.#part('[data-tools]').hidden = this.#part('[data-actions]').hidden = !isSeen;
		if (!isSeen) return;
		const own = this.#rows();
		// The empty lines for the pen go with the first row.
		for (const blank of this.querySelectorAll<HTMLElement>('.blank')) blank.hidden = own.length > 0;
		this.#part('[data-empty]').hidden = own.length > 0;
		for (const old of this.querySelectorAll('tr[data-row]')) old.remove();
		this.#part('tbody').append(...own.map(([id, row], at) => this.#row(id, row, at + 1)));
	}

	#row(id: string, row: WorksheetRow, at: number): HTMLElement {
		const line = this.#pattern().cloneNode(true) as HTMLElement;
		line.dataset['row'] = id;
		line.querySelector('.number')!.textContent = String(at);
		for (const column of this.#columns)
			line.querySelector(`[data-column="${column.id}"]`)!.textContent = textIn(row.fields, column);
		if (this.#hasStatus) line.querySelector('[data-status]')!.textContent = statuses[row.status ?? 'todo'];
		for (const button of line.querySelectorAll('button'))
			button.setAttribute('aria-label', words.step(button.textContent, at, this.#unit));
		return line;
	}

	#press(target: HTMLElement): void {
		const button = target.closest('button');
		if (!button) return;
		const id = button.closest<HTMLElement>('tr')?.dataset['row'];
		const { add, undo: back, csv, print: paper, edit, up, down, remove } = button.dataset;
		if (add !== undefined) void this.#edit(undefined);
		else if (back !== undefined) this.#say(undone(undo()));
		else if (csv !== undefined) void this.#save();
		else if (paper !== undefined) print();
		else if (!id) return;
		else if (edit !== undefined) void this.#edit(id);
		else if (up !== undefined) this.#move(id, -1);
		else if (down !== undefined) this.#move(id, 1);
		else if (remove !== undefined) {
			change([worksheet(), { [id]: undefined }]);
			this.#say(words.removed);
			this.#part('[data-undo]').focus();
		}
	}

	#move(id: string, step: 1 | -1): void {
		const changed = move(this.#rows(), id, step);
		if (Object.keys(changed).length === 0) return;
		change([worksheet(), placesOf(changed)]);
		this.#say(words.moved);
		this.#focus(id, step < 0 ? 'up' : 'down');
	}

	/** The rows are made anew by every change, so the focus has to be given back. */
	#focus(id: string, name: string): void {
		this.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(id)}"] [data-${name}]`)?.focus();
	}

	async #edit(id: string | undefined): Promise<void> {
		const dialog = this.querySelector('dialog')!;
		const form = dialog.querySelector('form')!;
		const old = id ? worksheet().$items.get()[id] : undefined;
		const names = [...this.#columns.map((column) => column.id), ...(this.#hasStatus ? [STATUS] : [])];
		const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
		const current = (): Fields => Object.fromEntries(names.map((name) => [name, field(name).value]));
		// What a reload, Escape or the way back interrupted is there again, here or in a window that is gone.
		const drafts = readDrafts();
		const key = ownDraft(id ?? this.#names[0]!);
		const own = Object.keys(drafts).filter((name) => (id ? [id] : this.#names).includes(rowOfDraft(name)));
		let from = own.includes(key) ? key : own[own.length - 1];
		const draft = this.#held.get(key) ?? (from === undefined ? undefined : drafts[from]);
		/** What was begun elsewhere is gone on with here. */
		const take = (): void => {
			if (from === undefined || from === key) return;
			dropDraft(from, drafts[from]!);
			from = undefined;
		};
		const shown = { ...fieldsOf(old, this.#columns, this.#hasStatus), ...draft?.shown };
		for (const name of names) field(name).value = draft?.typed[name] ?? shown[name]!;
		const isLeft = (): boolean => names.some((name) => field(name).value !== shown[name]);
		const refused = dialog.querySelector('[role=alert]')!;
		const keepDraft = (): void => {
			const written = { shown, typed: current() };
			if (writeDraft(key, written)) {
				this.#held.delete(key);
				take();
			} else this.#held.set(key, written);
			refused.textContent = this.#held.has(key) ? words.draftRefused : '';
		};
		refused.textContent = this.#held.has(key) ? words.draftRefused : '';
		form.oninput = form.oncompositionend = (event: Event): void => {
			if (!(event as InputEvent).isComposing) keepDraft();
		};
		// Another window went on with what is written here, as if it had been left.
		const stand = ({ key: changed }: StorageEvent): void => {
			if (changed === draftsKey() && dialog.open && isLeft() && !readDrafts()[key]) keepDraft();
		};
		addEventListener('storage', stand);
		dialog.returnValue = '';
		dialog.showModal();
		await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
		removeEventListener('storage', stand);
		this.#say('');
		const typed = current();
		if (dialog.returnValue === '' && isLeft())
			this.#say((this.#held.has(key) ? words.draftHeld : words.draft)(this.#unit));
		else {
			writeDraft(key, undefined);
			take();
			this.#held.delete(key);
		}
		if (dialog.returnValue === 'save') this.#keep(id, { shown, typed });
		form.reset();
		if (id) this.#focus(id, 'edit');
		else this.#part('[data-add]').focus();
	}

	/** Saves what was changed of a row; where another window changed the same words, both are kept. */
	#keep(id: string | undefined, written: Draft): void {
		if (this.#columns.every((column) => written.typed[column.id]!.trim() === '')) return;
		const place = { sheet: this.#names[0]!, order: lastPlace(this.#rows()) };
		const next = (kept: WorksheetRow | undefined): WorksheetRow =>
			writtenRow(kept, written, this.#columns, place);
		change([worksheet(), { [id ?? newId()]: next }]);
		this.#say(words.saved);
	}

	async #save(): Promise<void> {
		const { saveWorksheet } = await loadPart(() => import('./worksheet-file.ts'));
		saveWorksheet(
			this.dataset['title']!,
			this.#columns,
			this.#hasStatus,
			this.#rows().map(([, row]) => row),
		);
		this.#say(words.exported);
	}
}

customElements.define('study-worksheet', StudyWorksheet);
