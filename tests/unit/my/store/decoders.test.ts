import { expect, test } from 'vitest';
import { decodeAttempt } from '../../../../src/questions/core/attempt.ts';
import { decodeSitting } from '../../../../src/exams/core/decode-sitting.ts';
import { decodeListEntry } from '../../../../src/checklists/core/list-entry.ts';
import { decodePlanEntry } from '../../../../src/plan/core/plan.ts';
import { decodeCard } from '../../../../src/review/core/card.ts';
import { decodeOwnSet } from '../../../../src/review/core/own-set.ts';
import { decodeStarred } from '../../../../src/record/core/star.ts';
import { decodeRound } from '../../../../src/checklists/core/round.ts';
import { decodeTick } from '../../../../src/checklists/core/tick.ts';
import { decodeRow } from '../../../../src/worksheets/core/worksheet.ts';

const decoders = {
	decodeOwnSet,
	decodeStarred,
	decodeAttempt,
	decodeCard,
	decodeListEntry,
	decodePlanEntry,
	decodeRound,
	decodeRow,
	decodeSitting,
	decodeTick,
};

test.each(Object.entries(decoders))('%s answers whatever it is given', (_, decode) => {
	for (const raw of [null, undefined, 7, 'text', true, [], [null], {}]) expect(decode(raw)).toBeUndefined();
});
