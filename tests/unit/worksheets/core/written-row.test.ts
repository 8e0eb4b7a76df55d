import { expect, test } from 'vitest';
import { fieldsOf, writtenRow } from '../../../../src/worksheets/core/written-row.ts';

const columns = [
	{ id: 'problem', former: [], label: '问题' },
	{ id: 'measures', former: ['means'], label: '措施' },
];
const place = { sheet: 'problems', order: 3 };

test('a new row has all its columns, and its status', () => {
	const shown = fieldsOf(undefined, columns, true);
	expect(shown).toEqual({ problem: '', measures: '', status: 'todo' });
	expect(writtenRow(undefined, { shown, typed: { ...shown, problem: ' 甲 ' } }, columns, place)).toEqual({
		...place,
		fields: { problem: '甲', measures: '' },
		status: 'todo',
	});
});

test('of a row that was there, only what was changed is written', () => {
	const kept = { ...place, order: 1, fields: { problem: '甲 ', means: '旧栏的话' } };
	const shown = fieldsOf(kept, columns, true);
	expect(shown).toEqual({ problem: '甲 ', measures: '旧栏的话', status: 'todo' });
	expect(writtenRow(kept, { shown, typed: shown }, columns, place)).toEqual(kept);
	const status = { shown, typed: { ...shown, status: 'done' } };
	expect(writtenRow(kept, status, columns, place)).toEqual({ ...kept, status: 'done' });
	const measures = { shown, typed: { ...shown, measures: '新话' } };
	expect(writtenRow(kept, measures, columns, place).fields).toEqual({ ...kept.fields, measures: '新话' });
});

test('a row that another window took away is written anew, whole', () => {
	const shown = { problem: '甲', measures: '乙' };
	expect(writtenRow(undefined, { shown, typed: { ...shown, measures: '丙' } }, columns, place)).toEqual({
		...place,
		fields: { problem: '甲', measures: '丙' },
	});
});
