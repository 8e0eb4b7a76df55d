import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OF_WINDOWS } from '../../../src/model/names.ts';
import { distinct, fileName } from '../../../src/office/file-name.ts';

test.each([
	['a title stays', '理想信念', '理想信念'],
	['what climbs out of a folder', '../../etc/passwd', 'etc passwd'],
	['what climbs out on Windows', '..\\..\\Windows', 'Windows'],
	['a drive', 'C:\\a.docx', 'C a.docx'],
	['what Windows keeps for itself', 'CON', '_CON'],
	['the same with an ending', 'nul.docx', '_nul.docx'],
	['what Windows drops at the end', '学习. . ', '学习'],
	['marks that turn the text round', 'a\u202egpj.exe', 'a gpj.exe'],
	['nothing at all', '...', '_'],
])('%s', (_, title, name) => expect(fileName(title)).toBe(name));

test('whatever the title is, the name is one of a file in the folder, on any system', () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.string({ unit: 'grapheme' })),
			(title) => {
				const name = fileName(title);
				expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|^[. ]|[. ]$/u);
				expect(name).not.toBe('');
				expect(OF_WINDOWS.test(name)).toBe(false);
				expect(Buffer.byteLength(`${name} 999.docx`)).toBeLessThanOrEqual(255);
			},
		),
	);
});

test('files of one name are told apart, none is written over another', () => {
	expect(distinct(['a', 'b', 'A', 'a', 'a 2'])).toEqual(['a', 'b', 'A 2', 'a 3', 'a 2 2']);
});
