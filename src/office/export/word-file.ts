import { AlignmentType, Document, Footer, Header, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { Block } from './blocks.ts';
import { blocksInWord } from './blocks-in-word.ts';
import { MARGIN, NUMBERING, PAGE, STYLES } from './word-layout.ts';
import type { WordPicture } from './word-picture.ts';

/** What stands at the head and the foot of every page. */
export interface Frame {
	title: string;
	head: string;
	foot: string;
}

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
	const children = blocksInWord(blocks, pictures, (note) => notes.push(note));
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
