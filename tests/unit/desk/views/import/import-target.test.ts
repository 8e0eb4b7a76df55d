import { expect, test } from 'vitest';
import * as words from '../../../../../src/desk/text/bring.ts';
import { dropGone, nextTarget } from '../../../../../src/desk/views/import/import-target.ts';

const there = (file: string): string | undefined =>
	file === 'quizzes/alarm.yaml' ? 'title: 报警\n' : undefined;

test('the bank that an import was to go into stays chosen while it is there, and so does a new one', () => {
	for (const chosen of [
		{ bank: 'alarm', title: '题' },
		{ bank: '', title: '题', id: 'x' },
		{ title: '题' },
	]) {
		const before = { ...chosen };
		expect(dropGone(chosen, there)).toBe(false);
		expect(chosen).toEqual(before);
	}
});

test('a bank that has gone or got another id since is not made anew: nothing is chosen', () => {
	const chosen = { bank: 'old', title: '题', id: 'old-2' };
	expect(dropGone(chosen, there)).toBe(true);
	expect(chosen).toEqual({ bank: '', title: '' });
});

test('the next file goes into the bank of the one before, by its own name where that has gone or was none', () => {
	const before = { bank: 'alarm', title: '一', called: '报警' };
	expect(nextTarget(before, '二', there)).toEqual({ bank: 'alarm', title: '二', called: '报警' });
	expect(nextTarget({ bank: 'alarm', title: '一', id: 'x' }, '二', there)).toEqual({
		bank: 'alarm',
		title: '二',
	});
	for (const none of [
		undefined,
		{ title: '一' },
		{ bank: '', title: '一', id: 'x' },
		{ bank: 'old', title: '一' },
	])
		expect(nextTarget(none, '二', there)).toEqual({ title: '二' });
});

test('the button says into which bank the questions go', () => {
	expect(words.save(3, '报告火警')).toBe('把这3题放进“报告火警”');
	expect(words.save(0, '')).toBe('把这0题放进新的题库');
});
