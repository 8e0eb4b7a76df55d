import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SCHEMA } from '../../../../src/record/core/envelope.ts';
import { FakeStorage } from '../../record/store/fake-storage.ts';
import { openPage } from '../../record/store/fake-page.ts';
import { EVERY_KIND } from './every-kind.ts';

const NOW = 1_700_000_000_000;
const DAY = 86_400_000;
/** Clocks are put right by a little all the time; a day may have begun elsewhere. */
const [SLACK, TOMORROW] = [1_000, '2023-11-16'];

beforeEach(() => vi.useFakeTimers({ now: NOW }));
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** A page over a storage, with every kind that the site has. */
async function open(storage: FakeStorage) {
	const page = openPage(storage);
	const { kinds } = await import('../../../../src/my/store/record-kinds.ts');
	const { useRepair } = await import('../../../../src/record/store/shelf.ts');
	useRepair((await import('../../../../src/record/store/repair.ts')).repair);
	const hear = (key: string): unknown => page.dispatchEvent(Object.assign(new Event('storage'), { key }));
	return { kinds: kinds(), hear };
}

const names = Object.keys(EVERY_KIND);
const store = (storage: FakeStorage, kind: string, items: Readonly<Record<string, object>>): void =>
	storage.setItem(
		`site:${kind}`,
		JSON.stringify({ app: 'site', schema: SCHEMA, rev: 1, writer: 'w', savedAt: NOW, erased: 0, items }),
	);

/** The times and days in a value, with the name of the field that they are in. */
function* timesIn(value: unknown, field = ''): Generator<[field: string, time: number | string]> {
	if (typeof value === 'number' && value > 1_000_000_000_000) yield [field, value];
	else if (typeof value === 'string' && /^\d{4,6}-\d\d-\d\d$/.test(value)) yield [field, value];
	else if (Array.isArray(value)) for (const part of value) yield* timesIn(part, field);
	else if (typeof value === 'object' && value !== null)
		for (const [name, part] of Object.entries(value)) yield* timesIn(part, field || name);
}
const isLater = (time: number | string): boolean =>
	typeof time === 'number' ? time > NOW + SLACK : time > TOMORROW;

test('every kind of the record that the site has is tried here', async () => {
	const { kinds } = await open(new FakeStorage());
	expect(names.sort()).toEqual(Object.keys(kinds).sort());
});

test('a sample of each kind holds all that the kind holds, and its mark', async () => {
	const storage = new FakeStorage();
	for (const kind of names) store(storage, kind, { a: { ...EVERY_KIND[kind]!.item(7, NOW), at: NOW } });
	const { kinds } = await open(storage);
	for (const kind of names) {
		const shown = kinds[kind]!.$items.get()['a'];
		expect(shown, kind).toEqual({ ...EVERY_KIND[kind]!.item(7, NOW), at: NOW });
		expect(EVERY_KIND[kind]!.markIn(shown as never), kind).toBe(7);
	}
});

test.each(names)(
	'no time in what is kept of %s is later than now once it is read, and reading it again changes nothing',
	async (kind) => {
		const { item, toCome = {} } = EVERY_KIND[kind]!;
		await fc.assert(
			fc.asyncProperty(
				fc.constantFrom(2 * DAY, 40 * DAY, 400 * DAY, 40_000 * DAY),
				fc.boolean(),
				async (ahead, isImported) => {
					const storage = new FakeStorage();
					const items = { a: { ...item(7, NOW + ahead), at: NOW + ahead } };
					if (!isImported) store(storage, kind, items);
					const { kinds } = await open(storage);
					if (isImported) {
						const { importBackup } = await import('../../../../src/my/store/backup.ts');
						importBackup({ app: 'site', schema: SCHEMA, savedAt: NOW, kinds: { [kind]: items } }, NOW);
					}
					const kept = kinds[kind]!.all()['a']!;
					for (const [field, time] of timesIn(kept))
						if (!(field in toCome)) expect(isLater(time), `${field} is ${time}`).toBe(false);
					// What is to come is no further off than it was meant to be.
					for (const [field, time] of timesIn(kept))
						if (field in toCome && typeof time === 'number')
							expect(time).toBeLessThanOrEqual(NOW + DAY + SLACK);
					expect(EVERY_KIND[kind]!.markIn(kept)).toBe(7);
					const text = storage.getItem(`site:${kind}`);
					const again = await open(storage);
					expect(again.kinds[kind]!.all()['a']).toEqual(kept);
					expect(storage.getItem(`site:${kind}`)).toBe(text);
				},
			),
			{ numRuns: 8 },
		);
	},
);

