import type { RecordItem, RecordItems } from './envelope.ts';
import { keepNewer } from './merge.ts';
import { hasOwn } from '../../page/core/own.ts';

/** Current ids by former ids. */
export type Aliases = Readonly<Record<string, string>>;

/**
 * The items as they are to be seen: those under former ids stand under the current one, the newest wins. A view only:
 * what is stored stays, so that an older tab or an older backup can still be merged.
 */
export function throughAliases(items: RecordItems, aliases: Aliases): RecordItems {
	if (Object.keys(aliases).length === 0) return items;
	const seen: Record<string, RecordItem> = {};
	for (const [id, item] of Object.entries(items)) {
		keepNewer(seen, hasOwn(aliases, id) ? aliases[id]! : id, item);
	}
	return seen;
}
