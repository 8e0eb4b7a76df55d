import { expect, test } from 'vitest';
import { outline } from '../../../../src/authoring/body/outline.ts';

test('headings carry their own ids, or one made from their text, and lines of the file', () => {
	const { headings } = outline('## 甲 乙 [#first]\n\n### 谁、什么时候 A\n', 8);
	expect(headings).toEqual([
		{ id: 'first', text: '甲 乙', depth: 2, line: 8 },
		{ id: '谁什么时候-a', text: '谁、什么时候 A', depth: 3, line: 10 },
	]);
});

test('links are found wherever Markdown has them', () => {
	const body = ['[甲](/a/) 和 [乙](/b/#c "标题")', '[![图](/x.png)](/d/)', '[丙]: /e/', '[丁](</f/>)'].join(
		'\n',
	);
	const { links, images } = outline(body, 1);
	expect(links.map(({ href, line }) => `${line} ${href}`)).toEqual([
		'1 /a/',
		'1 /b/#c',
		'2 /d/',
		'3 /e/',
		'4 /f/',
	]);
	expect(images).toEqual([{ src: '/x.png', alternative: '图', line: 2 }]);
});

test('fences and code in a line are passed over; a fence ends with its own mark', () => {
	const body = '````\n```\n## 甲\n[乙](/b/)\n````\n`[丙](/c/) <x>`\n~~~\n{\n~~~\n## 丁';
	const found = outline(body, 1);
	expect(found.headings.map(({ text, line }) => [text, line])).toEqual([['丁', 10]]);
	expect(found.links).toEqual([]);
	expect(found.markup).toEqual([]);
});

test.each(['import A from "a"', 'export const a = 1', '甲 {乙}', '<b>甲</b>', '甲 } 乙'])(
	'%j is markup that a page may not hold',
	(row) => {
		expect(outline(row, 3).markup).toEqual([{ text: row, line: 3 }]);
	},
);

test('a word that begins like an import is text', () => {
	expect(outline('important 的甲', 1).markup).toEqual([]);
});

test('a picture whose address stands elsewhere under a name is a picture', () => {
	const images = (body: string) =>
		outline(body, 5).images.map(({ src, alternative, line }) => `${line} ${alternative} → ${src}`);
	expect(images('![图][y]\n\n[y]: https://a.cn/b.png')).toEqual(['5 图 → https://a.cn/b.png']);
	expect(images('甲\n![Y][]和![y]\n\n[y]:\n  https://a.cn/b.png')).toEqual([
		'6 Y → https://a.cn/b.png',
		'6 y → https://a.cn/b.png',
	]);
	expect(images('![图\n二](https://a.cn/b.png)')).toEqual(['5 图\n二 → https://a.cn/b.png']);
	expect(images('`![图][y]`\n\n![图][z]\n\n[y]: /a/')).toEqual([]);
});

test('an address under a name that a picture shows is no link; a file under a name is a file', () => {
	const { links, files } = outline('![图][y][件][z]\n\n[y]: b.png\n[z]: c.pdf\n[w]: /d/', 1);
	expect(links).toEqual([{ href: '/d/', line: 5 }]);
	expect(files).toEqual([{ href: 'c.pdf', words: 'z', line: 4 }]);
});

test('a body of ten thousand half-written links is read at once', () => {
	const before = process.cpuUsage();
	for (const piece of ['[a](', '![a](', '[', '](', '[a](b) ']) outline(piece.repeat(10_000), 1);
	// Where a mark looks back at all others this takes minutes; the processor's time, since a busy machine waits.
	expect(process.cpuUsage(before).user / 1000).toBeLessThan(8000);
});
