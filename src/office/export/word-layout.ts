import { AlignmentType, LevelFormat, LineRuleType } from 'docx';
import type { IStylesOptions } from 'docx';

// Names that Word and WPS know; LibreOffice takes what stands in for them on the machine.
const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' };
const HEI = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: '黑体' };
/** A millimetre in twentieths of a point. */
export const MM = 1440 / 25.4;
/** A4, and the width between its margins. */
export const PAGE = { width: Math.round(210 * MM), height: Math.round(297 * MM) };
export const MARGIN = { top: 25 * MM, bottom: 22 * MM, left: 25 * MM, right: 25 * MM };
export const WIDTH = Math.round(PAGE.width - MARGIN.left - MARGIN.right);

/** So many lines' height; without its rule LibreOffice takes it for a height and cuts off pictures. */
export const lines = (count: number) => ({ line: 240 * count, lineRule: LineRuleType.AUTO });
const headingStyle = (size: number, before: number) => ({
	run: { font: HEI, size, bold: true, color: '000000' },
	paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
});
/** Word's own style for the words under a picture, which its list of pictures goes by. */
export const CAPTION = 'Caption';
export const STYLES: IStylesOptions = {
	default: {
		document: {
			run: { font: SONG, size: 24, language: { value: 'en-US', eastAsia: 'zh-CN' } },
			paragraph: { spacing: lines(1.25) },
		},
		heading1: headingStyle(36, 0),
		heading2: headingStyle(30, 280),
		heading3: headingStyle(26, 200),
		heading4: headingStyle(24, 160),
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

/** How far in an item of a list stands, by how deep in lists it is. */
export const indent = (depth: number) => ({ left: 480 * (depth + 1), hanging: 420 });
const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (depth: number) => string) =>
	[0, 1, 2].map((depth) => ({
		level: depth,
		format,
		text: text(depth),
		alignment: AlignmentType.LEFT,
		style: { paragraph: { indent: indent(depth) } },
	}));
/** The marks that items of lists have, by the names that paragraphs ask for them with. */
export const NUMBERING = [
	{ reference: 'numbers', levels: levels(LevelFormat.DECIMAL, (depth) => `%${depth + 1}.`) },
	{ reference: 'letters', levels: levels(LevelFormat.UPPER_LETTER, (depth) => `%${depth + 1}.`) },
	{ reference: 'dots', levels: levels(LevelFormat.BULLET, () => '•') },
	{ reference: 'boxes', levels: levels(LevelFormat.BULLET, () => '□') },
];
