import fc from 'fast-check';
import { afterEach, beforeEach, test, vi } from 'vitest';
import { history } from './histories/history.ts';
import type { Step } from './histories/history.ts';
import { runHistory } from './histories/run-history.ts';

/** Some hundreds with every run of the tests; `npm run test:histories` plays many more. */
const COUNT = Number(process.env['HISTORIES'] ?? 500);
const SEED = Number(process.env['HISTORIES_SEED'] ?? Date.now() % 2 ** 31);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('through crashes, full storage, jumping clocks, erasures and imports in four tabs, nothing acknowledged is lost, nothing removed comes back, and all tabs end alike', () => {
	let steps = 0;
	fc.assert(
		fc.property(history, fc.boolean(), (each, isLong) => {
			vi.clearAllTimers();
			steps += each.length;
			runHistory(each, isLong);
		}),
		{ numRuns: COUNT, seed: SEED },
	);
	console.log(`histories: ${COUNT} with ${steps} steps, seed ${SEED}`);
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
	runHistory(steps, true);
});
