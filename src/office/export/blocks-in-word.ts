import {
	AlignmentType,
	BorderStyle,
	FootnoteReferenceRun,
	HeadingLevel,
	ImageRun,
	LineRuleType,
	Paragraph,
	TextRun,
} from 'docx';
import type { FileChild, IParagraphOptions, ParagraphChild } from 'docx';
import type { Block, Words } from './blocks.ts';
import { CAPTION, MM, indent, lines } from './word-layout.ts';
import type { WordPicture } from './word-picture.ts';
import { makeTable } from './word-table.ts';

const LEVELS = [
	HeadingLevel.HEADING_1,
	HeadingLevel.HEADING_2,
	HeadingLevel.HEADING_3,
	HeadingLevel.HEADING_4,
];
/** How high a line for the pen is, in millimetres. */
const PEN = 7;
const PEN_LINE = { style: BorderStyle.SINGLE, size: 4, color: '999999', space: 1 };

/**
 * The blocks as Word has them.
 * @param pictures by their files; of one that is not among them its words stand there
 * @param noteNumber takes the words of a note and gives its number
 */
export function blocksInWord(
	blocks: readonly Block[],
	pictures: ReadonlyMap<string, WordPicture>,
	noteNumber: (note: string) => number,
): FileChild[] {
	const lists = new Map<string, number>();
	let letters = 0;
	let isLettered = false;
	const runs = (words: readonly Words[], isSoft = false): ParagraphChild[] =>
		words.flatMap(({ text, isBold = false, note }): ParagraphChild[] => [
			...text.split('\n').map(
				(line, at) =>
					new TextRun({
						text: line,
						bold: isBold,
						...(at > 0 && { break: 1 }),
						...(isSoft && { color: '444444', size: 21 }),
					}),
			),
			...(note === undefined ? [] : [new FootnoteReferenceRun(noteNumber(note))]),
		]);
	/** Each list begins anew; options of one question after another do too. */
	const numbering = ({ mark, depth }: Extract<Block, { kind: 'item' }>): IParagraphOptions['numbering'] => {
		const level = Math.min(depth, 2);
		if (mark === 'dot') return { reference: 'dots', level };
		if (mark === 'box') return { reference: 'boxes', level };
		if (mark === 'letter') {
			if (!isLettered) letters += 1;
			return { reference: 'letters', level, instance: letters };
		}
		if (!lists.has(mark.list)) lists.set(mark.list, lists.size + 1);
		return { reference: 'numbers', level, instance: lists.get(mark.list)! };
	};
	return blocks.flatMap((block): FileChild[] => {
		switch (block.kind) {
			case 'heading':
				isLettered = false;
				return [
					new Paragraph({
						heading: LEVELS[block.level - 1]!,
						pageBreakBefore: block.startsPage === true,
						children: [new TextRun(block.text)],
					}),
				];
			case 'text':
				isLettered = false;
				return [
					new Paragraph({
						keepNext: block.keepsNext === true,
						...(block.isIndented && { indent: { left: indent(0).left } }),
						children: runs(block.words, block.isSoft),
					}),
				];
			case 'item': {
				const own = numbering(block);
				isLettered = block.mark === 'letter';
				return [
					new Paragraph({
						numbering: own!,
						keepNext: block.keepsNext === true,
						keepLines: true,
						children: runs(block.words),
					}),
				];
			}
			case 'table':
				return [makeTable(block, runs), new Paragraph({ spacing: lines(0.5), children: [] })];
			case 'picture':
				return makePicture(block, pictures.get(block.file));
			case 'room':
				// What is asked and the lines for it stay on one page.
				return Array.from(
					{ length: block.lines },
					(_, at) =>
						new Paragraph({
							border: { bottom: PEN_LINE, between: PEN_LINE },
							spacing: { line: Math.round(PEN * MM), lineRule: LineRuleType.EXACT },
							keepNext: at < block.lines - 1,
							children: [],
						}),
				);
		}
	});
}

/** A picture with its words beneath it; what is on it is told to who does not see it. */
function makePicture(
	{ alt, caption, number }: Extract<Block, { kind: 'picture' }>,
	picture: WordPicture | undefined,
): Paragraph[] {
	const words = new Paragraph({ style: CAPTION, children: [new TextRun(`图${number}　${caption}`)] });
	if (!picture) return [words];
	const { type, bytes: data, width, height } = picture;
	const name = `图${number}`;
	const run = new ImageRun({
		type,
		data,
		transformation: { width, height },
		altText: { name, title: name, description: alt },
	});
	return [
		new Paragraph({
			alignment: AlignmentType.CENTER,
			keepNext: true,
			spacing: { ...lines(1), before: 120 },
			children: [run],
		}),
		words,
	];
}
