import { shortened } from '../../authoring/tell/shortened.ts';
import type { Library } from '../../authoring/read/library.ts';
import { KINDS } from '../../model/thing-kinds.ts';
import type { ThingKind } from '../../model/thing-kinds.ts';
import type { RetiredKind } from '../../model/retired.ts';
import type { Published, PublishedThing } from './published.ts';

type Known = (kind: ThingKind) => ReadonlyMap<string, PublishedThing>;

/** Two publications side by side, as everything that is compared asks of them. */
export interface SideBySide {
	/** Things of a kind by their ids: of the last publication, of the next, and all that there is. */
	before: Known;
	now: Known;
	written: Known;
	/** Whether ids of this kind can be taken down on purpose, and whether this one was. */
	canRetire(kind: ThingKind): boolean;
	isRetired(kind: ThingKind, id: string): boolean;
	/** Whether readers may have events of it in their calendars. */
	hasEvents(thing: PublishedThing): boolean;
}

/** @param written all that there is, what waits to be published too */
export function sideBySide(
	before: Published,
	now: Published,
	written: Published,
	{ retired, schedule }: Pick<Library, 'retired' | 'schedule'>,
): SideBySide {
	return {
		before: byKind(before.things),
		now: byKind(now.things),
		written: byKind(written.things),
		canRetire: (kind) => kind in retired,
		isRetired: (kind, id) => kind in retired && retired[kind as RetiredKind].includes(id),
		hasEvents: ({ kind, id, days }) =>
			kind === 'schedule' &&
			(days !== undefined || schedule.some((entry) => entry.id === id && entry.kind !== 'unscheduled')),
	};
}

/** The thing of a kind that had this id before it was renamed. */
export const heirOf = (known: Known, kind: ThingKind, id: string): PublishedThing | undefined =>
	[...known(kind).values()].find(({ former }) => former?.includes(id));

/** A thing as it is told of: what kind it is, its id, its name. */
export const calledOf = ({ kind, id, name }: PublishedThing): string =>
	`${KINDS[kind].name}“${id}”（${shortened(name)}）`;

function byKind(things: readonly PublishedThing[]): (kind: ThingKind) => ReadonlyMap<string, PublishedThing> {
	const kinds = new Map<ThingKind, Map<string, PublishedThing>>();
	for (const thing of things) {
		if (!kinds.has(thing.kind)) kinds.set(thing.kind, new Map());
		kinds.get(thing.kind)!.set(thing.id, thing);
	}
	return (kind) => kinds.get(kind) ?? new Map<string, PublishedThing>();
}
