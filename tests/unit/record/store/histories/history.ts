import fc from 'fast-check';

/** One thing that happens; `tab` is one of four, opened where it is not there. */
export type Step =
	| { kind: 'put'; tab: number; id: string; crash?: number; fault?: number }
	| { kind: 'remove'; tab: number; id: string; crash?: number; fault?: number }
	| { kind: 'erase'; tab: number; crash?: number; fault?: number }
	| { kind: 'race'; tab: number; other: number; id: string }
	| { kind: 'import'; tab: number; file: File; id: string; crash?: number }
	| { kind: 'snapshot'; tab: number }
	| { kind: 'hear'; tab: number }
	| { kind: 'close'; tab: number }
	| { kind: 'restart' }
	| { kind: 'pause' }
	| { kind: 'clock'; by: number }
	| { kind: 'room'; spare: number }
	| { kind: 'clear'; what: 'all' | 'record' | 'journal' | 'damage' };

/** What a backup brings: an older state, something new, of a clock ahead, of the very time of what is here, or poison. */
export type File = 'old' | 'new' | 'future' | 'twin' | 'hostile';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

const tab = fc.nat(3);
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
/** Crashes and refused writes are rare, and come at any of the writes that a step takes. */
const trouble = fc.option(fc.nat(3), { freq: 5, nil: undefined });
const troubles = { crash: trouble, fault: trouble };
const of = <T extends Record<string, fc.Arbitrary<unknown>>>(kind: string, more: T) =>
	fc.record({ kind: fc.constant(kind), ...more }) as unknown as fc.Arbitrary<Step>;

/** Histories of up to forty steps. */
export const history: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		{ weight: 8, arbitrary: of('put', { tab, id, ...troubles }) },
		{ weight: 3, arbitrary: of('remove', { tab, id, ...troubles }) },
		{ weight: 1, arbitrary: of('erase', { tab, ...troubles }) },
		// Ended in the midst, and not noted before.
		{ weight: 1, arbitrary: of('erase', { tab, crash: fc.nat(3), fault: fc.constant(0) }) },
		{ weight: 1, arbitrary: of('race', { tab, other: tab, id }) },
		{
			weight: 2,
			arbitrary: of('import', {
				tab,
				id,
				file: fc.constantFrom('old', 'new', 'future', 'twin', 'hostile'),
				crash: trouble,
			}),
		},
		{ weight: 1, arbitrary: of('snapshot', { tab }) },
		{ weight: 3, arbitrary: of('hear', { tab }) },
		{ weight: 1, arbitrary: of('close', { tab }) },
		// All tabs are gone: what nobody remembers must stand in storage.
		{ weight: 1, arbitrary: of('restart', {}) },
		{ weight: 2, arbitrary: of('pause', {}) },
		{
			weight: 2,
			arbitrary: of('clock', { by: fc.constantFrom(HOUR, -HOUR, 20 * HOUR, YEAR, -YEAR, -2 * YEAR) }),
		},
		{ weight: 1, arbitrary: of('room', { spare: fc.constantFrom(0, 40, 200, Infinity, Infinity) }) },
		{ weight: 1, arbitrary: of('clear', { what: fc.constantFrom('all', 'record', 'journal', 'damage') }) },
	),
	{ maxLength: 40, size: 'max' },
);
