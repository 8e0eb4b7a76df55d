import { expect, test } from 'vitest';
import { ENOUGH_CHANGES, changesSince, isReminderDue } from '../../../../src/my/core/export-reminder.ts';

test('counts what changed after the last export', () => {
	expect(changesSince({ a: { at: 1 }, b: { at: 2 }, c: { at: 3, del: true } }, 1)).toBe(2);
});

test('reminds once there is enough, and once only before the next export', () => {
	const never = { exportedAt: 0, remindedAt: 0 };
	expect(isReminderDue(ENOUGH_CHANGES - 1, never)).toBe(false);
	expect(isReminderDue(ENOUGH_CHANGES, never)).toBe(true);
	expect(isReminderDue(ENOUGH_CHANGES, { exportedAt: 0, remindedAt: 5 })).toBe(false);
	expect(isReminderDue(ENOUGH_CHANGES, { exportedAt: 6, remindedAt: 5 })).toBe(true);
});
