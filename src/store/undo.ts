import { atom } from 'nanostores';
import type { Shelf, Stamped } from './shelf.ts';

/** What a change puts where; `undefined` takes an item away. */
export type Change<T extends object> = readonly [Shelf<T>, Readonly<Record<string, T | undefined>>];

const steps: { ids: string[]; takeBack: () => void }[] = [];
const $count = atom(0);

/** How many changes of this page can be taken back. */
export const $undoable = { get: () => $count.get(), subscribe: $count.subscribe.bind($count) };

/** Changes items, of one shelf or several, in one step that can be taken back for as long as the page is open. */
export function change<A extends object, B extends object = never>(
	...changes: readonly [Change<A>] | readonly [Change<A>, Change<B>]
): void {
	const undo: (() => void)[] = [];
	const ids: string[] = [];
	for (const [shelf, values] of changes as readonly Change<object>[]) {
		const current = shelf.$items.get();
		const before = Object.fromEntries(Object.keys(values).map((id) => [id, unstamped(current, id)]));
		undo.push(() => shelf.putAll(before));
		ids.push(...Object.keys(values));
		shelf.putAll(values);
	}
	steps.push({ ids, takeBack: () => undo.forEach((one) => one()) });
	$count.set(steps.length);
}

/** Takes the last change back; the ids that it was about, none where there is nothing to take back. */
export function undo(): string[] {
	const step = steps.pop();
	if (!step) return [];
	step.takeBack();
	$count.set(steps.length);
	return step.ids;
}

/** An item as it can be put back, without its time. */
function unstamped<T extends object>(items: Readonly<Record<string, Stamped<T>>>, id: string): T | undefined {
	if (!Object.hasOwn(items, id)) return undefined;
	const value: Record<string, unknown> = { ...items[id] };
	delete value['at'];
	return value as T;
}
