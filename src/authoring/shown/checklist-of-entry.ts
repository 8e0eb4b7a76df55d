import type { Library } from '../read/library.ts';

/** The address of the first checklist item that a schedule entry is the time of; undefined where there is none. */
export function checklistOf({ checklists }: Library, entryId: string): string | undefined {
	for (const { id, groups } of checklists) {
		const item = groups.flatMap(({ items }) => items).find(({ schedule }) => schedule === entryId);
		if (item) return `/checklists/${id}/#item-${item.id}`;
	}
	return undefined;
}
