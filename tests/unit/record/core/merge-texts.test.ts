import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTexts } from '../../../../src/record/core/merge-texts.ts';

test.each([
	['only typed here', 'a', 'ab', 'a', 'ab'],
	['only changed elsewhere', 'a', 'a', 'ab', 'ab'],
	['the same in both', 'a', 'ab', 'ab', 'ab'],
	[
		'a sentence elsewhere, a word here, in other places',
		'开会。',
		'明天开会。',
		'开会。带材料。',
		'明天开会。带材料。',
	],
	['both at the end', '开会。', '开会。a', '开会。带材料。', '开会。带材料。\n开会。a'],
	['taken away elsewhere, changed here', '开会', '开会了', '', '开会了'],
])('%s', (_, shown, typed, kept, merged) => {
	expect(mergeTexts(shown, typed, kept)).toBe(merged);
});

test('whatever was inserted here and elsewhere is in what is kept', () => {
	const text = fc.string({ maxLength: 12 });
	const insert = fc.record({ at: fc.nat(12), text: fc.string({ minLength: 1, maxLength: 6 }) });
	fc.assert(
		fc.property(text, insert, insert, (shown, here, there) => {
			const put = (edit: { at: number; text: string }): string =>
				shown.slice(0, edit.at) + edit.text + shown.slice(edit.at);
			const merged = mergeTexts(shown, put(here), put(there));
			expect(merged).toContain(here.text);
			expect(merged).toContain(there.text);
		}),
	);
});

test('a save changes nothing that the reader did not type', () => {
	fc.assert(
		fc.property(fc.string(), fc.string(), (shown, kept) => {
			expect(mergeTexts(shown, shown, kept)).toBe(kept);
			expect(mergeTexts(shown, kept, shown)).toBe(kept);
		}),
	);
});
