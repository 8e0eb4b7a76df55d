import { FileRefused } from '../file-refused.ts';
import { officeFile } from '../packed/office-file.ts';
import { unpackZip } from '../packed/unpack.ts';
import { elementAt, elementsOf, parseXml, textOf } from '../packed/xml.ts';
import type { XmlElement } from '../packed/xml.ts';
import { plainText } from './document.ts';
import type { WordBlock, Paragraph, Run, WordDocument } from './document.ts';
import { Losses } from './losses.ts';
import { numberings } from './numbering.ts';
import { paragraphStyles } from './styles.ts';
import { unfoldTable } from './unfold-table.ts';

const SHOWN_PICTURES = /\.(png|jpe?g|gif|webp)$/i;

/**
 * Reads a .docx. What was inserted under the recording of changes is in, what was deleted is out.
 * @throws FileRefused where it is none
 */
export function readDocx(bytes: Uint8Array): WordDocument {
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
	const losses = new Losses();
	if (parts.has('word/vbaProject.bin')) losses.add('macro');
	const styles = paragraphStyles(part('word/styles.xml'));
	const nextLabel = numberings(part('word/numbering.xml'));
	const links = relations(part('word/_rels/document.xml.rels'));
	const noteTexts = new Map<string, string>();
	for (const kind of ['footnote', 'endnote']) {
		const notes = part(`word/${kind}s.xml`);
		for (const note of notes === undefined ? [] : elementsOf(parseXml(notes), kind)) {
			if (note.attributes['type'] !== undefined && note.attributes['type'] !== 'normal') continue;
			const text = elementsOf(note, 'p').map(wordsOf).join('');
			noteTexts.set(`${kind} ${note.attributes['id']}`, text.trim());
		}
	}
	const document: WordDocument = { blocks: [], notes: [], pictures: new Map(), lost: [], unneeded: [] };

	/** The blocks inside an element; what is only wrapped is taken out of its wrapping. */
	function blocksIn(parent: XmlElement): WordBlock[] {
		return elementsOf(parent).flatMap((element): WordBlock[] => {
			switch (element.name) {
				case 'p':
					return paragraphs(element);
				case 'tbl':
					return unfoldTable(element, (cell) => cellParagraphs(cell), losses);
				case 'sdt': {
					const gallery = elementAt(element, 'sdtPr', 'docPartObj', 'docPartGallery')?.attributes['val'];
					if (gallery === 'Table of Contents') {
						losses.add('contents');
						return [];
					}
					return blocksIn(elementAt(element, 'sdtContent') ?? element);
				}
				case 'ins':
				case 'moveTo':
					losses.add('change');
					return blocksIn(element);
				case 'del':
				case 'moveFrom':
					losses.add('change');
					return [];
				case 'customXml':
				case 'smartTag':
					return blocksIn(element);
				case 'oMathPara':
					losses.add('formula', textOf(element));
					return [];
				default:
					return [];
			}
		});
	}

	function cellParagraphs(cell: XmlElement): Paragraph[] {
		return blocksIn(cell).flatMap((block) => {
			if (block.kind === 'paragraph') return [block];
			losses.add(
				'inner-table',
				block.rows
					.flat(2)
					.map(({ runs }) => plainText(runs))
					.join(' '),
			);
			return block.rows.map((row): Paragraph => ({
				kind: 'paragraph',
				isCentred: false,
				runs: row
					.flat()
					.flatMap(({ runs }, at) => (at === 0 ? runs : [{ text: ' ', isBold: false }, ...runs])),
			}));
		});
	}

	/** A paragraph, and after it what stands in its text boxes; a line break inside it begins another one. */
	function paragraphs(element: XmlElement): WordBlock[] {
		const properties = elementAt(element, 'pPr');
		const style = styles.get(elementAt(properties, 'pStyle')?.attributes['val'] ?? '');
		if (style?.isContents) {
			losses.add('contents');
			return [];
		}
		const boxes: XmlElement[] = [];
		const lines: Run[][] = [[]];
		runsIn(element, undefined, lines, boxes);
		const outline = elementAt(properties, 'outlineLvl')?.attributes['val'];
		const level = outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : style?.level;
		const numbering = elementAt(properties, 'numPr');
		const id = elementAt(numbering, 'numId')?.attributes['val'] ?? style?.numbering?.id;
		const depth = Number(elementAt(numbering, 'ilvl')?.attributes['val'] ?? style?.numbering?.depth ?? 0);
		const isEmpty = lines.every(
			(runs) => runs.length === 0 || runs.every((run) => 'text' in run && run.text.trim() === ''),
		);
		const label = id === undefined || id === '0' || isEmpty ? undefined : nextLabel(id, depth);
		const isCentred =
			(elementAt(properties, 'jc')?.attributes['val'] ?? (style?.isCentred ? 'center' : '')) === 'center';
		return [
			...lines.map((runs, at): Paragraph => ({
				kind: 'paragraph',
				runs,
				isCentred,
				...(level !== undefined && { level }),
				...(label !== undefined && at === 0 && { label }),
			})),
			...boxes.flatMap((box) => {
				const inside = blocksIn(box);
				losses.add(
					'text-box',
					inside.map((block) => (block.kind === 'paragraph' ? plainText(block.runs) : '')).join(''),
				);
				return inside;
			}),
		];
	}

	function runsIn(parent: XmlElement, link: string | undefined, lines: Run[][], boxes: XmlElement[]): void {
		for (const element of elementsOf(parent)) {
			switch (element.name) {
				case 'r':
					readRun(element, link, lines, boxes);
					break;
				case 'hyperlink': {
					const target = links.get(element.attributes['id'] ?? '')?.target;
					runsIn(element, target !== undefined && /^https?:/.test(target) ? target : link, lines, boxes);
					break;
				}
				case 'ins':
				case 'moveTo':
					losses.add('change');
					runsIn(element, link, lines, boxes);
					break;
				case 'del':
				case 'moveFrom':
					losses.add('change');
					break;
				case 'sdt':
					runsIn(elementAt(element, 'sdtContent') ?? element, link, lines, boxes);
					break;
				case 'smartTag':
				case 'fldSimple':
				case 'customXml':
				case 'dir':
				case 'bdo':
					runsIn(element, link, lines, boxes);
					break;
				case 'oMath':
				case 'oMathPara':
					losses.add('formula', textOf(element));
					lines.at(-1)!.push({ text: textOf(element), isBold: false });
					break;
			}
		}
	}

	function readRun(run: XmlElement, link: string | undefined, lines: Run[][], boxes: XmlElement[]): void {
		const properties = elementAt(run, 'rPr');
		const has = (name: string): boolean => {
			const element = elementAt(properties, name);
			return (
				element !== undefined && !['0', 'false', 'off', 'none'].includes(element.attributes['val'] ?? '')
			);
		};
		if (has('vanish')) {
			losses.add('hidden', textOf(run));
			return;
		}
		if (has('strike') || has('dstrike')) losses.add('strike', textOf(run));
		if (has('u') && link === undefined) losses.add('underline');
		const isBold = has('b');
		const put = (text: string): void => {
			const line = lines.at(-1)!;
			const last = line.at(-1);
			if (last && 'text' in last && last.isBold === isBold && last.link === link) last.text += text;
			else line.push({ text, isBold, ...(link !== undefined && { link }) });
		};
		for (const element of elementsOf(run)) {
			switch (element.name) {
				case 't':
					put(textOf(element));
					break;
				case 'tab':
				case 'ptab':
					put('\t');
					break;
				case 'noBreakHyphen':
					put('-');
					break;
				case 'br':
				case 'cr':
					if (element.attributes['type'] !== 'page' && element.attributes['type'] !== 'column')
						lines.push([]);
					break;
				case 'sym':
					losses.add('symbol');
					break;
				case 'footnoteReference':
				case 'endnoteReference': {
					const kind = element.name.replace('Reference', '');
					document.notes.push(noteTexts.get(`${kind} ${element.attributes['id']}`) ?? '');
					lines.at(-1)!.push({ note: document.notes.length });
					break;
				}
				case 'commentReference':
					losses.add('comment');
					break;
				case 'drawing':
				case 'pict':
				case 'object':
					readDrawing(element, lines, boxes);
					break;
				case 'AlternateContent':
					for (const choice of elementsOf(elementAt(element, 'Choice') ?? elementAt(element, 'Fallback'))) {
						readDrawing(choice, lines, boxes);
					}
			}
		}
	}

	function readDrawing(drawing: XmlElement, lines: Run[][], boxes: XmlElement[]): void {
		const inside = descendants(drawing);
		const text = inside.filter(({ name }) => name === 'txbxContent');
		boxes.push(...text);
		const pictures = inside.filter(({ name }) => name === 'blip' || name === 'imagedata');
		for (const { attributes } of pictures) {
			const target = links.get(attributes['embed'] ?? attributes['id'] ?? '')?.target ?? '';
			const name = `word/${target.replace(/^\/?(word\/)?/, '')}`;
			const bytes = parts.get(name);
			if (!bytes || !SHOWN_PICTURES.test(name)) {
				losses.add('picture', target.split('/').at(-1) ?? '');
				continue;
			}
			const described = inside.find((element) => element.name === 'docPr')?.attributes['descr'] ?? '';
			const ending = name.slice(name.lastIndexOf('.')).toLowerCase().replace('.jpeg', '.jpg');
			// Word itself writes down what it takes a picture for; nobody has looked at that.
			const alternative = /自动生成|generated|低可信度/i.test(described)
				? ''
				: described.replace(/\s+/g, ' ').trim();
			document.pictures.set(name, { bytes, ending, alternative });
			lines.at(-1)!.push({ picture: name });
		}
		if (text.length === 0 && pictures.length === 0) losses.add('drawing');
	}

	document.blocks = blocksIn(elementAt(parseXml(main), 'body') ?? parseXml(main)).filter(
		(block) => block.kind === 'table' || block.runs.some((run) => !('text' in run) || run.text.trim() !== ''),
	);
	return { ...document, ...losses.told() };
}

function relations(xml: string | undefined): Map<string, { target: string }> {
	return new Map(
		(xml === undefined ? [] : elementsOf(parseXml(xml))).map(({ attributes }) => [
			attributes['Id'] ?? '',
			{ target: attributes['Target'] ?? '' },
		]),
	);
}

/** Every element inside one; what stands in for a drawing in old programs is no second one. */
const descendants = (element: XmlElement): XmlElement[] =>
	elementsOf(element).flatMap((child) =>
		child.name === 'Fallback' ? [] : [child, ...(child.name === 'txbxContent' ? [] : descendants(child))],
	);

/** The words of a note, whose number Word keeps apart. */
const wordsOf = (element: XmlElement): string =>
	elementsOf(element)
		.map((child) => (child.name === 't' ? textOf(child) : child.name === 'del' ? '' : wordsOf(child)))
		.join('');
