import { checklistRows } from '../../authoring/shown/checklist-rows.ts';
import type { Library } from '../../authoring/read/library.ts';
import type { Checklist } from '../../model/checklist.ts';
import type { Worksheet } from '../../model/worksheet.ts';
import * as said from '../../worksheets/text/worksheet-script.ts';
import { plain } from './blocks.ts';
import type { Block, Made } from './blocks.ts';

/** A checklist with boxes, each with its time and its measure. */
export function checklistBlocks(library: Library, list: Checklist): Made {
	const blocks: Block[] = [
		{ kind: 'heading', level: 1, text: list.title },
		{ kind: 'text', words: plain(list.description), isSoft: true },
	];
	for (const { title, rows } of checklistRows(library, list)) {
		blocks.push({ kind: 'heading', level: 2, text: title });
		for (const { text, when, measure } of rows) {
			const more = [when, measure && `见“${measure.title}”`].filter(Boolean).join('，');
			blocks.push({
				kind: 'item',
				depth: 0,
				mark: 'box',
				words: plain(more ? `${text}（${more}）` : text),
			});
		}
	}
	return { title: list.title, blocks, lost: [] };
}

/** Rows of a table that is filled in with a pen or on the screen. */
const ROWS = 8;

/** A worksheet to be filled in. */
export function worksheetBlocks({ title, description, layout, columns, status }: Worksheet): Made {
	const blocks: Block[] = [
		{ kind: 'heading', level: 1, text: title },
		{ kind: 'text', words: plain(description), isSoft: true },
	];
	if (layout === 'table') {
		const head = [said.number, ...columns.map(({ label }) => label), ...(status ? [said.status] : [])];
		const rows = Array.from({ length: ROWS }, (_, at) =>
			head.map((_, column) => plain(column ? '' : `${at + 1}`)),
		);
		blocks.push({ kind: 'table', head, rows, isBlank: true });
	} else
		for (const { label, hint, long } of columns) {
			blocks.push({ kind: 'heading', level: 2, text: label });
			if (hint) blocks.push({ kind: 'text', words: plain(hint), isSoft: true, keepsNext: true });
			blocks.push({ kind: 'room', lines: long ? 3 : 1 });
		}
	return { title, blocks, lost: [] };
}
