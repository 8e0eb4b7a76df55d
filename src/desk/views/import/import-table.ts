import type { Row } from '../../../office/import/row.ts';
import * as words from '../../text/bring.ts';
import { h } from '../parts/element.ts';
import type { Batch } from './held-batch.ts';
import type { CheckedImport } from './import-checked.ts';
import { rowEditor } from './import-row.ts';

/**
 * The rows of a batch, each mended in place, and what becomes of it.
 * @param changed told when a row is to be looked at anew
 */
export function importTable(
	batch: Batch,
	changed: () => void,
): { element: HTMLElement; show: (result: CheckedImport) => void } {
	const { rows, dropped, open, mended } = batch;
	const body = h('tbody', {});
	const shown = new Map<Row, ReturnType<typeof rowShown>>();

	function show(result: CheckedImport): void {
		const left = new Map(result.leftOut.map((one) => [one.row, one.reasons]));
		const taken = new Map(result.taken.map((one) => [one.row, one]));
		const places = rows.map((row) => {
			const place = placeOf(row);
			const own = taken.get(row);
			const told = own ? [own.id, ...own.changes] : (left.get(row) ?? []);
			place.element.className = dropped.has(row) ? 'is-dropped' : own ? 'is-taken' : 'is-left';
			place.mark.textContent = dropped.has(row)
				? words.dropped
				: own
					? own.changes.length > 0
						? words.changedMark
						: words.takenMark
					: words.leftMark;
			place.told.textContent = told.join('；');
			place.update();
			return place.element;
		});
		// Who types in a row stays in it: only those that went are taken out.
		const wanted = new Set<Element>(places);
		for (const one of [...body.children]) if (!wanted.has(one)) one.remove();
		for (const [at, one] of places.entries()) if (body.children[at] !== one) body.append(one);
	}

	/** Where a row is shown, made once. */
	function placeOf(row: Row): ReturnType<typeof rowShown> {
		const place = shown.get(row) ?? rowShown(row);
		shown.set(row, place);
		return place;
	}

	function rowShown(row: Row) {
		const { element: editor, update } = rowEditor(row, {
			dropped,
			open,
			asked: batch.asked.get(row) ?? [],
			shared: () => batch.explanation,
			typed: () => mended.add(row),
			changed,
		});
		const mark = h('td', { 'data-label': words.columns[0] });
		const told = h('td', { 'data-label': words.columns[3] });
		const where = h('td', { 'data-label': words.columns[1] }, row.where);
		const element = h('tr', {}, mark, where, h('td', { 'data-label': words.columns[2] }, editor), told);
		return { element, mark, told, update };
	}

	const columns = words.columns.map((column) => h('th', { scope: 'col' }, column));
	const element = h(
		'div',
		{ class: 'table', tabindex: '0', role: 'region', 'aria-label': words.title },
		h('table', {}, h('thead', {}, h('tr', {}, columns)), body),
	);
	return { element, show };
}
