import { elementAt, elementsOf, textOf } from '../packed/xml.ts';
import type { XmlElement } from '../packed/xml.ts';
import { plainText } from './document.ts';
import type { WordBlock, Paragraph, WordDocument } from './document.ts';
import { Losses } from './losses.ts';
import { openDocx } from './open-docx.ts';
import { lineReader } from './read-lines.ts';
import { unfoldTable } from './unfold-table.ts';

/**
 * Reads a .docx. What was inserted under the recording of changes is in, what was deleted is out.
 * @throws FileRefused where it is none
 */
export function readDocx(bytes: Uint8Array): WordDocument {
	const parts = openDocx(bytes);
	const losses = new Losses();
	if (parts.hasMacro) losses.add('macro');
	const document: WordDocument = { blocks: [], notes: [], pictures: new Map(), lost: [], unneeded: [] };
	const readLines = lineReader(parts, document, losses);

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
		const style = parts.styles.get(elementAt(properties, 'pStyle')?.attributes['val'] ?? '');
		if (style?.isContents) {
			losses.add('contents');
			return [];
		}
		const { lines, boxes } = readLines(element);
		const outline = elementAt(properties, 'outlineLvl')?.attributes['val'];
		const level = outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : style?.level;
		const numbering = elementAt(properties, 'numPr');
		const id = elementAt(numbering, 'numId')?.attributes['val'] ?? style?.numbering?.id;
		const depth = Number(elementAt(numbering, 'ilvl')?.attributes['val'] ?? style?.numbering?.depth ?? 0);
		const isEmpty = lines.every(
			(runs) => runs.length === 0 || runs.every((run) => 'text' in run && run.text.trim() === ''),
		);
		const label = id === undefined || id === '0' || isEmpty ? undefined : parts.nextLabel(id, depth);
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

	document.blocks = blocksIn(parts.body).filter(
		(block) => block.kind === 'table' || block.runs.some((run) => !('text' in run) || run.text.trim() !== ''),
	);
	return { ...document, ...losses.told() };
}
