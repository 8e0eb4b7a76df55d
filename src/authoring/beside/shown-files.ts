import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from '../../cache/kept.ts';
import { kindOfFile } from './file-kinds.ts';
import type { FileSort } from './file-kinds.ts';
import { pictureSize } from './picture-size.ts';

/** What of a file is written into the built folder. */
export interface WrittenFile {
	/** The file itself. */
	from: string;
	/** A picture that is made anew, this wide at most. */
	width?: number;
}

/** A file that lies beside a page, ready to be shown. */
export interface ShownFile {
	sort: FileSort;
	/** Its kind as readers call it. */
	kind: string;
	/** As its author called it. */
	name: string;
	bytes: number;
	/** From the root of the site. */
	address: string;
	/** Of a picture: how large it is shown, and where it stands in other widths. */
	width?: number;
	height?: number;
	widths?: readonly { address: string; width: number }[];
}

/** As wide as the column is at most, on a screen with two dots for one; and for a phone. */
const WIDTHS = [1600, 800] as const;
/** Names of files that are not kept offline begin so; `publish/service-worker` passes them over. */
const LOOSE = 'file-';

const written = new Map<string, WrittenFile>();

/** What the pages that were rendered need in the built folder, by its name in `_astro/`. */
export const writtenFiles = (): ReadonlyMap<string, WrittenFile> => written;

/**
 * Takes a file up among those that the site is built with.
 * @param file inside the content folder
 * @param isKept whether what readers fetch by a click is kept offline too
 */
export function showFile(contentDir: string, file: string, isKept: boolean): ShownFile {
	const from = path.join(contentDir, file);
	const bytes = readFileSync(from);
	const { sort, name: kind } = kindOfFile(file)!;
	// An address that holds for good: other bytes have another.
	const hash = hashOf(bytes).slice(0, 12);
	const ending = path.extname(file).toLowerCase();
	const write = (name: string, width?: number): string => {
		written.set(name, { from, ...(width !== undefined && { width }) });
		return `/_astro/${name}`;
	};
	const shown = { sort, kind, name: path.basename(file), bytes: statSync(from).size };
	if (sort !== 'picture') return { ...shown, address: write(`${isKept ? 'kept-' : LOOSE}${hash}${ending}`) };
	const size = pictureSize(bytes);
	if (!size) throw new Error(`${file}：图片文件是坏的，或者不完整`);
	if (size.isKept) return { ...shown, ...dimensions(size), address: write(`picture-${hash}${ending}`) };
	const widest = Math.min(size.width, WIDTHS[0]);
	const widths = [widest, ...WIDTHS.slice(1).filter((width) => width < widest)].map((width) => ({
		width,
		address: write(`picture-${hash}-${width}.webp`, width),
	}));
	const scale = widest / size.width;
	return {
		...shown,
		width: widest,
		height: Math.max(1, Math.round(size.height * scale)),
		address: widths[0]!.address,
		widths,
	};
}

const dimensions = ({ width, height }: { width: number; height: number }) => ({ width, height });
