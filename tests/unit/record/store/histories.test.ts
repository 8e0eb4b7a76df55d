import fc from 'fast-check';
import { afterEach, beforeEach, test, vi } from 'vitest';
import { history } from './histories/history.ts';
import { runHistory } from './histories/run-history.ts';

/** A few hundred with every run of the tests; `npm run test:histories` plays many more. */
const COUNT = Number(process.env['HISTORIES'] ?? 300);
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
