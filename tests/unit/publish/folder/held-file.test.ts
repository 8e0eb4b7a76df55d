import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heldFile } from '../../../../src/publish/folder/held-file.ts';

const STRETCH = fc.constantFrom(
	'\\',
	"'",
	'"',
	'\n',
	'\r',
	'\u2028',
	'\u2029',
	'`',
	'${',
	'</script>',
	'学',
	'😀',
);

/** What a page takes of the script, in bytes. */
function taken(script: string): Buffer {
	let bytes = Buffer.alloc(0);
	const held = (text: string, isBase64?: boolean): void =>
		void (bytes = Buffer.from(text, isBase64 ? 'base64' : 'utf8'));
	new Function('folder', script)({ held });
	return bytes;
}

test('whatever bytes a file has, they come out as they went in', () => {
	fc.assert(
		fc.property(fc.uint8Array(), (bytes) => {
			expect(taken(heldFile('index/a.pf_index', Buffer.from(bytes)))).toEqual(Buffer.from(bytes));
		}),
	);
});

test('whatever a text says, it comes out as it went in', () => {
	fc.assert(
		fc.property(
			fc.array(STRETCH).map((parts) => parts.join('')),
			(text) => {
				expect(taken(heldFile('a.json', Buffer.from(text))).toString()).toBe(Buffer.from(text).toString());
			},
		),
	);
	expect(taken(heldFile('a.html', Buffer.from(`<a b='c'>\\\n\u2028</a>`))).toString()).toBe(
		`<a b='c'>\\\n\u2028</a>`,
	);
});
