/** A stretch of text in a paragraph. */
export type Run = { text: string; isBold: boolean; link?: string } | { note: number } | { picture: string };

export interface Paragraph {
	kind: 'paragraph';
	runs: Run[];
	/** 1 and more for a heading by its style, 0 for the title of the document. */
	level?: number;
	/** The number or dot that Word puts before it by itself. */
	label?: string;
	isCentred: boolean;
}

/** A table with every cell that it covers; a merged cell stands in each of its places. */
export interface Table {
	kind: 'table';
	rows: Paragraph[][][];
}

export type WordBlock = Paragraph | Table;

/** A Word file, as far as a page can show it. */
export interface WordDocument {
	blocks: WordBlock[];
	/** The texts of footnotes, in the order in which they are named. */
	notes: string[];
	pictures: Map<string, { bytes: Uint8Array; ending: string; alternative: string }>;
	/** What a page cannot have, in words. */
	lost: string[];
	/** What a page does not need. */
	unneeded: string[];
}

/** The words of a paragraph, notes and pictures left out. */
export const plainText = (runs: readonly Run[]): string =>
	runs
		.map((run) => ('text' in run ? run.text : ''))
		.join('')
		.trim();
