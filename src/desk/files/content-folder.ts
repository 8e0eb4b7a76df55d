import { pathFault } from '../../office/desk/desk-path.ts';

/** A file as it lies in the folder. */
export interface ListedFile {
	/** From the programme's folder: `content/topics/ideals.mdx`, `public/picture.png`. */
	file: string;
	/** Another one after each change; says nothing else. */
	version: string;
	/** In bytes. */
	size: number;
}

/** What stands in a file. */
export interface FileContent {
	bytes: Uint8Array;
	version: string;
}

/** What became of a write: done, or somebody else was there before. */
export type WriteOutcome =
	| { kind: 'written'; version: string }
	/** Nothing was touched; `now` is what stands there, undefined where the file is gone. */
	| { kind: 'changed'; now: FileContent | undefined };

/**
 * The one way of the desk to the files of a programme: the folder of this machine's server, a folder that the browser
 * was given, or a zip. Only `content/`, `public/` and what was
 * taken down are seen and written.
 *
 * Every call throws `FolderFault`, in Chinese, where the folder cannot be reached or does not allow it; nothing is
 * written then, or the file is whole as it was.
 */
export interface ContentFolder {
	/** As its owner knows it: the name of the folder or of the zip. */
	readonly name: string;
	readonly way: FolderWay;
	/** Whether what is taken down can lie beside the content: not where the content folder alone was given. */
	readonly isAround: boolean;
	list(): Promise<ListedFile[]>;
	/** The files of `list` by their names alone, where that is much quicker. */
	names?(): Promise<string[]>;
	/** Undefined where there is no such file. */
	read(file: string): Promise<FileContent | undefined>;
	/** Many at once, which is quicker; what is gone meanwhile is left out. */
	readMany(files: readonly string[]): Promise<Map<string, FileContent>>;
	/**
	 * Writes a file whole or not at all.
	 * @param expected the version that the new one was made from; undefined where there should be none yet
	 */
	write(file: string, bytes: Uint8Array, expected: string | undefined): Promise<WriteOutcome>;
	/** The version that is given back for a file that is gone says nothing. */
	remove(file: string, expected: string): Promise<WriteOutcome>;
	/** Moves a file to a place where there is none; `changed` where it is not as expected or the place is taken. */
	move(from: string, to: string, expected: string): Promise<WriteOutcome>;
	/** Tells that files may have changed elsewhere; what is given back ends it. */
	watch(changed: () => void): () => void;
}

/** The three ways to the files. */
export type FolderWay = 'server' | 'folder' | 'zip';

/** Something that a person has to know or do before the folder can be used; `message` says it in Chinese. */
export class FolderFault extends Error {}

/** @throws FolderFault for what the desk may not touch */
export function refuse(file: string): void {
	const fault = pathFault(file);
	if (fault !== undefined) throw new FolderFault(fault);
}
