import {
	AlignmentType,
	BorderStyle,
	Document,
	Footer,
	FootnoteReferenceRun,
	Header,
	HeadingLevel,
	HeightRule,
	ImageRun,
	LevelFormat,
	LineRuleType,
	Packer,
	PageNumber,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType,
} from 'docx';
import type { FileChild, IParagraphOptions, IStylesOptions, ParagraphChild } from 'docx';
import type { Block, Words } from './blocks.ts';
import type { WordPicture } from './word-picture.ts';

/** What stands at the head and the foot of every page. */
export interface Frame {
	title: string;
	head: string;
	foot: string;
}

// Names that Word and WPS know; LibreOffice takes what stands in for them on the machine.
const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' };
const HEI = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '黑体' };
const MM = 1440 / 25.4;
/** A4, and the width between its margins. */
const PAGE = { width: Math.round(210 * MM), height: Math.round(297 * MM) };
const MARGIN = { top: 25 * MM, bottom: 22 * MM, left: 25 * MM, right: 25 * MM };
const WIDTH = Math.round(PAGE.width - MARGIN.left - MARGIN.right);
const LEVELS = [
	HeadingLevel.HEADING_1,
	HeadingLevel.HEADING_2,
	HeadingLevel.HEADING_3,
	HeadingLevel.HEADING_4,
];
const SIZES = [36, 30, 26, 24];

/** So many lines' height; without its rule LibreOffice takes it for a height and cuts off pictures. */
const lines = (count: number) => ({ line: 240 * count, lineRule: LineRuleType.AUTO });
const headingStyle = (size: number, before: number) => ({
	run: { font: HEI, size, bold: true, color: '000000' },
	paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
});
/** Word's own style for the words under a picture, which its list of pictures goes by. */
const CAPTION = 'Caption';
const STYLES: IStylesOptions = {
	default: {
		document: {
			run: { font: SONG, size: 24, language: { value: 'en-US', eastAsia: 'zh-CN' } },
			paragraph: { spacing: lines(1.25) },
		},
		heading1: headingStyle(SIZES[0]!, 0),
		heading2: headingStyle(SIZES[1]!, 280),
		heading3: headingStyle(SIZES[2]!, 200),
		heading4: headingStyle(SIZES[3]!, 160),
	},
	paragraphStyles: [
		{
			id: CAPTION,
			name: 'caption',
			basedOn: 'Normal',
			next: 'Normal',
			quickFormat: true,
			run: { font: HEI, size: 20 },
			paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 160 } },
		},
	],
};
/** How high a line for the pen is, in millimetres. */
const PEN = 7;
const PEN_LINE = { style: BorderStyle.SINGLE, size: 4, color: '999999', space: 1 };
const indent = (depth: number) => ({ left: 480 * (depth + 1), hanging: 420 });
const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (depth: number) => string) =>
	[0, 1, 2].map((depth) => ({
		level: depth,
		format,
		text: text(depth),
		alignment: AlignmentType.LEFT,
		style: { paragraph: { indent: indent(depth) } },
	}));
const NUMBERING = [
	{ reference: 'numbers', levels: levels(LevelFormat.DECIMAL, (depth) => `%${depth + 1}.`) },
	{ reference: 'letters', levels: levels(LevelFormat.UPPER_LETTER, (depth) => `%${depth + 1}.`) },
	{ reference: 'dots', levels: levels(LevelFormat.BULLET, () => '•') },
	{ reference: 'boxes', levels: levels(LevelFormat.BULLET, () => '□') },
];

/**
 * A Word file of the blocks, for Word, WPS and LibreOffice alike.
 * @param pictures by their files; of one that is not among them its words stand there
 */
export async function wordFile(
	blocks: readonly Block[],
	{ title, head, foot }: Frame,
	pictures: ReadonlyMap<string, WordPicture> = new Map(),
): Promise<Uint8Array> {
	const notes: string[] = [];
	const children = makeChildren(blocks, pictures, (note) => notes.push(note));
	const small = { size: 18, color: '444444' };
	const document = new Document({
		title,
		creator: head,
		styles: STYLES,
		numbering: { config: NUMBERING },
		footnotes: Object.fromEntries(
			notes.map((note, at) => [
				at + 1,
				{ children: [new Paragraph({ children: [new TextRun({ text: note, size: 18 })] })] },
			]),
		),
		sections: [
			{
				properties: { page: { size: PAGE, margin: MARGIN } },
				headers: {
					default: new Header({
						children: [
							new Paragraph({
								alignment: AlignmentType.RIGHT,
								children: [new TextRun({ text: head, ...small })],
							}),
						],
					}),
				},
				footers: {
					default: new Footer({
						children: [
							new Paragraph({
								alignment: AlignmentType.CENTER,
								children: [new TextRun({ children: [`${foot}　`, PageNumber.CURRENT], ...small })],
							}),
						],
					}),
				},
				children,
			},
		],
	});
	return new Uint8Array(await Packer.toBuffer(document));
}

function makeChildren(
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

type Runs = (words: readonly Words[]) => ParagraphChild[];

/** Its head is repeated on every page that it goes on to, and no row is cut. */
function makeTable({ head, rows, isBlank }: Extract<Block, { kind: 'table' }>, runs: Runs): Table {
	const line = { style: BorderStyle.SINGLE, size: 4, color: '666666' };
	const columns = columnWidths(head, rows, isBlank === true);
	const cell = (words: readonly Words[], at: number): TableCell =>
		new TableCell({
			width: { size: columns[at]!, type: WidthType.DXA },
			margins: { top: 40, bottom: 40, left: 100, right: 100 },
			children: [new Paragraph({ spacing: lines(1.1), children: runs(words) })],
		});
	return new Table({
		width: { size: WIDTH, type: WidthType.DXA },
		columnWidths: columns,
		layout: TableLayoutType.FIXED,
		borders: {
			top: line,
			bottom: line,
			left: line,
			right: line,
			insideHorizontal: line,
			insideVertical: line,
		},
		rows: [
			new TableRow({
				tableHeader: true,
				cantSplit: true,
				children: head.map((text, at) => cell([{ text, isBold: true }], at)),
			}),
			...rows.map(
				(cells) =>
					new TableRow({
						cantSplit: true,
						...(isBlank && { height: { value: 900, rule: HeightRule.ATLEAST } }),
						children: head.map((_, at) => cell(cells[at] ?? [], at)),
					}),
			),
		],
	});
}

/** Widths by how much each column says, none under a seventh; in an empty table all but the number the same. */
function columnWidths(
	head: readonly string[],
	rows: readonly (readonly (readonly Words[])[])[],
	isBlank: boolean,
): number[] {
	const weight = (at: number): number => {
		if (isBlank) return at === 0 ? 0.5 : 1;
		const lengths = rows.map((cells) => (cells[at] ?? []).reduce((sum, { text }) => sum + text.length, 0));
		return Math.sqrt(Math.max(head[at]!.length, ...lengths, 4));
	};
	const weights = head.map((_, at) => weight(at));
	const total = weights.reduce((sum, one) => sum + one, 0);
	return weights.map((one) => Math.round((WIDTH * one) / total));
}
