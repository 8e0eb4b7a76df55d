import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readRows } from '../../../../src/office/import/read-rows.ts';

const bytes = (...parts: readonly (string | number)[]): Uint8Array =>
	Uint8Array.from([
		...parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [part])),
		...new Uint8Array(64),
	]);
const packed = (...names: readonly string[]): Uint8Array =>
	zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array([120])])));
const OLD = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

test.each<[string, Uint8Array, RegExp]>([
	['照片.heic', bytes(0, 0, 0, 24, 'ftypheic'), /^这是图片，.*拖到正文里。$/],
	['照片.jpg', bytes(0xff, 0xd8, 0xff, 0xe0), /^这是图片/],
	['截图.png', bytes(0x89, 'PNG'), /^这是图片/],
	['图.webp', bytes('RIFF', 0, 0, 0, 0, 'WEBP'), /^这是图片/],
	['会议.mp3', bytes('ID3'), /^这是录音或者录像/],
	['会议.m4a', bytes(0, 0, 0, 24, 'ftypM4A '), /^这是录音或者录像/],
	['会议.wav', bytes('RIFF', 0, 0, 0, 0, 'WAVE'), /^这是录音或者录像/],
	['会议.amr', bytes('#!AMR'), /^这是录音或者录像/],
	['题目.et', OLD, /旧格式.*\.et.*表格选 \.xlsx/],
	['通知.doc', OLD, /旧格式.*做成页面选 \.docx/],
	['题目.numbers', packed('Index/Document.iwa', 'preview.jpg'), /苹果的Numbers.*导出为.*Excel/],
	['题目.ods', packed('mimetype', 'content.xml'), /OpenDocument.*\.xlsx/],
	['课件.pptx', packed('ppt/presentation.xml'), /演示文稿.*粘贴/],
	['公文.ofd', packed('OFD.xml'), /OFD版式文件/],
	['content.zip', packed('content/site.yaml'), /一份内容的压缩包.*“打开内容”/],
	['题目.zip', packed('题目/甲.xlsx', '题目/乙.xlsx'), /先解压，再导入里面的文件：“甲\.xlsx”、“乙\.xlsx”。/],
	['~$题目.xlsx', bytes(3, 'WPS'), /不是文件本身.*不带“~\$”/],
	['空.txt', new Uint8Array(), /^文件是空的。$/],
])('%s is refused for what it is, with what to do', (name, content, said) => {
	expect(() => readRows(content, name)).toThrow(said);
});
