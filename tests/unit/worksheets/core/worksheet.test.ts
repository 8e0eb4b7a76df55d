import { expect, test } from 'vitest';
import { decodeRow, textIn } from '../../../../src/worksheets/core/worksheet.ts';

const row = { sheet: 'lists', fields: { problem: '调研少', who: '本人' }, status: 'doing', order: 1 };

test.each([
	[{ ...row, at: 1, more: 2 }, row],
	[
		{ ...row, status: 'late' },
		{ sheet: 'lists', fields: row.fields, order: 1 },
	],
	[{ ...row, fields: { who: 7 } }, undefined],
	[{ ...row, fields: 'who' }, undefined],
	[{ ...row, order: 'first' }, undefined],
	[{ ...row, sheet: undefined }, undefined],
	[{}, undefined],
])('%j is read as %j', (raw, decoded) => {
	expect(decodeRow(raw)).toEqual(decoded);
});

test('a column that got another id shows what was written under the former one, until it is written anew', () => {
	const column = { id: 'whom', former: ['name', 'who'], label: '谁' };
	expect(textIn({ who: '甲' }, column)).toBe('甲');
	expect(textIn({ who: '甲', whom: '' }, column)).toBe('');
	expect(textIn({ problem: '乙' }, column)).toBe('');
});
