import type { RecordItems } from '../../record/core/envelope.ts';
import { isObject } from '../../record/core/item.ts';

/** Items of one shape: their fields' names, ids, times since the first, and a column of values a field. */
type Block = [fields: string[], ids: string[], first: number, times: number[], ...columns: unknown[][]];

/**
 * The items of a kind as columns. Values of one field are alike and stand side by side, so that they compress to about
 * half of what whole items do.
 */
export function packItems(items: RecordItems): Block[] {
	const shapes = new Map<string, [id: string, item: RecordItems[string]][]>();
	for (const entry of Object.entries(items).sort(([a], [b]) => (a < b ? -1 : 1))) {
		const shape = JSON.stringify(fieldsOf(entry[1]));
		const alike = shapes.get(shape);
		if (alike) alike.push(entry);
		else shapes.set(shape, [entry]);
	}
	return [...shapes].map(([shape, entries]) => {
		const fields = JSON.parse(shape) as string[];
		const first = Math.min(...entries.map(([, { at }]) => at));
		return [
			fields,
			entries.map(([id]) => id),
			first,
			entries.map(([, { at }]) => at - first),
			...fields.map((field) => entries.map(([, item]) => item[field])),
		];
	});
}

const fieldsOf = (item: object): string[] =>
	Object.entries(item)
		.filter(([field, value]) => field !== 'at' && value !== undefined)
		.map(([field]) => field)
		.sort();

/** The items again, not yet validated; undefined where the columns do not fit together. */
function unpackItems(blocks: unknown): Record<string, unknown> | undefined {
	if (!Array.isArray(blocks)) return undefined;
	// No prototype: an id of whatever name is only an id, for the validation to refuse.
	const items = Object.create(null) as Record<string, unknown>;
	for (const block of blocks as unknown[]) {
		if (!Array.isArray(block)) return undefined;
		const [fields, ids, first, times, ...columns] = block as unknown[];
		const lists = [ids, times, ...columns];
		if (!isList(fields) || fields.length !== columns.length || typeof first !== 'number') return undefined;
		if (!isList(ids) || !isList(times)) return undefined;
		if (!lists.every((list) => isList(list) && list.length === ids.length)) return undefined;
		for (const [row, id] of ids.entries()) {
			const named = fields.map((field, at) => [String(field), (columns[at] as unknown[])[row]] as const);
			items[String(id)] = { ...Object.fromEntries(named), at: first + Number(times[row]) };
		}
	}
	return items;
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/** Unpacks every kind of a packed record. */
export function unpackKinds(kinds: unknown): Record<string, unknown> | undefined {
	if (!isObject(kinds)) return undefined;
	const entries = Object.entries(kinds).map(([kind, blocks]) => [kind, unpackItems(blocks)] as const);
	return entries.some(([, items]) => !items) ? undefined : Object.fromEntries(entries);
}
