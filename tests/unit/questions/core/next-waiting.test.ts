import { expect, test } from 'vitest';
import { nextWaiting } from '../../../../src/questions/core/next-waiting.ts';

const from = (at: number, waiting: string) => nextWaiting([...'abcd'], at, (one) => waiting.includes(one));

test('what waits behind comes before what waits in front', () => {
	expect(from(1, 'ad')).toBe('d');
	expect(from(1, 'a')).toBe('a');
});

test('the one that is left does not count, and without one all are looked through', () => {
	expect(from(1, 'b')).toBeUndefined();
	expect(from(-1, 'b')).toBe('b');
});
