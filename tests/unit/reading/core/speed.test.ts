import { expect, test } from 'vitest';
import { decodeSpeed } from '../../../../src/reading/core/speed.ts';

test.each([
	['1.2', '1.2'],
	['0.8', '0.8'],
	[null, '1'],
	['', '1'],
	['9', '1'],
	['{}', '1'],
])('of %s, stored, pages are read %s times as fast', (stored, speed) => {
	expect(decodeSpeed(stored)).toBe(speed);
});
