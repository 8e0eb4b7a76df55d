import { isOwnId } from '../../record/core/own-id.ts';
import { hasOwn } from '../../page/core/own.ts';

/** How far a list is: of `total` known items, `done` are. */
export interface Progress {
	done: number;
	total: number;
	/** 0–100; 0 for an empty list. */
	percent: number;
}

/**
 * Progress over the items that exist; marks of items that are gone do not count.
 * @param isLeftOut items that are not for this reader; they are in neither number
 */
export function progress(
	known: readonly string[],
	isDone: (id: string) => boolean,
	isLeftOut: (id: string) => boolean = () => false,
): Progress {
	const counted = known.filter((id) => !isLeftOut(id));
	const total = counted.length;
	const done = counted.filter(isDone).length;
	return { done, total, percent: total === 0 ? 0 : Math.round((done / total) * 100) };
}

/** The ids that there are; a set will do. */
export type KnownIds = Pick<ReadonlySet<string>, 'has'>;

/** Recorded ids of content that is gone; they count nowhere and are shown as retired. */
export function retiredIds(recorded: readonly string[], known: KnownIds): string[] {
	return recorded.filter((id) => !known.has(id) && !isOwnId(id)).sort();
}

/**
 * Ids of items that hang on something that is gone: on content that was taken down, or on a list of the reader's own.
 * @param holder the field of an item that names what it hangs on; an item without it hangs on nothing
 * @param known what the site has; what the reader made stands among the items
 */
export function orphanedIds(
	items: Readonly<Record<string, object>>,
	holder: string,
	known: KnownIds,
): string[] {
	return Object.entries(items)
		.filter(([, item]) => {
			const name = (item as Readonly<Record<string, unknown>>)[holder];
			return typeof name === 'string' && !known.has(name) && !hasOwn(items, name);
		})
		.map(([id]) => id);
}
