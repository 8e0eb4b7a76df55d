import { expect, test } from 'vitest';
import { escapeHtml } from '../../../../src/page/core/escape-html.ts';

test('what markup would take for its own stands as text, each sign once', () => {
	expect(escapeHtml('<b title="a&b">甲 &amp; 乙</b>')).toBe(
		'&lt;b title=&quot;a&amp;b&quot;&gt;甲 &amp;amp; 乙&lt;/b&gt;',
	);
});
