import { expect, test } from 'vitest';
import { SCHEMA } from '../../../../src/record/core/envelope.ts';
import { MIGRATIONS, migrateItems } from '../../../../src/record/core/migrate.ts';
import type { Migrations } from '../../../../src/record/core/migrate.ts';

const steps: Migrations = {
	1: (items, kind) => ({ ...items, one: { at: 1, kind } }),
	2: (items) => ({ ...items, two: { at: Object.keys(items).length } }),
};

test('every step is taken once, in order, and knows its kind', () => {
	expect(migrateItems({}, 'ticks', 1, 3, steps)).toEqual({ one: { at: 1, kind: 'ticks' }, two: { at: 1 } });
	expect(migrateItems({}, 'ticks', 2, 3, steps)).toEqual({ two: { at: 0 } });
});

test('the current version stays as it is', () => {
	const items = { a: { at: 1 } };
	expect(migrateItems(items, 'ticks', 3, 3, steps)).toBe(items);
});

test('a missing or failing step is told from an empty record', () => {
	expect(migrateItems({}, 'ticks', 0, 3, steps)).toBeUndefined();
	const fail = (): never => {
		throw new Error('no');
	};
	expect(migrateItems({}, 'ticks', 1, 2, { 1: fail })).toBeUndefined();
});

test('there is a way from every version that was ever written', () => {
	for (let version = 1; version < SCHEMA; version++) expect(MIGRATIONS[version]).toBeTypeOf('function');
});
