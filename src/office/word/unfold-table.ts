import { elementAt, elementsOf } from '../packed/xml.ts';
import type { XmlElement } from '../packed/xml.ts';
import type { Paragraph, Table } from './document.ts';
import type { Losses } from './losses.ts';

/** The rows of a table with as many cells each; a merged cell is repeated in every place that it covers. */
export function unfoldTable(
	table: XmlElement,
	paragraphsOf: (cell: XmlElement) => Paragraph[],
	losses: Losses,
): Table[] {
	const rows: Paragraph[][][] = [];
	for (const row of rowsOf(table, losses)) {
		const cells: Paragraph[][] = [];
		const skipped = Number(elementAt(row, 'trPr', 'gridBefore')?.attributes['val'] ?? 0);
		for (let at = 0; at < skipped; at++) cells.push([]);
		for (const cell of elementsOf(row).flatMap(cellsOf)) {
			const properties = elementAt(cell, 'tcPr');
			const span = Math.min(Number(elementAt(properties, 'gridSpan')?.attributes['val'] ?? 1), 100);
			const merged = elementAt(properties, 'vMerge');
			const goesOn = merged !== undefined && merged.attributes['val'] !== 'restart';
			const content = goesOn ? (rows.at(-1)?.[cells.length] ?? []) : paragraphsOf(cell);
			for (let at = 0; at < span; at++) cells.push(content);
		}
		rows.push(cells);
	}
	const width = Math.max(0, ...rows.map((cells) => cells.length));
	for (const cells of rows) while (cells.length < width) cells.push([]);
	return width === 0 ? [] : [{ kind: 'table', rows }];
}

const rowsOf = (table: XmlElement, losses: Losses): XmlElement[] =>
	elementsOf(table).flatMap((element) => {
		if (element.name === 'sdt') return rowsOf(elementAt(element, 'sdtContent') ?? element, losses);
		if (element.name !== 'tr') return [];
		if (!elementAt(element, 'trPr', 'del')) return [element];
		losses.add('change');
		return [];
	});

const cellsOf = (element: XmlElement): XmlElement[] =>
	element.name === 'tc'
		? [element]
		: element.name === 'sdt'
			? elementsOf(elementAt(element, 'sdtContent')).flatMap(cellsOf)
			: [];
