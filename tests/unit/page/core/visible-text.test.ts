import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visibleText } from '../../../../src/page/core/visible-text.ts';

const UNSEEN = [
	'\u200e',
	'\u00ad',
	'\ufe0e',
	'\u200b',
	'\u202e',
	'\u2060',
	'\ufeff',
	'\u0000',
	'\u3164',
	'\u{e0100}',
];

test.each(UNSEEN.map((mark) => [mark.codePointAt(0)!.toString(16), mark]))(
	'U+%s is not seen, wherever it stands',
	(_, mark) => {
		expect(visibleText(`${mark}正${mark}风${mark}`)).toBe('正风');
	},
);

test.each([
	['１１９', '119'],
	['　ａ　ｂ\t\r\nc ', 'a b c'],
	['𠮷😀', '𠮷😀'],
	['e\u200b\u0301', 'é'],
	['\ud83d', ''],
])('%j is seen as %j', (given, seen) => {
	expect(visibleText(given)).toBe(seen);
});

test('what was once made visible stays as it is, and unseen marks change nothing', () => {
	const text = fc.string({ unit: 'binary' });
	fc.assert(fc.property(text, (given) => visibleText(visibleText(given)) === visibleText(given)));
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...'学思想 1a。')), fc.constantFrom(...UNSEEN), (given, mark) => {
			expect(visibleText(given.join(mark))).toBe(visibleText(given.join('')));
		}),
	);
});
