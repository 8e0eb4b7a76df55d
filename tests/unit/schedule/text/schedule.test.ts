import { expect, test } from 'vitest';
import { timeText } from '../../../../src/schedule/text/schedule.ts';

test('a rough time is marked, once', () => {
	expect(timeText({ when: '10 月下旬', approximate: true })).toBe('约 10 月下旬');
	expect(timeText({ when: '每月 20 日前后', approximate: true })).toBe('每月 20 日前后');
	expect(timeText({ when: '9 月 28 日前', approximate: false })).toBe('9 月 28 日前');
});
