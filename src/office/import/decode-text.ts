import { FileRefused } from '../file-refused.ts';

/**
 * The text of a file that came from somewhere: UTF-8 with or without its mark, UTF-16 with one, GB18030.
 * @returns the text with `\n` at line ends
 * @throws FileRefused where it is no text
 */
export function decodeText(bytes: Uint8Array): string {
	const text =
		decode(bytes, markedEncoding(bytes) ?? 'utf-8') ??
		decode(bytes, 'gb18030') ??
		refuse('文件的编码认不出来。请用记事本打开，“另存为”时编码选UTF-8，再来。');
	if (text.includes('\0')) refuse('这不是文本文件。请在原来的软件里另存为 .xlsx 或 .txt 再来。');
	return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function markedEncoding(bytes: Uint8Array): string | undefined {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function refuse(what: string): never {
	throw new FileRefused(what);
}
