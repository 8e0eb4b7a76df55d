import { atom } from 'nanostores';
import { hearErasure } from './erasure.ts';
import type { ItemChange, Shelf } from './shelf.ts';
import { siteId } from '../../page/store/site-id.ts';
import { ownOf } from '../../page/core/own.ts';

/** What is put where, as `Shelf.putAll` has it. */
export type Put<T extends object> = readonly [
	Shelf<T>,
	Readonly<Record<string, T | ItemChange<T> | undefined>>,
];

/** One item's part in a step: what it was, and the times of its change then and by the step. */
interface Part {
	readonly shelf: Shelf<object>;
	readonly id: string;
	readonly value: object | undefined;
	readonly before: number | undefined;
	written: number | undefined;
}

const steps: Part[][] = [];
const $count = atom(0);
let isListening = false;

/** How many changes of this page can be taken back. */
export const $undoable = { get: () => $count.get(), subscribe: $count.subscribe.bind($count) };

/** Changes items, of one shelf or several, in one step that can be taken back for as long as the page is open. */
export function change<A extends object, B extends object = never>(
	...changes: readonly [Put<A>] | readonly [Put<A>, Put<B>]
): void {
	listen();
	const step: Part[] = [];
	for (const [shelf, values] of changes as readonly Put<object>[]) {
		shelf.reload();
		const current = shelf.$items.get();
		const parts = Object.keys(values).map((id): Part => {
			const value = ownOf(current, id);
			return { shelf, id, value, before: shelf.changedAt(id), written: undefined };
		});
		shelf.putAll(values);
		for (const part of parts) part.written = shelf.changedAt(part.id);
		step.push(...parts);
	}
	steps.push(step);
	$count.set(steps.length);
}

/** What an undo did: ids of the items put back, and of those left alone since they were changed again. */
export interface Undone {
	readonly back: readonly string[];
	readonly left: readonly string[];
}

/** Takes the last change back, except where the item was changed again since, as by another tab. */
export function undo(): Undone {
	const step = steps.pop();
	if (!step) return { back: [], left: [] };
	const shelves = [...new Set(step.map(({ shelf }) => shelf))];
	for (const shelf of shelves) shelf.reload();
	const parts = step.filter(({ shelf, id, written }) => shelf.changedAt(id) === written);
	for (const shelf of shelves) {
		const own = parts.filter((part) => part.shelf === shelf);
		if (own.length > 0) shelf.putAll(Object.fromEntries(own.map(({ id, value }) => [id, value])));
	}
	// The item is again as an earlier step wrote it, so that this one too can be taken back.
	for (const { shelf, id, before } of parts) {
		const written = steps.flat().filter((part) => part.shelf === shelf && part.id === id);
		const earlier = written[written.length - 1];
		if (earlier && earlier.written === before) earlier.written = shelf.changedAt(id);
	}
	$count.set(steps.length);
	const idsOf = (some: readonly Part[]): string[] => some.map(({ id }) => id);
	return { back: idsOf(parts), left: idsOf(step.filter((part) => !parts.includes(part))) };
}

/** Forgets what could be taken back: it holds what the reader wrote. */
export function forgetSteps(): void {
	steps.length = 0;
	$count.set(0);
}

/** Another tab's erasure holds for the steps of this one. */
function listen(): void {
	if (isListening) return;
	isListening = true;
	hearErasure(siteId(), forgetSteps);
}
