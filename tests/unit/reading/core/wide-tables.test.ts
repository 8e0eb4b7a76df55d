import { expect, test } from 'vitest';
import { withWideTables } from '../../../../src/reading/core/wide-tables.ts';

const row = (tag: string, cells: string[]): string =>
	`<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = (head: string[], ...rows: string[][]): string =>
	`<table><thead>${row('th', head)}</thead><tbody>${rows.map((cells) => row('td', cells)).join('')}</tbody></table>`;
const framed = (inner: string, name: string): string =>
	`<div class="scroll-x" role="group" tabindex="0" aria-labelledby="${name}">${inner}</div>`;

test('a table wider than a phone in large type scrolls by keys, under the name of the heading above it', () => {
	const wide = table(['谁', '做什么', '多久一次'], ['局党组', '集中学习研讨', '集中一周']);
	expect(withWideTables(`${wide}<h2 id="do"><a href="#do">做</a></h2><p>字</p>${wide}`)).toBe(
		`${framed(wide, '_top')}<h2 id="do"><a href="#do">做</a></h2><p>字</p>${framed(wide, 'do')}`,
	);
});

test('a table that fits, however much it says, stays as it is', () => {
	const narrow = table(['文献和位置', '讲什么'], ['党章总纲', '发扬斗争精神，增强斗争本领。'.repeat(9)]);
	expect(withWideTables(narrow)).toBe(narrow);
});

test('what cannot be broken makes a table wide; the mark of a link does not', () => {
	const path = table(['用什么', '样例'], ['nginx', '<code>src/publish/servers/nginx.conf</code>']);
	expect(withWideTables(path)).toBe(framed(path, '_top'));
	const link = table(['用什么', '样例'], ['本站', '<a class="cite" href="/documents/plan/#c2">方案二</a>']);
	expect(withWideTables(link)).toBe(link);
});

test('signs that stand together keep what is around them on one line', () => {
	const signs = table(['文献和位置', '讲什么'], ['党章总纲', '豁得出来；“三个区分开来”']);
	expect(withWideTables(signs)).toBe(framed(signs, '_top'));
});
