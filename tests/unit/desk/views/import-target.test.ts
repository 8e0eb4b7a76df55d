import { expect, test } from 'vitest';
import { dropGone } from '../../../../src/desk/views/import-target.ts';

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
