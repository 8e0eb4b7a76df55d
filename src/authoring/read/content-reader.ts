import type { Inside } from '../beside/inside.ts';

/** The files of a programme as the check reads them: from a disk, a folder given to a browser, or a zip. */
export interface ContentReader {
	/** Every file of the content folder, `topics/ideals.mdx`, in no order; what stands for folders is left out. */
	names(): readonly string[];
	/** Whether anything stands at this place in the content folder, a folder too. */
	isThere(file: string): boolean;
	/** Whether there is a file of this name in the content folder. */
	isFile(file: string): boolean;
	/** @throws where it cannot be read */
	bytes(file: string): Uint8Array;
	/** What is inside of a picture or an attachment; undefined where nobody has looked yet. */
	inside(file: string): Inside | undefined;
	/** In bytes. */
	size(file: string): number;
	/** Whether pages can name this by an address from the root, `/picture.png`. */
	isPublic(address: string): boolean;
	/** Where what files were parsed to is kept for the next build. */
	values?: KeptValues | undefined;
}

/** What YAML without a fault was parsed to, by the file that it stands in and by its text. */
export interface KeptValues {
	/** Undefined where nothing is known. */
	known(file: string, yaml: string): unknown;
	keep(file: string, yaml: string, value: unknown): void;
}

/** The names of the folders of a content folder that hold anything. */
export const foldersOf = (reader: ContentReader): string[] => [
	...new Set(
		reader
			.names()
			.filter((name) => name.includes('/'))
			.map((name) => name.slice(0, name.indexOf('/'))),
	),
];
