/** Pictures and recordings, by their first bytes. */
export type Medium = 'picture' | 'recording';

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
	String.fromCharCode(...bytes.subarray(from, to));

/** What a file is where it is a picture or a recording, whatever its name says. */
export function mediumOf(bytes: Uint8Array): Medium | undefined {
	const start = ascii(bytes, 0, 4);
	if (/^(\xff\xd8\xff.|\x89PNG|GIF8|II\*\0|MM\0\*)$/s.test(start) || start.startsWith('BM')) return 'picture';
	if (start === 'RIFF') return ascii(bytes, 8, 12) === 'WEBP' ? 'picture' : 'recording';
	if (ascii(bytes, 4, 8) === 'ftyp')
		return /^(heic|heix|hevc|heim|heis|mif1|msf1|avif)$/.test(ascii(bytes, 8, 12)) ? 'picture' : 'recording';
	if (/^(ID3|\x1aE\xdf\xa3|OggS|fLaC|#!AM|\0\0\x01\xba|0&\xb2u)/.test(start)) return 'recording';
	return bytes[0] === 0xff && [0xfb, 0xf3, 0xf2, 0xfa, 0xf1, 0xf9].includes(bytes[1] ?? 0)
		? 'recording'
		: undefined;
}

/**
 * What a zip is that is neither a sheet nor a text of an office program, in words with what to do instead.
 * @param names of the files in it
 */
export function packageFault(names: Iterable<string>): string {
	const all = [...names];
	const has = (pattern: RegExp): boolean => all.some((name) => pattern.test(name));
	if (has(/^word\/document\.xml$/))
		return '这是Word文件，不是表格。请在Word或WPS里另存为纯文本（.txt）再导入；要做成页面，用 npm run word。';
	if (has(/^ppt\/presentation\.xml$/))
		return '这是演示文稿（.pptx），不能导入。要把它附在一页后面，打开那一页，拖到正文里；里面的题目，复制文字，粘贴到导入的框里。';
	if (has(/^Index\/.*\.iwa$|^Index\.zip$|^index\.(xml|apxl)(\.gz)?$/))
		return '这是苹果的Numbers、Pages或Keynote文件。请在原来的软件里选“文件”“导出为”，表格选Excel（.xlsx），文字选Word（.docx），再来。';
	if (has(/^OFD\.xml$/)) return '这是OFD版式文件，里面的文字没有次序，不能导入。请找到原来的表格或Word文件。';
	if (has(/^content\.xml$/) && has(/^mimetype$/))
		return '这是OpenDocument文件（.ods、.odt）。请用WPS或Office打开，“另存为”：表格选 .xlsx，文字选 .docx，再来。';
	if (has(/(^|\/)site\.yaml$/))
		return '这是一份内容的压缩包，不是要导入的文件。要打开它，重新打开编辑台，在“打开内容”里选它。';
	return `这是压缩包，不是表格。请先解压，再导入里面的文件${listed(all)}。`;
}

function listed(names: readonly string[]): string {
	const files = names.filter((name) => !name.endsWith('/') && !/(^|\/)(__MACOSX|\.)/.test(name));
	const shown = files.slice(0, 3).map((name) => `“${name.split('/').at(-1)!}”`);
	if (shown.length === 0) return '';
	return `：${shown.join('、')}${files.length > shown.length ? ' 等' : ''}`;
}
