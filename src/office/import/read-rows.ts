import { FileRefused, lockFileFault } from '../file-refused.ts';
import { mediumOf } from '../packed/foreign-file.ts';
import type { Medium } from '../packed/foreign-file.ts';
import { officeFile } from '../packed/office-file.ts';
import { decodeText } from './decode-text.ts';
import { unpackZip } from '../packed/unpack.ts';
import { isAiken, readAiken } from './read-aiken.ts';
import { isBank, readBanks } from './read-bank.ts';
import type { BankFile } from './read-bank.ts';
import { readCsv } from './read-csv.ts';
import { isGift, readGift } from './read-gift.ts';
import { readMoodle } from './read-moodle.ts';
import { readPaste } from './read-paste.ts';
import { readXlsx } from './read-xlsx.ts';
import { ROW_LIMIT } from './row-limit.ts';
import type { ReadRows } from './row.ts';
import { sheetRows } from './sheet-rows.ts';

const SAVE_AS: Readonly<Record<string, string>> = {
	'old-office':
		'这是旧格式（.xls、.doc 或 .et、.wps）的文件。请用WPS或Office打开，“另存为”：表格选 .xlsx；文字，题目选纯文本 .txt，要做成页面选 .docx；再来。',
	encrypted: '文件设了打开密码，读不了。请用WPS或Office打开，去掉密码，另存一份再导入。',
	pdf: '这是PDF，里面的文字没有次序，不能导入。请找到原来的表格或Word文件。',
	rtf: '这是RTF文件。请用WPS或Word打开，“另存为”纯文本 .txt，再导入。',
};
const MEDIA: Readonly<Record<Medium, string>> = {
	picture: '这是图片，里面的字读不出来，不能导入。要放进一页，打开那一页，把它拖到正文里。',
	recording: '这是录音或者录像，不能导入。要放进一页，打开那一页，把它拖到正文里。',
};
const MEGABYTE = 1024 * 1024;
const TEXT_LIMIT = 10 * MEGABYTE;

/**
 * The questions of a file, told by what is in it; its name decides only between a sheet and pasted text.
 * @throws FileRefused where nothing of it can be read
 */
export function readRows(bytes: Uint8Array, fileName: string): ReadRows {
	if (bytes.length === 0) throw new FileRefused('文件是空的。');
	if (fileName.startsWith('~$')) throw new FileRefused(lockFileFault(fileName));
	const kind = officeFile(bytes);
	if (kind === 'package') {
		const banks = packedBanks(bytes);
		if (banks.length > 0) return readBanks(banks, true);
		const { grids, leftOut } = readXlsx(bytes);
		const read = sheetRows(grids);
		return { ...read, leftOut: [...leftOut, ...read.leftOut] };
	}
	if (kind !== 'other') throw new FileRefused(SAVE_AS[kind]!);
	const medium = mediumOf(bytes);
	if (medium) throw new FileRefused(MEDIA[medium]);
	if (bytes.length > TEXT_LIMIT) {
		throw new FileRefused(`文件超过10 MB，一次最多导入${ROW_LIMIT}题，一题也没有导入。请拆成几个文件再来。`);
	}
	const text = decodeText(bytes);
	if (text.trim() === '') throw new FileRefused('文件是空的。');
	if (/^\s*<(\?xml|!DOCTYPE|quiz)/i.test(text)) return readMoodle(text.trimStart());
	if (isBank(text)) return readBanks([{ name: fileName, text }]);
	if (/^\s*<(html|table)/i.test(text)) {
		throw new FileRefused('这是网页，不是表格，虽然名字像表格。请用WPS或Office打开，“另存为” .xlsx 再导入。');
	}
	if (/\.(csv|tsv)$/i.test(fileName)) return sheetRows([readCsv(text)]);
	if (isGift(text)) return readGift(text);
	return isAiken(text) ? readAiken(text) : readPaste(text);
}

/** The banks in a packed content folder, by the names of their files; none in any other package. */
function packedBanks(bytes: Uint8Array): BankFile[] {
	const parts = unpackZip(bytes, (name) => /(^|\/)quizzes\/[^/]+\.yaml$/.test(name));
	if (![...parts.keys()].some((name) => /(^|\/)site\.yaml$/.test(name))) return [];
	return [...parts]
		.filter(([, own]) => own.length > 0)
		.map(([name, own]) => ({ name: name.replace(/^.*\//, ''), text: decodeText(own) }))
		.filter(({ text }) => isBank(text))
		.sort((a, b) => (a.name < b.name ? -1 : 1));
}