test.each(names)(
	'%s that are gone without an erasure are a loss: they are written back, and it is said',
	async (kind) => {
		const storage = new FakeStorage();
		const { kinds, hear } = await open(storage);
		const shelf = kinds[kind]!;
		shelf.absorb({ a: { ...EVERY_KIND[kind]!.item(7, NOW), at: NOW } });
		const text = storage.getItem(`site:${kind}`);
		expect(text).toContain('"a"');
		storage.texts.clear();
		hear(`site:${kind}`);
		expect(JSON.parse(storage.getItem(`site:${kind}`)!)).toMatchObject({ items: JSON.parse(text!).items });
		expect(shelf.$health.get()).toBe('restored');
		// With a note of an erasure it is a wish.
		storage.texts.clear();
		storage.setItem('site:erased', String(NOW + 1));
		hear('site:erased');
		expect(shelf.$items.get()).toEqual({});
		expect(storage.getItem(`site:${kind}`)).toBeNull();
		expect(shelf.$health.get()).toBe('ok');
	},
);

test('every kind has a name that a reader knows, and a backup of more kinds than that names a few', async () => {
	const words = await import('../../../../src/my/text/my-record-script.ts');
	for (const kind of names) expect(words.kind(kind), kind).toMatch(/^\p{Script=Han}[\p{Script=Han}、]+$/u);
	const many = Array.from({ length: 10_000 }, (_, at) => `${at}`.repeat(40));
	const [, said = ''] = words.nothingNew(many);
	expect(said).toContain('等10000种');
	expect(said.length).toBeLessThan(300);
});

/** Values that no kind has in any field, some of them as large as a backup lets through. */
const HOSTILE: readonly unknown[] = [
	null,
	-1,
	1e308,
	'x'.repeat(100_000),
	'9999-12-31',
	'2023-02-31',
	true,
	[],
	{},
	[[[[[[[['deep']]]]]]]],
	Array.from({ length: 20_000 }, (_, at) => `quiz-${at}`),
	{ toString: 1, valueOf: 2, length: -1 },
	JSON.parse('{"__proto__":{"polluted":true}}'),
	'<img src=x onerror=alert(1)>',
];

test.each(names)(
	'an import of hostile %s harms nothing: what was here stays, pages read on, and it goes by an erasure',
	async (kind) => {
		const { item, markIn } = EVERY_KIND[kind]!;
		const storage = new FakeStorage();
		storage.quota = 5_000_000;
		const { kinds } = await open(storage);
		const shelf = kinds[kind]!;
		shelf.absorb({ mine: { ...item(7, NOW), at: NOW } });
		const { importBackup, previewBackup, readBackup } = await import('../../../../src/my/store/backup.ts');
		const { encodeBackup } = await import('../../../../src/my/core/backup.ts');
		const whole = item(8, NOW + 400 * DAY);
		/** The fields that hold times; what stands in others looks like one at most. */
		const timed = new Set([...timesIn(item(8, NOW))].map(([field]) => field));
		for (const field of Object.keys(EVERY_KIND[kind]!.toCome ?? {})) timed.delete(field);
		const items: Record<string, object> = { mine: { ...item(9, NOW), at: NOW - 1 } };
		for (const [at, value] of HOSTILE.entries())
			for (const field of Object.keys(whole))
				items[`${field}-${at}`] = { ...whole, [field]: value, at: NOW + at };
		for (const [at, value] of HOSTILE.entries()) items[`whole-${at}`] = value as object;
		const text = encodeBackup({
			app: 'site',
			schema: SCHEMA,
			savedAt: NOW,
			kinds: { [kind]: items as never, [`${kind}x`]: {} },
		})
			// JSON names an id twice as readily as once.
			.replace('{\\"mine\\":', '{\\"__proto__\\":{\\"at\\":1},\\"mine\\":{\\"at\\":5},\\"mine\\":');
		const body = (JSON.parse(text) as { body: string }).body;
		const { checksum } = await import('../../../../src/page/core/checksum.ts');
		const file = JSON.stringify({ study: 'backup', checksum: checksum(body), body });
		const read = await readBackup(new Blob([file]));
		if ('fault' in read) throw new Error(read.fault);
		expect(previewBackup(read.backup, () => undefined, NOW).foreignKinds).toEqual([`${kind}x`]);
		importBackup(read.backup, NOW);
		expect({}).not.toHaveProperty('polluted');
		expect(markIn(shelf.$items.get()['mine'] as never)).toBe(7);
		for (const shown of Object.values(shelf.$items.get()))
			for (const [field, time] of timesIn(shown))
				if (timed.has(field)) expect(isLater(time), `${field} is ${time}`).toBe(false);
		const again = await open(storage);
		expect(Object.keys(again.kinds[kind]!.$items.get()).sort()).toEqual(
			Object.keys(shelf.$items.get()).sort(),
		);
		const { eraseRecord } = await import('../../../../src/my/store/erase.ts');
		expect(eraseRecord(NOW + 1)).toBe(true);
		expect(storage.keys()).toEqual(['site:erased']);
	},
);
