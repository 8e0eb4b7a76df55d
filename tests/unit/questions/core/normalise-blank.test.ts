import { expect, test } from 'vitest';
import { normaliseBlank } from '../../../../src/questions/core/normalise-blank.ts';

test.each([
	['１１９', '119'],
	[' 学  思 想 ', '学思想'],
	['《手册》', '手册'],
	['“一看二查”', '一看二查'],
	['ABC　def', 'abc def'],
	['2023 年', '2023年'],
	['a\u200bb', 'ab'],
	['㈠', '(一)'],
	['正\u200e风\u00ad', '正风'],
	['正风。', '正风'],
	['正风 ；', '正风'],
])('%j is compared as %j', (given, compared) => {
	expect(normaliseBlank(given)).toBe(compared);
});

test('texts that differ otherwise stay different', () => {
	expect(normaliseBlank('学思想')).not.toBe(normaliseBlank('学习思想'));
	expect(normaliseBlank('1.0')).not.toBe(normaliseBlank('10'));
});
