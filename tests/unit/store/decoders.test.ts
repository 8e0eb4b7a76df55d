import { expect, test } from 'vitest';
import { decodeAttempt } from '../../../src/core/attempt.ts';
import { decodeSitting } from '../../../src/core/exam/decode-sitting.ts';
import { decodeListEntry } from '../../../src/core/list-entry.ts';
import { decodePlanEntry } from '../../../src/core/plan/plan.ts';
import { decodeCard } from '../../../src/core/review/card.ts';
import { decodeTick } from '../../../src/core/tick.ts';
import { decodeRow } from '../../../src/core/worksheet.ts';

const decoders = {
	decodeAttempt,
	decodeCard,
	decodeListEntry,
	decodePlanEntry,
	decodeRow,
	decodeSitting,
	decodeTick,
};

test.each(Object.entries(decoders))('%s answers whatever it is given', (_, decode) => {
	for (const raw of [null, undefined, 7, 'text', true, [], [null], {}]) expect(decode(raw)).toBeUndefined();
});
