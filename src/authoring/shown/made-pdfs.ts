import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Library } from '../read/library.ts';
import { memo } from '../read/memo.ts';

/** Where `npm run pdf` puts its files; those of each programme in a folder of their own. */
const PDF_DIR = 'dist-pdf';
const LIST = 'list.json';

/** A page of A4 a sheet, a page of A5, or two of those side by side on A4. */
const SHEETS = ['a4', 'a5', 'two-up'] as const;
export type Sheet = (typeof SHEETS)[number];

/** A PDF file that was made of a page of the site. */
export interface MadePdf {
	/** `topics.pdf` */
	file: string;
	/** The page that it is offered on, `/print/topics/`. */
	page: string;
	sheet: Sheet;
	/** How many pages it has: of two on a sheet, how many sheets. */
	pages: number;
}

/** What `npm run pdf` made of a programme, and of which content. */
export interface MadePdfs {
	/** The day on which they were made. */
	day: string;
	files: MadePdf[];
}

/** The folder of a programme's files. */
export const pdfFolder = ({ site }: Library): string => path.join(PDF_DIR, site.id);

/** The files there are for the site; undefined where none were made, or the list of them cannot be read. */
export const madePdfs = memo((library: Library) => readList(pdfFolder(library)));

function readList(folder: string): MadePdfs | undefined {
	const file = path.join(folder, LIST);
	if (!existsSync(file)) return undefined;
	try {
		const { day, files } = JSON.parse(readFileSync(file, 'utf8')) as MadePdfs;
		const isThere = ({ file, sheet }: MadePdf): boolean =>
			SHEETS.includes(sheet) && existsSync(path.join(folder, file));
		return { day, files: files.filter(isThere) };
	} catch {
		return undefined;
	}
}

export const listText = (made: MadePdfs): string => `${JSON.stringify(made, undefined, '\t')}\n`;
export const listFile = (folder: string): string => path.join(folder, LIST);
