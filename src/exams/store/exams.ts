import { decodeSitting } from '../core/decode-sitting.ts';
import type { Sitting } from '../core/sitting.ts';
import { expendable } from '../core/past.ts';
import type { RecordItems } from '../../record/core/envelope.ts';
import { settleFields } from '../../record/core/in-time.ts';
import { openShelf } from '../../record/store/shelf.ts';
import type { Shelf } from '../../record/store/shelf.ts';

/** When storage is full, papers of long ago go before the one that is being written. */
function trim(items: RecordItems, unsaved: readonly string[]): RecordItems {
	const gone = new Set(expendable(items, 1, unsaved));
	return Object.fromEntries(Object.entries(items).filter(([id]) => !gone.has(id)));
}

/** Sittings of mock exams by `sittingId`. */
export const exams = (): Shelf<Sitting> =>
	openShelf('exams', decodeSitting, {
		trim,
		settle: settleFields(['startedAt', 'submittedAt'], ['deadline']),
	});
