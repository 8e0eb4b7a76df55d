import type { Problem } from '../tell/problem.ts';

/** What a program puts in place of a character that it could not read. */
const LOST = /[\0\uFFFD]|锟斤拷/;
const BYTE_ORDER_MARKS = /^\uFEFF+/gm;

/**
 * The text of an author's file with `\n` at line ends. Windows editors save in other encodings; what they made of the
 * file is said at the first line that shows it.
 * @returns undefined where there is no text to go on with
 */
export function readText(file: string, bytes: Uint8Array, problems: Problem[]): string | undefined {
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
		problems.push({ kind: 'not-utf8', file, line: 1, what: '文件编码是UTF-16（“Unicode”），不是UTF-8' });
		return undefined;
	}
	if (bytes.subarray(0, 4096).includes(0)) {
		problems.push({
			kind: 'not-utf8',
			file,
			line: 1,
			what: '文件里有空字节：不是文本文件，或者编码不是UTF-8',
		});
		return undefined;
	}
	let text = decode(bytes);
	if (text === undefined) {
		const { line, row } = firstForeignRow(bytes);
		const value = decode(row, 'gb18030');
		const what = value === undefined ? '文件编码不是UTF-8' : '文件编码不是UTF-8，可能是GBK';
		problems.push({ kind: 'not-utf8', file, line, what, value });
		return undefined;
	}
	// Notepad puts it there; it says nothing. Where two clerks' entries were joined it stands before a later line.
	text = text.replace(BYTE_ORDER_MARKS, '');
	if (text.trim() === '') {
		problems.push({ kind: 'empty-file', file, line: 1, what: '文件是空的' });
		return undefined;
	}
	text = text.replace(/\r\n/g, '\n');
	const lone = text.indexOf('\r');
	if (lone >= 0) {
		// The site's own reader would take the whole file for one line.
		const line = text.slice(0, lone).split('\n').length;
		problems.push({ kind: 'line-ends', file, line, what: '换行只有回车符（CR），网站读成了一行' });
		text = text.replaceAll('\r', '\n');
	}
	let isWhole = true;
	text.split('\n').forEach((row, at) => {
		if (LOST.test(row)) {
			problems.push({ kind: 'garbled-text', file, line: at + 1, what: '文字里有乱码', value: row });
		}
		if (/^(<{7}|>{7})( |$)/.test(row)) {
			problems.push({ kind: 'merge-conflict', file, line: at + 1, what: '留有合并冲突的记号', value: row });
			isWhole = false;
		}
	});
	return isWhole ? text : undefined;
}

function decode(bytes: Uint8Array, encoding = 'utf-8'): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** Neither encoding uses the byte of a line feed inside a character, so lines can be tried one by one. */
function firstForeignRow(bytes: Uint8Array): { line: number; row: Uint8Array } {
	let start = 0;
	for (let line = 1; ; line++) {
		const feed = bytes.indexOf(0x0a, start);
		const row = bytes.subarray(start, feed < 0 ? bytes.length : feed);
		if (decode(row) === undefined || feed < 0) return { line, row };
		start = feed + 1;
	}
}
