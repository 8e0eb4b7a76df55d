import { decodeAttempt } from '../core/attempt.ts';
import type { Attempt } from '../core/attempt.ts';
import type { RecordItems } from '../../record/core/envelope.ts';
import { settleFields } from '../../record/core/in-time.ts';
import { openShelf } from '../../record/store/shelf.ts';
import type { Shelf } from '../../record/store/shelf.ts';

/** When storage is full, the logs go; how each question stands does not. */
const trim = (items: RecordItems): RecordItems =>
	Object.fromEntries(Object.entries(items).map(([id, item]) => [id, { ...item, log: undefined }]));

/** Attempts by question id. */
export const answers = (): Shelf<Attempt> =>
	openShelf('answers', decodeAttempt, { trim, settle: settleFields(['log', 'rights']) });
