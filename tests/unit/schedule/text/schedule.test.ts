import { expect, test } from 'vitest';
import { timeText } from '../../../../src/schedule/text/schedule.ts';

test('a rough time is marked, once', () => {
	expect(timeText({ when: '10月8日', approximate: true })).toBe('约10月8日');
	expect(timeText({ when: '10月下旬', approximate: true })).toBe('10月下旬');
	expect(timeText({ when: '每月20日前后', approximate: true })).toBe('每月20日前后');
	expect(timeText({ when: '9月28日前', approximate: false })).toBe('9月28日前');
});
