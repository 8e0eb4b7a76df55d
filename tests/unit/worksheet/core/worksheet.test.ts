import { expect, test } from 'vitest';
import { decodeRow } from '../../../../src/worksheet/core/worksheet.ts';

const row = {
	problem: '调研少',
	measures: '每月下去一次',
	who: '本人',
	due: '11 月底',
	status: 'doing',
	order: 1,
};

test.each([
	[{ ...row, at: 1, more: 2 }, row],
	[
		{ ...row, status: 'late' },
		{ ...row, status: 'todo' },
	],
	[{ ...row, who: 7 }, undefined],
	[{ ...row, order: 'first' }, undefined],
	[{}, undefined],
])('%j is read as %j', (raw, decoded) => {
	expect(decodeRow(raw)).toEqual(decoded);
});
