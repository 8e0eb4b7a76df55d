import { expect, test } from 'vitest';
import { heldAnywhere } from '../../../../src/authoring/read/held-anywhere.ts';
import { parsePage } from '../../../../src/authoring/read/parsed-file.ts';

const page = (title: string, body: string) => parsePage('a.mdx', `---\ntitle: ${title}\n---\n${body}\n`, [])!;

test('a sign is found in a value and in the body, and where it is not there is none', () => {
	const hasCorner = heldAnywhere(/「/);
	expect(hasCorner(page('说「一」', '正文'))).toBe(true);
	expect(hasCorner(page('标题', '说「一」'))).toBe(true);
	const plain = page('标题', '正文');
	expect([hasCorner(plain), hasCorner(plain)]).toEqual([false, false]);
});
