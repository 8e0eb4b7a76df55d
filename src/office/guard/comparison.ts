import type { ThingKind } from '../../model/thing-kinds.ts';
import type { RetiredKind } from '../../model/retired.ts';
import type { PublishedThing } from './published.ts';

/** Something that the next publication would do to what stands on the site. */
export interface ThingChange {
	/** Readers would lose their records, or the way to a page. */
	isLoss: boolean;
	what: string;
	/** What to do about it. */
	remedy?: string;
	/** What it is about, as it is now or, where it is gone, what has most likely taken its place. */
	thing?: PublishedThing;
	/** The file that it is about, where it is no thing. */
	file?: string;
	/** A wording that is no longer right, and what is said instead. */
	former?: { wording: string; now: string };
	/** What can be written so that nothing is lost, each by itself. */
	fixes?: Fixes;
}

/** What can be written for something that would be lost. */
export interface Fixes {
	/** The id that it had, as its author writes it, in the thing that it has become. */
	former?: { kind: ThingKind; of: string; id: string };
	/** Its id among those that were taken down on purpose. */
	retired?: { kind: RetiredKind; id: string };
}

export interface Comparison {
	changes: ThingChange[];
	counts: Record<'added' | 'changed' | 'gone', number>;
	/** What was counted, as it is now or, where it is gone, as it was; news are counted only. */
	things: Record<'added' | 'changed' | 'gone', PublishedThing[]>;
}
