import { strToU8, zipSync } from 'fflate';

const NAMESPACES =
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="a" xmlns:wp="wp" xmlns:pic="pic" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v" xmlns:m="m"';
/** One red dot. */
const PNG = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
	'base64',
);

const escaped = (text: string): string =>
	text.replace(/[&<>]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark]!);
export const r = (text: string, properties = ''): string =>
	`<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
/** A paragraph; what is no text is taken as it is. */
export const p = (content: string, properties = ''): string =>
	`<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${/^<\w+:/.test(content) ? content : r(content)}</w:p>`;
export const styled = (style: string, text: string): string => p(text, `<w:pStyle w:val="${style}"/>`);
export const centred = (text: string): string => p(text, '<w:jc w:val="center"/>');
export const numbered = (list: number, text: string, depth = 0): string =>
	p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);
export const tc = (content: string, properties = ''): string =>
	`<w:tc><w:tcPr>${properties}</w:tcPr>${/^<\w+:/.test(content) ? content : p(content)}</w:tc>`;
export const tbl = (...rows: string[][]): string =>
	`<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
export const picture = (id: string, description = ''): string =>
	`<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图" descr="${description}"/><a:graphic><pic:pic><a:blip r:embed="${id}"/></pic:pic></a:graphic></wp:inline></w:drawing></w:r>`;

const style = (id: string, name: string, more = ''): string =>
	`<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const level = (format: string, text: string, depth = 0): string =>
	`<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

/** A .docx with these paragraphs and tables in it. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
	const part = (name: string, content: string): Uint8Array =>
		strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${name} ${NAMESPACES}>${content}</w:${name}>`);
	return zipSync({
		'word/document.xml': part('document', `<w:body>${body}</w:body>`),
		'word/styles.xml': part(
			'styles',
			style('1', 'heading 1') +
				style('2', 'heading 2') +
				style('3', 'heading 3') +
				style('a', 'Title') +
				style('my', '我的标题', '<w:basedOn w:val="1"/>') +
				style('toc', 'toc 1'),
		),
		'word/numbering.xml': part(
			'numbering',
			`<w:abstractNum w:abstractNumId="1">${level('chineseCountingThousand', '%1、')}${level('chineseCountingThousand', '（%2）', 1)}</w:abstractNum>` +
				`<w:abstractNum w:abstractNumId="2">${level('bullet', '')}</w:abstractNum>` +
				`<w:abstractNum w:abstractNumId="3">${level('decimal', '%1.')}</w:abstractNum>` +
				[1, 2, 3].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join(''),
		),
		'word/footnotes.xml': part(
			'footnotes',
			`<w:footnote w:type="separator" w:id="-1">${p('x')}</w:footnote><w:footnote w:id="2">${p('见手册第三页。')}</w:footnote>`,
		),
		'word/_rels/document.xml.rels': strToU8(
			'<Relationships><Relationship Id="rId1" Type="x/image" Target="media/image1.png"/><Relationship Id="rId2" Type="x/image" Target="media/image2.emf"/><Relationship Id="rId3" Type="x/hyperlink" Target="https://example.org/a" TargetMode="External"/></Relationships>',
		),
		'word/media/image1.png': new Uint8Array(PNG),
		'word/media/image2.emf': new Uint8Array(4),
		...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
	});
}
