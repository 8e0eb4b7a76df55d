import type { Library } from '../../authoring/library.ts';
import type { Problem } from '../../authoring/problem.ts';
import type { ContentFile } from '../../office/content-files.ts';

/** A file that is to have another text; without a text it is to go. Paths are those inside the content folder. */
export interface TextChange {
	file: string;
	/** The text that the change was made from; undefined where there should be no such file yet. */
	before: string | undefined;
	text: string | undefined;
}

/** A file that was not as its change expected: somebody else was there. */
export interface Conflict {
	file: string;
	/** What stands there now; undefined where it is gone. */
	now: string | undefined;
}

/** What the views need of the desk: the content in memory, the check, and a way to write. */
export interface Workbench {
	/** As its owner knows the folder. */
	readonly name: string;
	files(): readonly ContentFile[];
	textOf(file: string): string | undefined;
	/** Names of files beside pages, `notices/visit/1.png`. */
	besides(): readonly string[];
	library(): Library;
	problems(): readonly Problem[];
	/** The day that it is where the programme is. */
	today(): string;
	/** What the check would say if these files had these texts. */
	tried(changes: readonly Omit<TextChange, 'before'>[]): Promise<readonly Problem[]>;
	/**
	 * Writes texts; nothing is written over unasked.
	 * @throws in Chinese where the folder does not allow it
	 */
	save(changes: readonly TextChange[]): Promise<readonly Conflict[]>;
	/** Puts a picture or a file beside a page; where the name is taken it gets another, which is given back. */
	addBeside(file: string, bytes: Uint8Array): Promise<string>;
	/** The bytes of a file beside a page. */
	bytesOf(file: string): Promise<Uint8Array | undefined>;
	/** Moves a file with what lies beside it. */
	move(from: string, to: string): Promise<void>;
	/** Texts as they were when the desk was opened, of the files that changed since. */
	changedSince(): readonly { file: string; before: string | undefined; text: string | undefined }[];
	subscribe(changed: () => void): () => void;
}
