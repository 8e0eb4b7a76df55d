import { expect, test } from 'vitest';
import { phase } from '../../../../src/schedule/core/phase.ts';

const september = { start: '2023-09-11', end: '2023-09-30' };

test('both ends of a period belong to it', () => {
	expect(
		['2023-09-10', '2023-09-11', '2023-09-30', '2023-10-01'].map((day) => phase(september, day)),
	).toEqual(['before', 'during', 'during', 'after']);
});
