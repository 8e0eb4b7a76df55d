import { expect, vi } from 'vitest';
import { journalKey } from '../../../../../src/record/store/journal.ts';
import { allInTime } from '../../../../../src/record/core/in-time.ts';
import { LAST_TIME } from '../../../../../src/record/core/item.ts';
import { newerItem } from '../../../../../src/record/core/merge.ts';
import type { RecordItem, RecordItems } from '../../../../../src/record/core/envelope.ts';
import { SET_ASIDE } from '../../../../../src/record/store/set-aside.ts';
import type { File, Step } from './history.ts';
import { DAMAGED, World, decoded, isKept } from './world.ts';
import type { Kind, Tab } from './world.ts';

/**
 * What may stand under an id in the end: one value where the last change was acknowledged, several where one was not
 * (a crash, no room), since it may have come through or not.
 */
class Expected {
	readonly #allowed = new Map<string, Set<number | 'none'>>();
	/** Of those, what was put while storage refused it: it is dated, and may be newer than an import to come. */
	readonly #unsure = new Map<string, Set<number | 'none'>>();
	readonly #erased = new Set<number>();

	at(id: string): Set<number | 'none'> {
		let allowed = this.#allowed.get(id);
		if (!allowed) this.#allowed.set(id, (allowed = new Set(['none'])));
		return allowed;
	}
	change(id: string, mark: number | 'none', isAcknowledged: boolean): void {
		if (isAcknowledged) {
			this.#allowed.set(id, new Set([mark]));
			this.#unsure.delete(id);
		} else {
			this.at(id).add(mark);
			this.#unsure.set(id, (this.#unsure.get(id) ?? new Set()).add(mark));
		}
		// Imported again, by the reader's own wish.
		if (mark !== 'none') this.#erased.delete(mark);
	}
	take(id: string, mark: number | 'none', isAcknowledged: boolean): void {
		const unsure = [...(this.#unsure.get(id) ?? [])];
		this.change(id, mark, isAcknowledged);
		for (const each of unsure) this.change(id, each, false);
	}
	erase(isAcknowledged: boolean): void {
		for (const [id, allowed] of this.#allowed) {
			if (isAcknowledged) {
				for (const mark of allowed) if (mark !== 'none') this.#erased.add(mark);
				this.#allowed.delete(id);
				this.#unsure.delete(id);
			} else {
				// Gone, or still known to another tab.
				this.#unsure.set(id, new Set(allowed));
				allowed.add('none');
			}
		}
	}
	/** Nobody is left who knew it, or only a tab that cannot write it back yet. */
	lose(): void {
		for (const [id, allowed] of this.#allowed) {
			this.#unsure.set(id, new Set(allowed));
			allowed.add('none');
		}
	}
	check(
		items: Readonly<Record<string, object>>,
		markOf: (item: object | undefined) => number | 'none',
	): void {
		for (const id of new Set([...this.#allowed.keys(), ...Object.keys(items)])) {
			const mark = markOf(items[id]);
			expect([...this.at(id)], `${id} holds ${mark}`).toContain(mark);
			expect(this.#erased, `${id} was erased`).not.toContain(mark);
		}
	}
}

/** Items whose fields are of no kind; they stay where they are, and show nothing. */
const WRONG =
	'"wrong-1":{"at":5,"item":7,"from":"2023-99-99"},"wrong-2":{"at":5,"of":"page","title":{}},"wrong-3":{"at":5,"quizzes":"all","kinds":[1],"count":1e9,"first":[]}';

/** Plays a history in a world of its own, and compares what is left with what was acknowledged. */
export function runHistory(steps: readonly Step[], kind: Kind): void {
	const world = new World(kind);
	const { key } = world;
	const markOf = (item: object | undefined): number | 'none' => world.markOf(item);
	/** Of another device. */
	const made = (at: number, mark: number): RecordItem => ({ ...kind.item(mark, at), at });
	const expected = new Expected();
	let marks = 0;
	let snapshot: RecordItems = {};
	/** A tab was there to set a damaged text aside, and nothing took that away since. */
	let isAside = false;

	/** Does something in a tab, in which a write may fail or be the last. */
	const inTab = (
		{ tab: at, crash, fault }: { tab: number; crash?: number; fault?: number },
		act: (tab: Tab) => void,
	) => {
		const tab = (world.tabs[at] ??= world.open());
		tab.storage.writesLeft = crash ?? Infinity;
		tab.storage.writesToFault = fault ?? Infinity;
		act(tab);
		tab.storage.writesToFault = Infinity;
		if (tab.storage.isDead || crash !== undefined) {
			tab.storage.isDead = true;
			world.tabs[at] = undefined;
		}
	};
	const absorb = (tab: Tab, file: RecordItems): void => {
		tab.shelf.reload();
		const here = tab.shelf.all();
		// As an import does.
		const coming = allInTime(file, here, world.time);
		tab.shelf.absorb(coming);
		const kept = isKept(tab);
		for (const [id, item] of Object.entries(coming)) {
			const own = Object.hasOwn(here, id) ? here[id] : undefined;
			if (own && newerItem(own, item) === own) continue;
			expected.take(id, id.startsWith('wrong-') ? 'none' : markOf(item), kept);
		}
	};
	const fileOf = (file: File, id: string, here: RecordItems): RecordItems => {
		const mark = ++marks;
		if (file === 'old') return snapshot;
		if (file === 'twin') return { [id]: made(here[id]?.at ?? world.time - 20, mark) };
		if (file === 'new') return { [id]: made(world.time - 20, mark) };
		if (file === 'future') return { [id]: made(world.time + 864_000_000, mark) };
		return decoded(
			JSON.parse(
				`{"__proto__":{"at":1,"mark":1},"constructor":{"at":1},"${id}":${JSON.stringify({ ...made(LAST_TIME - 864_000_000, mark), at: LAST_TIME })},` +
					`"x":{"at":-1},"y":{"at":1e99,"mark":2},"z":[],"w":{"at":5,"del":false},${WRONG}}`,
			),
		);
	};

	for (const step of steps) {
		// So that no two changes of a reader fall into one ms.
		world.time += 5;
		switch (step.kind) {
			case 'put':
			case 'remove':
				inTab(step, (tab) => {
					const mark = step.kind === 'put' ? ++marks : undefined;
					tab.shelf.put(step.id, mark === undefined ? undefined : kind.item(mark, world.time));
					expected.change(step.id, mark ?? 'none', isKept(tab));
				});
				break;
			case 'erase':
				// Nobody erases within the moment that the news of a write takes.
				world.deliver();
				isAside = false;
				inTab(step, (tab) => {
					const isDone = world.erase(tab);
					// A note that was refused for lack of room is written once there is some.
					if (step.crash === undefined && world.storage.quota === Infinity) expect(isDone).toBe(true);
					expected.erase(isDone);
				});
				break;
			case 'race': {
				// What was written just when another tab erased is erased too, or was written after: either will do.
				world.deliver();
				isAside = false;
				const other = (world.tabs[step.other] ??= world.open());
				other.storage.writesLeft = Infinity;
				inTab(step, (tab) => {
					const mark = ++marks;
					if (tab !== other) tab.storage.beforeWrite = () => expected.erase(world.erase(other));
					tab.shelf.put(step.id, kind.item(mark, world.time));
					const isErased = tab !== other && tab.storage.beforeWrite === undefined;
					tab.storage.beforeWrite = undefined;
					expected.change(step.id, mark, isKept(tab) && !isErased);
				});
				break;
			}
			case 'import':
				inTab(step, (tab) => absorb(tab, fileOf(step.file, step.id, tab.shelf.all())));
				break;
			case 'snapshot':
				inTab(step, (tab) => (snapshot = tab.shelf.all()));
				break;
			case 'hear':
				inTab(step, (tab) => tab.shelf.reload());
				break;
			case 'close':
				inTab({ ...step, crash: 9 }, () => undefined);
				break;
			case 'restart':
				for (const [at, tab] of world.tabs.entries()) if (tab) inTab({ tab: at, crash: 9 }, () => undefined);
				break;
			case 'pause':
				vi.advanceTimersByTime(200);
				break;
			case 'clock':
				// The news of a write takes less time than a clock takes to jump.
				world.deliver();
				world.time = Math.max(1_000_000_000_000, world.time + step.by);
				break;
			case 'room': {
				const used = world.storage
					.keys()
					.reduce((sum, key) => sum + key.length + world.storage.texts.get(key)!.length, 0);
				world.storage.quota = used + step.spare;
				break;
			}
			case 'clear':
				world.deliver();
				// What cannot be written back for lack of room is known to the tabs that are open, and to no other.
				if (world.alive.length === 0 || world.storage.quota < Infinity) expected.lose();
				if (step.what === 'all') world.storage.texts.clear();
				else if (step.what === 'damage') world.storage.texts.set(key, DAMAGED);
				else if (step.what === 'record') world.storage.texts.delete(key);
				// Where nobody is left, an older state would be what is there, and nobody could tell.
				else if (world.alive.length > 0) world.storage.texts.delete(journalKey(key));
				world.deliver();
				if (step.what === 'all') isAside = false;
				else if (step.what === 'damage')
					isAside ||= world.alive.length > 0 && world.storage.quota === Infinity;
		}
	}

	world.storage.quota = Infinity;
	const settle = (): void => {
		world.deliver();
		vi.advanceTimersByTime(10_000);
		world.deliver();
	};
	settle();
	settle();
	const before = JSON.stringify([...world.storage.texts]);
	settle();
	expect(JSON.stringify([...world.storage.texts]), 'writing comes to rest').toBe(before);
	const isOneKey = (): void =>
		expect(world.storage.keys(), 'one key in the end').not.toContain(journalKey(key));
	if (world.alive.length > 0) isOneKey();
	const fresh = world.open().shelf;
	vi.advanceTimersByTime(10_000);
	isOneKey();
	if (isAside)
		expect(
			[...world.storage.texts].filter(([key]) => key.includes(SET_ASIDE)).map(([, text]) => text),
			'what was damaged is kept',
		).toContain(DAMAGED);
	expected.check(fresh.$items.get(), markOf);
	for (const { shelf } of world.alive)
		expect(shelf.$items.get(), 'all tabs end alike').toEqual(fresh.$items.get());
	for (const { at } of Object.values(fresh.all())) expect(at).toBeLessThanOrEqual(world.time + 1000);
}
