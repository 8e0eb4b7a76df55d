import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Library } from './library.ts';

/** Where `npm run pdf` puts its files; those of each programme in a folder of their own. */
export const PDF_DIR = 'dist-pdf';
const LIST = 'list.json';

/** A PDF file that was made of a page of the site. */
export interface MadePdf {
	/** `topics.pdf` */
	file: string;
	/** The page that it is offered on, `/print/topics/`. */
	page: string;
	/** Laid out for A5. */
	isSmall: boolean;
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

const known = new WeakMap<Library, MadePdfs | undefined>();

/** The files there are for the site; undefined where none were made, or the list of them cannot be read. */
export function madePdfs(library: Library): MadePdfs | undefined {
	if (!known.has(library)) known.set(library, readList(pdfFolder(library)));
	return known.get(library);
}

function readList(folder: string): MadePdfs | undefined {
	const file = path.join(folder, LIST);
	if (!existsSync(file)) return undefined;
	try {
		const { day, files } = JSON.parse(readFileSync(file, 'utf8')) as MadePdfs;
		return { day, files: files.filter((one) => existsSync(path.join(folder, one.file))) };
	} catch {
		return undefined;
	}
}

export const listText = (made: MadePdfs): string => `${JSON.stringify(made, undefined, '\t')}\n`;
export const listFile = (folder: string): string => path.join(folder, LIST);
