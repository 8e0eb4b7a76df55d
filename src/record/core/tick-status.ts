import type { RecordItem, RecordItems } from './envelope.ts';

/** Version 1 → 2: a tick is no longer yes or no, it has a status. What is no tick of version 1 stays as it is. */
export function ticksToStatuses(items: RecordItems, kind: string): RecordItems {
	if (kind !== 'ticks') return items;
	return Object.fromEntries(Object.entries(items).map(([id, item]) => [id, toStatus(item)]));
}

function toStatus(item: RecordItem): RecordItem {
	const { done, doneOn, ...rest } = item;
	if (item.del || typeof done !== 'boolean') return item;
	if (!done) return { ...rest, status: 'todo' };
	return { ...rest, status: 'done', ...(doneOn === undefined ? {} : { doneOn }) };
}
