import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as parts from '../../../src/page/text/parts.ts';
import * as whys from '../../../src/page/text/why-script.ts';
import * as search from '../../../src/search/text/why-failed-script.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const table = readFileSync(path.join(root, 'content/help/hosting.mdx'), 'utf8')
	.split('[#faults]')[1]!
	.split('\n## ')[0]!;
const rows = table.split('\n').filter((row) => row.startsWith('| '));

/** What no site can mend from inside, and what the office has to read of it: how it looks, and what to set. */
test.each([
	['a browser below the floor, or in IE mode', /兼容（IE）模式.*\|.*太旧.*\|.*极速模式/],
	[
		'a folder that the address of the site leaves out',
		/`url`只写到域名.*\|.*少一段.*\|.*写到网站所在的文件夹/,
	],
	['an address of the site that nobody wrote', /没有写正式网址`url`.*\|.*订阅.*\|.*写上`url`/],
	['a charset of the server that beats that of the page', /字符集.*gb2312.*\|.*乱码.*\|.*utf-8/],
	['a bucket without an index for folders', /对象存储.*\|.*点哪个链接都是XML的报错.*\|.*“子目录首页”/],
	['a certificate of the organisation itself', /证书是单位自己签的.*\|.*不信任证书.*\|.*根证书/],
	['a policy that forbids to keep anything', /策略.*\|.*不允许本站保存.*\|.*放行/],
	['a gateway that keeps parts back', /安全网关.*\|.*放行/],
	['others at the same host', /同一个域名.*\|.*清空.*\|.*单独一个域名/],
	['parts that a publish takes away', /先清空文件夹.*\|.*网站更新了，请刷新.*\|.*先复制新的/],
	['a clone without its history', /日期没有了.*\|.*构建时有提示.*\|.*提交历史/],
])('the help for hosts says of %s how it looks and what to set', (_, row) => {
	expect(rows.filter((each) => row.test(each))).not.toEqual([]);
});

test('the help quotes what the site itself says', () => {
	expect(whys.refused).toContain('网站是通的，要的文件没有收到');
	expect(search.refused).toContain('网站是通的，要的文件没有收到');
	expect(search.damaged).toContain('收到的索引不对');
	expect(parts.gone).toContain('网站更新了，请刷新');
});

test('every row of the help says three things', () => {
	expect(rows.length).toBeGreaterThan(20);
	for (const row of rows)
		expect(
			row
				.split(/(?<!\\)\|/)
				.map((cell) => cell.trim())
				.filter(Boolean),
		).toHaveLength(3);
});
