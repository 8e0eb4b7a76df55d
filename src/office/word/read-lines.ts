import { elementAt, elementsOf, textOf } from '../packed/xml.ts';
import type { XmlElement } from '../packed/xml.ts';
import type { Run, WordDocument } from './document.ts';
import type { Losses } from './losses.ts';
import type { DocxParts } from './open-docx.ts';

const SHOWN_PICTURES = /\.(png|jpe?g|gif|webp)$/i;

/** What is read of a paragraph: a line break inside it begins another line. */
export interface ReadLines {
	lines: Run[][];
	/** The text boxes that hang on it. */
	boxes: XmlElement[];
}

/**
 * Reads what stands in paragraphs, one after the other.
 * @param document takes up the notes and pictures that are met
 */
export function lineReader(
	parts: DocxParts,
	document: Pick<WordDocument, 'notes' | 'pictures'>,
	losses: Losses,
): (paragraph: XmlElement) => ReadLines {
	function runsIn(parent: XmlElement, link: string | undefined, lines: Run[][], boxes: XmlElement[]): void {
		for (const element of elementsOf(parent)) {
			switch (element.name) {
				case 'r':
					readRun(element, link, lines, boxes);
					break;
				case 'hyperlink': {
					const target = parts.targetOf(element.attributes['id']);
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
					document.notes.push(parts.noteTexts.get(`${kind} ${element.attributes['id']}`) ?? '');
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
			const target = parts.targetOf(attributes['embed'] ?? attributes['id']) ?? '';
			const name = `word/${target.replace(/^\/?(word\/)?/, '')}`;
			const bytes = parts.bytesOf(name);
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

	return (paragraph) => {
		const read: ReadLines = { lines: [[]], boxes: [] };
		runsIn(paragraph, undefined, read.lines, read.boxes);
		return read;
	};
}

/** Every element inside one; what stands in for a drawing in old programs is no second one. */
const descendants = (element: XmlElement): XmlElement[] =>
	elementsOf(element).flatMap((child) =>
		child.name === 'Fallback' ? [] : [child, ...(child.name === 'txbxContent' ? [] : descendants(child))],
	);
