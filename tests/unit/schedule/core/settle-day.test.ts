import { expect, test } from 'vitest';
import { isDayAhead, settleDay } from '../../../../src/schedule/core/settle-day.ts';

const NOW = new Date(2023, 10, 15, 12).getTime();
const settle = settleDay('doneOn');

test('a day of a clock that was ahead becomes today; one that may have begun elsewhere stays, and the item with it', () => {
	expect(settle({ doneOn: '2024-11-15', note: 'x' }, NOW)).toEqual({ doneOn: '2023-11-15', note: 'x' });
	for (const item of [{ doneOn: '2023-11-16' }, { doneOn: '2023-01-01' }, { doneOn: 'soon' }, {}])
		expect(settle(item, NOW)).toBe(item);
	expect(isDayAhead('2023-11-17', NOW)).toBe(true);
	expect(isDayAhead('2023-11-16', NOW)).toBe(false);
});
