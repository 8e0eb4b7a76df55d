import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkContent } from '../../../../src/authoring/check-content.ts';
import { sound } from '../edited-folder.ts';

const made: string[] = [];
afterEach(() => {
	for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});
const table = readFileSync(path.join(sound, 'cases/night-reading-room/下班检查表.docx'));
const photograph = readFileSync(path.join(sound, 'cases/night-reading-room/接线板 (1).jpg'));

/** What the check says of a page of help with a row more and files beside it; a number makes a file of that size. */
function told(row: string, files: Readonly<Record<string, Buffer | string | number>> = {}): string[] {
	const folder = mkdtempSync(path.join(tmpdir(), 'content-'));
	made.push(folder);
	cpSync(sound, folder, { recursive: true });
	const page = path.join(folder, 'help/start.mdx');
	writeFileSync(page, `${readFileSync(page, 'utf8')}\n${row}\n`);
	for (const [name, content] of Object.entries(files)) {
		const place = path.join(folder, 'help', name);
		writeFileSync(place, typeof content === 'number' ? '' : content);
		if (typeof content === 'number') truncateSync(place, content);
	}
	return checkContent(folder).problems.map(({ kind, what, value }) => `${kind} ${what} | ${value ?? ''}`);
}

test('pictures and files beside the page pass, whatever they are called', () => {
	expect(told('![楼梯](三层 楼梯(2).JPG)', { '三层 楼梯(2).JPG': photograph })).toEqual([]);
	expect(
		told('[通知](通知 全文.pdf)和[表](%E8%A1%A8.xlsx)', { '通知 全文.pdf': 'x', '表.xlsx': table }),
	).toEqual([]);
});

test('what is not there is told, and so is what says nothing', () => {
	expect(told('![楼梯](楼梯.png)')).toEqual(['dead-image 图片文件不存在 | 楼梯.png']);
	expect(told('[通知](通知.pdf)')).toEqual(['dead-file 文件不存在 | 通知.pdf']);
	expect(told('![](楼梯.jpg)', { '楼梯.jpg': photograph })).toEqual([
		'image-text 图片没有说明文字 | 楼梯.jpg',
	]);
	expect(told('[](通知.pdf)', { '通知.pdf': 'x' })).toEqual(['file-text 附件没有名称 | 通知.pdf']);
	expect(told('![外面](https://a.cn/b.png)')).toEqual(['dead-image 图片在别的网站上 | https://a.cn/b.png']);
});

test('a picture of another site is told too where its address stands under a name', () => {
	expect(told('![图][y]\n\n[y]: https://a.cn/b.png')).toEqual([
		'dead-image 图片在别的网站上 | https://a.cn/b.png',
	]);
	expect(told('![图][y]\n\n[y]: 楼梯.jpg', { '楼梯.jpg': photograph })).toEqual([]);
	expect(told('![图][y]\n\n[y]: 楼梯.jpg')).toEqual(['dead-image 图片文件不存在 | 楼梯.jpg']);
});

test('what is called almost the same is named: Windows hides endings and does not tell capitals apart', () => {
	expect(told('![楼梯](楼梯（1）.jpg)', { '楼梯（1）.JPG': photograph })).toContain(
		'dead-image 图片文件不存在，是不是想写“楼梯（1）.JPG” | 楼梯（1）.jpg',
	);
	expect(told('[通知](通知(1).pdf)', { '通知（1）.pdf': 'x' })).toContain(
		'dead-file 文件不存在，是不是想写“通知（1）.pdf” | 通知(1).pdf',
	);
});

test('an office file that its readers could not open is told', () => {
	expect(told('[表](表.xlsx)', { '表.xlsx': Buffer.from('PK\u0003\u0004 a.txt') })).toEqual([
		'bad-file 文件是坏的，或者不是 Excel 文件，打开看看，另存一次 | 表.xlsx',
	]);
	expect(told('[通知](通知.docx)', { '通知.docx': Buffer.from('d0cf11e0a1b11ae1', 'hex') })).toEqual([
		'bad-file 文件有密码，或者是旧格式改了结尾，去掉密码，另存一次 | 通知.docx',
	]);
});

test('nothing outside of the content is published by a link to it', () => {
	expect(told('[表](../../package.pdf)')).toEqual(['dead-file 文件不存在 | ../../package.pdf']);
});

test('a picture that is broken, of another kind or too heavy is told what to do', () => {
	expect(told('![楼梯](楼梯.jpg)', { '楼梯.jpg': photograph.subarray(0, 900) })).toEqual([
		'bad-file 图片文件是坏的，或者不完整 | 楼梯.jpg',
	]);
	expect(told('![楼梯](楼梯.heic)', { '楼梯.heic': 'x' })[0]).toBe(
		'bad-file 这种图片浏览器不认识，要存成JPG | 楼梯.heic',
	);
	expect(told('![楼梯](楼梯.jpg)', { '楼梯.jpg': 23_400_000 })).toEqual([
		'bad-file 图片有23.4 MB，最多20.0 MB，先另存一张小的 | 楼梯.jpg',
	]);
	expect(told('![开关](开关.svg)', { '开关.svg': '<svg viewBox="0 0 9 9"><script/></svg>' })).toEqual([
		'bad-file SVG图片里有脚本，或者指向别的网站 | 开关.svg',
	]);
});

test('a file that cannot stand on the site is told what to make of it', () => {
	expect(told('[通知](通知.doc)', { '通知.doc': 'x' })).toContain(
		'bad-file 这种文件不能放在网站上，另存为 docx 或 pdf | 通知.doc',
	);
	expect(told('[通知](通知.pdf)', { '通知.pdf': '' })).toEqual(['bad-file 文件是空的 | 通知.pdf']);
	expect(told('[通知](通知.pdf)', { '通知.pdf': 60_000_000 })[0]).toContain(
		'bad-file 文件有60.0 MB，最多50.0 MB，压缩一下',
	);
});

test('a file that no page links to is told: its author would look for it in vain', () => {
	expect(told('', { '通知.pdf': 'x' })).toEqual(['stray-file 没有页面链接到这个文件 | ']);
});
