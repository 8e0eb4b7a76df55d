import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeHtml } from '../../../../src/page/core/escape-html.ts';
import { unescapeHtml } from '../../../../src/page/core/unescape-html.ts';

test('what markup would take for its own stands as text, each sign once', () => {
	expect(escapeHtml('<b title="a&b">甲 &amp; 乙</b>')).toBe(
		'&lt;b title=&quot;a&amp;b&quot;&gt;甲 &amp;amp; 乙&lt;/b&gt;',
	);
});

test('whatever is escaped reads as it was', () => {
	fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => unescapeHtml(escapeHtml(text)) === text));
	expect(unescapeHtml('&#39;a&#x27;&#x4E2D;&nbsp;&amp;lt;&#abc;')).toBe("'a'中 &lt;&#abc;");
});
