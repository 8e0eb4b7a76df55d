import { FileRefused } from '../file-refused.ts';
import { officeFile } from '../packed/office-file.ts';
import { unpackZip } from '../packed/unpack.ts';
import { elementAt, elementsOf, parseXml, textOf } from '../packed/xml.ts';
import type { XmlElement } from '../packed/xml.ts';
import { numberings } from './numbering.ts';
import type { NextLabel } from './numbering.ts';
import { paragraphStyles } from './styles.ts';
import type { ParagraphStyle } from './styles.ts';

/** What stands in the package of a .docx. */
export interface DocxParts {
	body: XmlElement;
	styles: ReadonlyMap<string, ParagraphStyle>;
	nextLabel: NextLabel;
	/** The text of a note, by its kind and id: `footnote 2`. */
	noteTexts: ReadonlyMap<string, string>;
	hasMacro: boolean;
	/** Where a relation leads, by its id: an address, or a file of the package. */
	targetOf: (id: string | undefined) => string | undefined;
	/** The bytes of a file of the package, by its name. */
	bytesOf: (name: string) => Uint8Array | undefined;
}

/**
 * Opens a .docx.
 * @throws FileRefused where it is none
 */
export function openDocx(bytes: Uint8Array): DocxParts {
	const kind = officeFile(bytes);
	if (kind === 'encrypted') {
		throw new FileRefused('文件设了打开密码，读不了。请用WPS或Word打开，去掉密码，另存一份再来。');
	}
	if (kind !== 'package') {
		throw new FileRefused('这不是 .docx 文件。请用WPS或Word打开，“另存为” .docx 再来。');
	}
	const parts = unpackZip(bytes, (name) => /^word\/.*\.(xml|rels)$|^word\/media\//.test(name));
	const part = (name: string): string | undefined => {
		const bytes = parts.get(name);
		return bytes && new TextDecoder().decode(bytes);
	};
	const main = part('word/document.xml');
	if (main === undefined) {
		throw new FileRefused('压缩包里没有Word文档。请用WPS或Word打开，“另存为” .docx 再来。');
	}
	const document = parseXml(main);
	const targets = relations(part('word/_rels/document.xml.rels'));
	return {
		body: elementAt(document, 'body') ?? document,
		styles: paragraphStyles(part('word/styles.xml')),
		nextLabel: numberings(part('word/numbering.xml')),
		noteTexts: new Map(
			(['footnote', 'endnote'] as const).flatMap((kind) => notes(kind, part(`word/${kind}s.xml`))),
		),
		hasMacro: parts.has('word/vbaProject.bin'),
		targetOf: (id) => targets.get(id ?? ''),
		bytesOf: (name) => parts.get(name),
	};
}

const relations = (xml: string | undefined): Map<string, string> =>
	new Map(
		(xml === undefined ? [] : elementsOf(parseXml(xml))).map(({ attributes }) => [
			attributes['Id'] ?? '',
			attributes['Target'] ?? '',
		]),
	);

/** The notes of a kind, without those that Word draws its lines with. */
const notes = (kind: string, xml: string | undefined): [string, string][] =>
	(xml === undefined ? [] : elementsOf(parseXml(xml), kind))
		.filter(({ attributes: { type } }) => type === undefined || type === 'normal')
		.map((note) => [`${kind} ${note.attributes['id']}`, elementsOf(note, 'p').map(wordsOf).join('').trim()]);

/** The words of a note, whose number Word keeps apart. */
const wordsOf = (element: XmlElement): string =>
	elementsOf(element)
		.map((child) => (child.name === 't' ? textOf(child) : child.name === 'del' ? '' : wordsOf(child)))
		.join('');
