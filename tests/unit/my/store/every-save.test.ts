import { setMaxListeners } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SCHEMA } from '../../../../src/record/core/envelope.ts';
import { keepField } from '../../../../src/record/islands/kept-field.ts';
import { editedItem, editedTick } from '../../../../src/checklists/core/edit-entry.ts';
import { withStatus } from '../../../../src/checklists/islands/checklist-row.ts';
import { renamedList } from '../../../../src/checklists/core/rename-list.ts';
import { writtenRow } from '../../../../src/worksheets/core/written-row.ts';
import { FakeStorage } from '../../record/store/fake-storage.ts';
import { openPage } from '../../record/store/fake-page.ts';
import { EVERY_KIND } from './every-kind.ts';
import { PLACES } from './every-save.ts';
import type { Page, Save } from './every-save.ts';

const NOW = 1_700_000_000_000;

beforeEach(() => vi.useFakeTimers({ now: NOW }));
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

type Item = Readonly<Record<string, unknown>>;
type Items = Readonly<Record<string, Item>>;

const SAVES = Object.values(PLACES).flat(2);

/** Pages over storages, one after another, with every kind that the site has. */
async function browser() {
	openPage(new FakeStorage());
	const { kinds } = await import('../../../../src/my/store/record-kinds.ts');
	const { inStorage } = await import('../../../../src/record/store/shelf.ts');
	const { change, undo, forgetSteps } = await import('../../../../src/record/store/undo.ts');
	const open = (storage: FakeStorage): Page => {
		forgetSteps();
		return { ...inStorage(storage, kinds), change } as unknown as Page;
	};
	return { open, undo, kinds: kinds() };
}

function* sources(folder: string): Generator<string> {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const file = path.join(folder, entry.name);
		if (entry.isDirectory()) {
			if (!/src\/(?:office|authoring|desk|publish|cache)$/.test(file)) yield* sources(file);
		} else if (/\.(?:ts|astro)$/.test(file)) yield file;
	}
}

