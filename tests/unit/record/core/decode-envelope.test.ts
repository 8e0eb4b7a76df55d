import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TEXT_LIMIT, decodeEnvelope } from '../../../../src/record/core/decode-envelope.ts';
import { part } from '../../often.ts';

const expected = { app: 'site', kind: 'ticks', schema: 1, migrations: {} };
const whole = {
	app: 'site',
	schema: 1,
	rev: 2,
	writer: 'w',
	savedAt: 3,
	items: { a: { at: 1, done: true } },
};
const state = (text: string | null): string => decodeEnvelope(text, expected).state;

test('whatever the text is, there is an answer', () => {
	const damaged = fc
		.record(Object.fromEntries(Object.keys(whole).map((key) => [key, fc.jsonValue()])), { requiredKeys: [] })
		.map((more) => JSON.stringify({ ...whole, ...more }));
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.json(), damaged), (text) => {
			expect(['empty', 'corrupt', 'foreign', 'newer', 'ok']).toContain(state(text));
		}),
		{ numRuns: part(5000) },
	);
});

test('a whole envelope comes back as it is', () => {
	expect(decodeEnvelope(JSON.stringify(whole), expected)).toEqual({
		state: 'ok',
		envelope: whole,
		from: 1,
		bad: [],
	});
});

test('nothing stored is empty, not corrupt', () => {
	expect([state(null), state('')]).toEqual(['empty', 'empty']);
});

test.each([
	['another site', { app: 'other' }, 'foreign'],
	['no site', { app: undefined }, 'corrupt'],
	['no version', { schema: undefined }, 'corrupt'],
	['half a version', { schema: 1.5 }, 'corrupt'],
	['a version before the first', { schema: 0 }, 'corrupt'],
	['a newer version', { schema: 2 }, 'newer'],
	['a newer version whose items look otherwise', { schema: 2, items: [] }, 'newer'],
	['no items', { items: undefined }, 'corrupt'],
	['a list for items', { items: [] }, 'corrupt'],
	['odd small fields', { rev: 'x', writer: 7, savedAt: -1 }, 'ok'],
])('%s', (_, change, wanted) => {
	expect(state(JSON.stringify({ ...whole, ...change }))).toBe(wanted);
});

test('text beyond every limit is not even parsed', () => {
	expect(state(JSON.stringify({ ...whole, writer: 'x'.repeat(TEXT_LIMIT) }))).toBe('corrupt');
});

test.each([
	null,
	[],
	7,
	{},
	{ at: '1' },
	{ at: -1 },
	{ at: 1e300 },
	{ at: 1, del: false },
	{ at: 1, x: { constructor: {} } },
	{ at: 1, x: [[[[[[[[[1]]]]]]]]] },
])('an item that is damaged or hostile is named and left out: %j', (item) => {
	const decoded = decodeEnvelope(JSON.stringify({ ...whole, items: { ...whole.items, b: item } }), expected);
	expect(decoded).toMatchObject({ state: 'ok', bad: ['b'], envelope: { items: whole.items } });
});
