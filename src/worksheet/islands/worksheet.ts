import { inOrder, lastPlace, move, placesOf } from '../../record/core/in-order.ts';
import { COLUMNS, decodeRow } from '../core/worksheet.ts';
import type { WorksheetRow } from '../core/worksheet.ts';
import { newId } from '../../record/store/new-id.ts';
import { $undoable, change, undo } from '../../record/store/undo.ts';
import { isNoticeSeen, seeNotice } from '../store/worksheet-notice.ts';
import { worksheet } from '../store/worksheet.ts';
import * as words from '../text/worksheet-script.ts';
import { statuses } from '../../record/text/status-script.ts';
import { undone } from '../../record/text/undo-script.ts';
import { loadPart } from '../../page/islands/load-part.ts';
import { mergeTexts } from '../../record/core/merge-texts.ts';
import { erasureKey } from '../../record/store/erasure.ts';
import { siteId } from '../../page/store/site-id.ts';
import { readDrafts, writeDraft } from '../store/drafts.ts';
import type { Draft, Fields } from '../store/drafts.ts';

/** The fields of the dialog, and what stands in them for a new row. */
const FIELDS = [...COLUMNS, 'status'] as const;
const EMPTY: Fields = { ...Object.fromEntries(COLUMNS.map((column) => [column, ''])), status: 'todo' };

const rows = (): [string, WorksheetRow][] => inOrder(Object.entries(worksheet().$items.get()));

/** The reader's worksheet: shown as a table, written in a dialog. Nothing is shown before its notice was seen. */
class StudyWorksheet extends HTMLElement {
	connectedCallback(): void {
		this.#part('[data-understood]').addEventListener('click', () => {
			seeNotice();
			this.#show();
			this.#part('[data-add]').focus();
		});
		this.#part('[data-sheet]').addEventListener('click', ({ target }) => this.#press(target as HTMLElement));
		$undoable.subscribe((count) => ((this.#part('[data-undo]') as HTMLButtonElement).disabled = count === 0));
		worksheet().$items.subscribe(() => this.#show());
		if (Object.keys(readDrafts()).length > 0) this.#say(words.draft);
		addEventListener('storage', ({ key }) => {
			// What another window erased is not written on here.
			if (key === erasureKey(siteId())) this.querySelector('dialog')!.close('cancel');
		});
	}

	#part(selector: string): HTMLElement {
		return this.querySelector<HTMLElement>(selector)!;
	}
	#say(text: string): void {
		this.#part('[role=status]').textContent = text;
	}

	#show(): void {
		const isSeen = isNoticeSeen();
		this.#part('[data-notice]').hidden = isSeen;
		this.#part('[data-tools]').hidden = this.#part('[data-actions]').hidden = !isSeen;
		if (!isSeen) return;
		const own = rows();
		// The empty lines for the pen go with the first row.
		for (const blank of this.querySelectorAll<HTMLElement>('.blank')) blank.hidden = own.length > 0;
		this.#part('[data-empty]').hidden = own.length > 0;
		for (const old of this.querySelectorAll('tr[data-row]')) old.remove();
		this.#part('tbody').append(...own.map(([id, row], at) => this.#row(id, row, at + 1)));
	}

	#row(id: string, row: WorksheetRow, at: number): HTMLElement {
		const pattern = this.querySelector<HTMLTemplateElement>('[data-row-pattern]')!;
		const line = pattern.content.firstElementChild!.cloneNode(true) as HTMLElement;
		line.dataset['row'] = id;
		line.querySelector('.number')!.textContent = String(at);
		for (const column of COLUMNS) line.querySelector(`[data-column="${column}"]`)!.textContent = row[column];
		line.querySelector('[data-column="status"]')!.textContent = statuses[row.status];
		for (const button of line.querySelectorAll('button'))
			button.setAttribute('aria-label', words.step(button.textContent, at));
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
		const changed = move(rows(), id, step);
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
		const fields = form.elements as unknown as Record<string, HTMLInputElement>;
		const current = (): Fields => Object.fromEntries(FIELDS.map((name) => [name, fields[name]!.value]));
		const key = id ?? '';
		// What a reload, Escape or the way back interrupted is there again.
		const draft = readDrafts()[key];
		const shown =
			draft?.shown ?? Object.fromEntries(FIELDS.map((name) => [name, old?.[name] ?? EMPTY[name]!]));
		for (const name of FIELDS) fields[name]!.value = draft?.typed[name] ?? shown[name] ?? '';
		const keepDraft = (event: Event): void => {
			if (!(event as InputEvent).isComposing) writeDraft(key, { shown, typed: current() });
		};
		form.oninput = form.oncompositionend = keepDraft;
		dialog.returnValue = '';
		dialog.showModal();
		await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
		this.#say('');
		const typed = current();
		const isLeft = FIELDS.some((name) => typed[name] !== shown[name]);
		if (dialog.returnValue === '' && isLeft) this.#say(words.draft);
		else writeDraft(key, undefined);
		if (dialog.returnValue === 'save') this.#keep(id, { shown, typed });
		form.reset();
		if (id) this.#focus(id, 'edit');
		else this.#part('[data-add]').focus();
	}

	/** Saves what was changed of a row; where another window changed the same words, both are kept. */
	#keep(id: string | undefined, { shown, typed }: Draft): void {
		if (COLUMNS.every((column) => typed[column]!.trim() === '')) return;
		const order = lastPlace(rows());
		const next = (kept: WorksheetRow | undefined): WorksheetRow | undefined => {
			const own: Fields = { ...shown, ...(kept as Fields | undefined) };
			const values = Object.fromEntries(
				COLUMNS.map((column) => [column, mergeTexts(shown[column]!, typed[column]!.trim(), own[column]!)]),
			);
			const status = typed['status'] === shown['status'] ? own['status'] : typed['status'];
			return decodeRow({ order, ...kept, ...values, status });
		};
		change([worksheet(), { [id ?? newId()]: next }]);
		this.#say(words.saved);
	}

	async #save(): Promise<void> {
		const { saveWorksheet } = await loadPart(() => import('./worksheet-file.ts'));
		saveWorksheet(
			this.dataset['title']!,
			rows().map(([, row]) => row),
		);
		this.#say(words.exported);
	}
}

customElements.define('study-worksheet', StudyWorksheet);