test('every place that changes the record is tried here', async () => {
	/** What changes are made of. */
	const own = ['src/record/store/make-shelf.ts', 'src/record/store/undo.ts'];
	const places: Record<string, number> = {};
	for (const file of sources('src')) {
		if (own.includes(file)) continue;
		const count = readFileSync(file, 'utf8').match(/\.(?:put|putAll)\(|\bchange\(\s*\[/g)?.length ?? 0;
		if (count > 0) places[path.relative('src', file)] = count;
	}
	expect(places).toEqual(
		Object.fromEntries(Object.entries(PLACES).map(([file, each]) => [file, each.length])),
	);
	const { kinds } = await browser();
	expect([...new Set(SAVES.map(({ kind }) => kind))].sort()).toEqual(Object.keys(kinds).sort());
});

/** A value with something in every object of it that this build does not understand. */
function withUnknown(value: unknown, unknown: unknown = '新'): unknown {
	if (Array.isArray(value)) return value.map((part) => withUnknown(part));
	if (typeof value !== 'object' || value === null) return value;
	const parts = Object.entries(value).map(([name, part]) => [name, withUnknown(part)]);
	return Object.fromEntries([...parts, ['x-newer', unknown]]);
}

/** What is kept of a kind before a save, made of the samples with these marks. */
function recordOf({ kind, kept }: Save, marks: readonly [number, number, number]): Items {
	const [a, b, c] = marks.map((mark) => EVERY_KIND[kind]!.item(mark, NOW - 1_000 - mark)) as [
		Item,
		Item,
		Item,
	];
	return kept?.(a, b, c) ?? { a, b, c };
}

const store = (storage: FakeStorage, kind: string, rev: number, items: Items): void =>
	storage.setItem(
		`site:${kind}`,
		JSON.stringify({ app: 'site', schema: SCHEMA, rev, writer: 'w', savedAt: NOW, erased: 0, items }),
	);
const stored = (storage: FakeStorage, kind: string): Items =>
	(JSON.parse(storage.getItem(`site:${kind}`)!) as { items: Items }).items;

/** An item without when it was changed, and without fields of it that were. */
function without(item: Item | undefined, touched: readonly string[] = []): unknown {
	if (!item || item['del']) return undefined;
	const copy = JSON.parse(JSON.stringify(item)) as Record<string, unknown>;
	for (const field of ['at', ...touched]) {
		const steps = field.split('.');
		const last = steps.pop()!;
		let part: Record<string, unknown> | undefined = copy;
		for (const step of steps) part = part?.[step] as Record<string, unknown> | undefined;
		if (part) delete part[last];
	}
	return copy;
}

/** What another window changed meanwhile: by item, the fields that it gave other values; and what it took away. */
const elsewhere = fc.record({
	fields: fc.array(fc.tuple(fc.nat(2), fc.nat(11)), { maxLength: 8 }),
	unknown: fc.constantFrom<unknown>('新', 0, null, true, [1, { a: null }], { y: { z: [] } }),
	isNewThere: fc.boolean(),
});

test.each(SAVES.map((save) => [save.kind, save.does, save] as const))(
	'%s: who %s changes nothing else, whatever another window changed unseen, and takes back no more than that',
	async (kind, _, save) => {
		const { open, undo } = await browser();
		fc.assert(
			fc.property(elsewhere, ({ fields, unknown, isNewThere }) => {
				const storage = new FakeStorage();
				const first = recordOf(save, [1, 2, 3]);
				const other = recordOf(save, [4, 5, 6]);
				const ids = Object.keys(first);
				const items: Record<string, Item> = {};
				for (const [at, id] of ids.entries())
					items[id] = { ...(withUnknown(first[id], unknown) as Item), at: NOW - 1_000 + at };
				store(storage, kind, 1, { ...items, gone: { at: 1, del: true }, odd: { at: 2, 'x-newer': unknown } });
				const page = open(storage);

				for (const [which, place] of fields) {
					const id = ids[which % ids.length]!;
					const touched = save.touches[id];
					const field = Object.keys(other[id]!)[place % Object.keys(other[id]!).length]!;
					const isFree = touched !== 'all' && !touched?.some((name) => name.split('.')[0] === field);
					const value = withUnknown(other[id]![field]);
					if (isFree) items[id] = { ...items[id], [field]: value, at: NOW - 10 };
				}
				const added: Items = isNewThere
					? { own: { ...(withUnknown(other['a']) as Item), at: NOW - 10 } }
					: {};
				store(storage, kind, 2, {
					...items,
					...(save.touches['own-pace'] ? {} : added),
					gone: { at: 1, del: true },
					odd: { at: NOW - 10, 'x-newer': unknown, y: 1 },
				});
				const before = stored(storage, kind);

				save.act(page, NOW);
				const after = stored(storage, kind);
				for (const id of new Set([...Object.keys(before), ...Object.keys(after)])) {
					const touched = save.touches[id];
					if (touched === 'all') continue;
					if (touched) expect(without(after[id], touched), id).toEqual(without(before[id], touched));
					else expect(JSON.stringify(after[id]), id).toBe(JSON.stringify(before[id]));
				}
				if (!save.isUndoable) return;
				undo();
				const back = stored(storage, kind);
				for (const id of Object.keys(back)) expect(without(back[id]), id).toEqual(without(before[id]));
			}),
			{ numRuns: 25 },
		);
	},
);

test.each(SAVES.map((save) => [save.kind, save.does, save] as const))(
	'%s: who %s changes what it is said to change',
	async (kind, _, save) => {
		const { open } = await browser();
		const storage = new FakeStorage();
		const items = Object.fromEntries(
			Object.entries(recordOf(save, [1, 2, 3])).map(([id, item], at) => [
				id,
				{ ...item, at: NOW - 1_000 + at },
			]),
		);
		store(storage, kind, 1, items);
		save.act(open(storage), NOW);
		const after = stored(storage, kind);
		const changed = Object.entries(save.touches).filter(([id, touched]) =>
			touched === 'all'
				? (after[id]?.['del'] ?? false) === (id !== 'new')
				: JSON.stringify(without(after[id])) !== JSON.stringify(without(items[id])),
		);
		expect(changed).not.toEqual([]);
	},
);

/** What is changed on two shelves in one step: what stands on each, and what the second one loses or has changed. */
const IN_TWO: readonly {
	does: string;
	first: 'lists' | 'rounds';
	kept: Items;
	act(change: (...puts: unknown[]) => void, page: Page): void;
	left: unknown;
}[] = [
	{
		does: 'takes an own item away with its tick',
		first: 'lists',
		kept: { a: { kind: 'item', list: 'l', text: '甲', order: 1 } },
		act: (change, { lists, ticks }) => change([lists, { a: undefined }], [ticks, { a: undefined }]),
		left: undefined,
	},
	{
		does: 'takes a list away with its items and their ticks',
		first: 'lists',
		kept: {
			l: { kind: 'list', title: '清单', order: 1 },
			a: { kind: 'item', list: 'l', text: '甲', order: 1 },
		},
		act: (change, { lists, ticks }) =>
			change([lists, { l: undefined, a: undefined }], [ticks, { a: undefined }]),
		left: undefined,
	},
	{
		does: 'takes a round back that was ticked before rounds were kept',
		first: 'rounds',
		kept: { 'a@2023-11-13': { item: 'a', from: '2023-11-13' } },
		act: (change, { rounds, ticks }) =>
			change(
				[rounds, { 'a@2023-11-13': undefined }],
				[ticks, { a: (tick: never) => withStatus(tick, 'todo', '') }],
			),
		left: { status: 'todo', note: '话', 'x-newer': [1] },
	},
];

test.each(IN_TWO.map((each) => [each.does, each] as const))(
	'who %s leaves the rest of both shelves as another window left it, and takes both back in one',
	async (_, { first, kept, act, left }) => {
		const { open, undo } = await browser();
		const { change } = await import('../../../../src/record/store/undo.ts');
		const dated = (items: Items, at: number): Items =>
			Object.fromEntries(Object.entries(items).map(([id, item]) => [id, { ...item, 'x-newer': [1], at }]));
		const storage = new FakeStorage();
		const tick = { status: 'done', doneOn: '2023-11-13', note: '话' };
		store(storage, first, 1, dated(kept, NOW - 100));
		store(storage, 'ticks', 1, dated({ a: tick, b: tick }, NOW - 100));
		const page = open(storage);
		void page.ticks.$items.get();
		// Another window, unseen.
		const other =
			first === 'lists' ? { kind: 'list', title: '别处', order: 2 } : { item: 'b', from: '2023-11-06' };
		store(storage, first, 2, { ...dated(kept, NOW - 100), ...dated({ other }, NOW - 10) });
		const ticks = {
			...dated({ a: tick }, NOW - 100),
			...dated({ b: { ...tick, note: '别处写的' }, c: tick }, NOW - 10),
		};
		store(storage, 'ticks', 2, ticks);
		const before = [stored(storage, first), stored(storage, 'ticks')] as const;

		act(change as never, page);
		const after = [stored(storage, first), stored(storage, 'ticks')] as const;
		for (const id of Object.keys(kept)) expect(without(after[0][id])).toBeUndefined();
		expect(after[0]['other']).toEqual(before[0]['other']);
		expect(without(after[1]['a'])).toEqual(left);
		for (const id of ['b', 'c']) expect(after[1][id]).toEqual(before[1][id]);

		undo();
		for (const [at, kind] of [first, 'ticks'].entries()) {
			const back = stored(storage, kind);
			expect(Object.keys(back).sort()).toEqual(Object.keys(before[at]!).sort());
			for (const id of Object.keys(back)) expect(without(back[id]), id).toEqual(without(before[at]![id]));
		}
	},
);

/** The fields with texts of the reader's own, each as the page keeps it: given how two texts become one. */
const TEXTS: Readonly<
	Record<
		string,
		{
			kind: string;
			between: string;
			kept(text: string): Items;
			read(item: Item): unknown;
			save(page: Page, merge: (kept: string) => string): void;
		}
	>
> = {
	'a note': {
		kind: 'ticks',
		between: '\n',
		kept: (note) => ({ a: { status: 'done', note } }),
		read: ({ note }) => note,
		save: ({ change, ticks }, merge) =>
			change([ticks, { a: (tick) => editedTick(tick, (own) => ({ note: merge(own?.note ?? '') })) }]),
	},
	'the words of an own item': {
		kind: 'lists',
		between: '；',
		kept: (text) => ({ a: { kind: 'item', list: 'l', text, order: 1 } }),
		read: ({ text }) => text,
		save: ({ change, lists }, merge) => {
			const before = lists.$items.get()['a'] as never;
			change([lists, { a: (item) => editedItem(item, before, (own) => ({ text: merge(own.text) })) }]);
		},
	},
};

/** A text with another written into it somewhere. */
const withText = (text: string, at: number, more: string): string =>
	text.slice(0, at) + more + text.slice(at);

test.each(Object.keys(TEXTS))(
	'%s that is written in two windows at once holds what was written in both',
	async (name) => {
		const { kind, between, kept, read, save } = TEXTS[name]!;
		const { open } = await browser();
		const shown = { ...document, visibilityState: 'visible' };
		fc.assert(
			fc.property(
				fc.constantFrom<string>('原来的话', '甲，乙。', '一'),
				fc.nat(4),
				fc.nat(4),
				(text, here, there) => {
					// Each time a page of its own: what listens stays with it. Every kind does, and there are more than ten.
					const page = new EventTarget();
					setMaxListeners(0, page);
					vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
					vi.stubGlobal('document', Object.assign(new EventTarget(), shown));
					const storage = new FakeStorage();
					const put = (rev: number, own: string): void =>
						store(storage, kind, rev, { a: { ...kept(own)['a'], 'x-newer': 1, at: NOW - 100 + rev } });
					put(1, text);
					const tab = open(storage);
					const field = Object.assign(new EventTarget(), { value: text });
					keepField(field as unknown as HTMLTextAreaElement, (merge) => save(tab, merge), between);
					put(2, withText(text, there, '别处写的'));
					field.value = withText(text, here, '这里写的');
					field.dispatchEvent(new Event('input'));
					field.dispatchEvent(new Event('change'));
					const item = stored(storage, kind)['a']!;
					expect(read(item)).toContain('别处写的');
					expect(read(item)).toContain('这里写的');
					expect(item['x-newer']).toBe(1);
					// What is typed on is typed into both.
					field.value += '再';
					field.dispatchEvent(new Event('input'));
					vi.advanceTimersByTime(1_000);
					expect(read(stored(storage, kind)['a']!)).toMatch(/别处写的.*再$|再.*别处写的/s);
				},
			),
			{ numRuns: 30 },
		);
	},
);

test('the name of a list and the column of a worksheet that are written in two windows hold what was written in both', () => {
	fc.assert(
		fc.property(fc.constantFrom<string>('原来的话', '一'), fc.nat(4), fc.nat(4), (text, here, there) => {
			const [own, other] = [withText(text, here, '这里写的'), withText(text, there, '别处写的')];
			const list = renamedList({ kind: 'list', title: other, order: 1 }, text, own);
			const fields = { problem: other, measures: '别的栏' };
			const columns = [{ id: 'problem', former: [], label: '问题' }];
			const place = { sheet: 's', order: 1 };
			const written = { shown: { problem: text }, typed: { problem: own } };
			const row = writtenRow({ ...place, fields }, written, columns, place);
			for (const both of [list && 'title' in list ? list.title : '', row.fields['problem']]) {
				expect(both).toContain('这里写的');
				expect(both).toContain('别处写的');
			}
			expect(row.fields['measures']).toBe('别的栏');
		}),
	);
});
