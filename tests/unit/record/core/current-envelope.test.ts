import fc from 'fast-check';
import { expect, test } from 'vitest';
import { currentEnvelope } from '../../../../src/record/core/current-envelope.ts';
import { decodeEnvelope } from '../../../../src/record/core/decode-envelope.ts';
import { SCHEMA } from '../../../../src/record/core/envelope.ts';

const whole = {
	app: 'site',
	schema: SCHEMA,
	rev: 3,
	writer: 'tab',
	savedAt: 5,
	items: { a: { at: 1, done: true } },
};
const read = (more: object): unknown =>
	currentEnvelope(JSON.stringify({ ...whole, ...more }), 'site', SCHEMA);

test('text that is in order is read', () => {
	expect(read({})).toEqual(whole);
	expect(read({ erased: 4 })).toEqual({ ...whole, erased: 4 });
	expect(read({ items: {} })).toEqual({ ...whole, items: {} });
});

test.each([
	['another site', { app: 'other' }],
	['an older version', { schema: SCHEMA - 1 }],
	['a newer version', { schema: SCHEMA + 1 }],
	['a version that is none', { schema: `${SCHEMA}` }],
	['items that are none', { items: [] }],
	['a damaged item', { items: { a: { at: 'x' } } }],
	['a forbidden id', { items: { constructor: { at: 1 } } }],
	['a count that is none', { rev: 'x' }],
	['a time that is none', { savedAt: -1 }],
	['an erasure that is none', { erased: 'never' }],
])('%s wants repair', (_, more) => {
	expect(read(more)).toBeUndefined();
});

test.each(['', '{', 'null', '[]', '7'])('%j wants repair', (text) => {
	expect(currentEnvelope(text, 'site', SCHEMA)).toBeUndefined();
});

test('whatever is read at once, reading it with care gives the same', () => {
	const item = fc.record({ at: fc.oneof(fc.nat(), fc.constant(-1)), del: fc.constant(true), x: fc.json() });
	const text = fc.record({
		app: fc.constantFrom('site', 'other'),
		schema: fc.constantFrom(SCHEMA - 1, SCHEMA, SCHEMA, SCHEMA, SCHEMA + 1),
		rev: fc.nat(),
		writer: fc.string(),
		savedAt: fc.nat(),
		items: fc.dictionary(fc.string(), item, { maxKeys: 4 }),
	});
	fc.assert(
		fc.property(text, (raw) => {
			const envelope = currentEnvelope(JSON.stringify(raw), 'site', SCHEMA);
			const found = decodeEnvelope(JSON.stringify(raw), { app: 'site', kind: 'answers' });
			if (envelope) expect(found).toEqual({ state: 'ok', envelope, from: SCHEMA, bad: [] });
			else expect(found.state === 'ok' && found.from === SCHEMA && found.bad.length === 0).toBe(false);
		}),
	);
});
