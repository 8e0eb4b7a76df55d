import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { EVERY_KIND } from '../../my/store/every-kind.ts';
import { history } from './histories/history.ts';
import type { Step } from './histories/history.ts';
import { runHistory } from './histories/run-history.ts';
import { markKind } from './histories/world.ts';
import type { Kind } from './histories/world.ts';
import { openPage } from './fake-page.ts';
import { FakeStorage } from './fake-storage.ts';

/** Some hundreds with every run of the tests; `npm run test:histories` plays many more. */
const COUNT = Number(process.env['HISTORIES'] ?? 500);
const SEED = Number(process.env['HISTORIES_SEED'] ?? Date.now() % 2 ** 31);

/** The kinds that the site has, opened as a page opens them; with those of these histories alone. */
let kinds: readonly Kind[];

beforeAll(async () => {
	openPage(new FakeStorage());
	// Tabs are told by hand of what others wrote.
	vi.stubGlobal('addEventListener', () => undefined);
	const { kinds: all } = await import('../../../../src/my/store/record-kinds.ts');
	const { inStorage, useRepair } = await import('../../../../src/record/store/shelf.ts');
	useRepair((await import('../../../../src/record/store/repair.ts')).repair);
	const names = inStorage(new FakeStorage(), () => Object.keys(all()));
	expect(Object.keys(EVERY_KIND).sort(), 'every kind is played').toEqual(names.sort());
	kinds = [
		markKind(false),
		markKind(true),
		...names.map((name): Kind => ({
			name,
			...EVERY_KIND[name]!,
			open(storage, now) {
				Date.now = now;
				return inStorage(storage, () => all()[name]) as unknown as ReturnType<Kind['open']>;
			},
		})),
	];
});
beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('through crashes, full storage, jumping clocks, erasures and imports in four tabs, nothing acknowledged of any kind is lost, nothing removed comes back, and all tabs end alike', () => {
	let steps = 0;
	const played: Record<string, number> = {};
	// As many of the two that are of these histories alone as of all others: they lead through the journal.
	const kind = fc.oneof(fc.nat(1), fc.nat(kinds.length - 1));
	fc.assert(
		fc.property(history, kind, (each, at) => {
			vi.clearAllTimers();
			steps += each.length;
			const { name } = kinds[at]!;
			played[name] = (played[name] ?? 0) + 1;
			runHistory(each, kinds[at]!);
		}),
		{ numRuns: COUNT, seed: SEED },
	);
	console.log(`histories: ${COUNT} with ${steps} steps, seed ${SEED}`, JSON.stringify(played));
}, 3_600_000);

test('dates that are put back while storage is full do not let an older text win', () => {
	const steps: Step[] = [
		{ kind: 'import', tab: 0, id: 'a', file: 'twin' },
		{ kind: 'put', tab: 0, id: 'e' },
		{ kind: 'room', spare: 40 },
		{ kind: 'put', tab: 0, id: 'a' },
		{ kind: 'clock', by: -3_600_000 },
		{ kind: 'clock', by: 3_600_000 },
		{ kind: 'erase', tab: 0, crash: 0 },
	];
	runHistory(steps, markKind(true));
});
