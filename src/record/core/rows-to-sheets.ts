import type { RecordItem, RecordItems } from './envelope.ts';

/** The columns that every worksheet had in version 2, when there was one. */
const COLUMNS = ['problem', 'measures', 'who', 'due'];
/** How the one worksheet was called: the content's worksheet that has this former id takes its rows up. */
const SHEET = 'worksheet';

/**
 * Version 2 → 3: a row of the worksheet says whose it is, and its texts stand by the names of columns. What is no row of
 * version 2 stays as it is.
 */
export function rowsToSheets(items: RecordItems, kind: string): RecordItems {
	if (kind !== 'worksheet') return items;
	return Object.fromEntries(Object.entries(items).map(([id, item]) => [id, toSheet(item)]));
}

function toSheet(item: RecordItem): RecordItem {
	if (item.del || COLUMNS.some((column) => typeof item[column] !== 'string')) return item;
	const others = Object.entries(item).filter(([name]) => !COLUMNS.includes(name));
	const fields = Object.fromEntries(COLUMNS.map((column) => [column, item[column]]));
	return { ...(Object.fromEntries(others) as unknown as RecordItem), sheet: SHEET, fields };
}
