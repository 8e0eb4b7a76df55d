import type { Library } from '../../authoring/read/library.ts';
import type { Problem } from '../../authoring/tell/problem.ts';
import type { ContentFile } from '../../office/content-files.ts';
import type { ThingChange, Comparison } from '../../office/guard/comparison.ts';
import type { FolderWay } from '../files/content-folder.ts';
import type { LastPublished } from '../guard/last-published.ts';

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

/** What became of a save. */
export interface Saving {
	/** Where there are any, nothing was written. */
	conflicts: readonly Conflict[];
	/** What was written, with what the guard was asked to add. */
	texts: ReadonlyMap<string, string | undefined>;
}

/** What the views need of the desk: the content in memory, the check, and a way to write. */
export interface Workbench {
	/** As its owner knows the folder. */
	readonly name: string;
	readonly way: FolderWay;
	files(): readonly ContentFile[];
	textOf(file: string): string | undefined;
	/** Whether the desk sees what the site carries besides the content, in `public/`. */
	seesPublic(): boolean;
	/** Names of all files of the content, read or not, and of those beside pages, `notices/visit/1.png`. */
	besides(): readonly string[];
	/** How far the texts have been read, and why not further, in words; undefined when all were. */
	reading(): { done: number; of: number; fault: string | undefined } | undefined;
	/** Goes on with it where it stopped. */
	readAgain(): void;
	/** Reads a text before its turn. */
	want(file: string): void;
	/** Names of pages and lists alone until it is read. */
	library(): Library;
	/** Whether `library` and `problems` say something of all there is. */
	isRead(): boolean;
	/** When the check has seen everything that was saved. */
	settled(): Promise<void>;
	problems(): readonly Problem[];
	/** The day that it is where the programme is. */
	today(): string;
	/**
	 * What the check would say if these files had these texts.
	 * @param moves of files beside pages
	 */
	tried(
		changes: readonly Omit<TextChange, 'before'>[],
		moves?: readonly { from: string; to: string }[],
	): Promise<readonly Problem[]>;
	/**
	 * Writes texts and gives files other names, all of it or nothing; nothing is written over unasked, and what readers
	 * would lose is shown before.
	 * @param moves of files beside pages
	 * @param aside files that are taken down, and where they lie then, as `asideOf` says; such a text counts as gone
	 * @throws in Chinese where the folder does not allow it, with what is written all the same, or where the loss is to be
	 * thought over
	 */
	save(
		changes: readonly TextChange[],
		moves?: readonly { from: string; to: string }[],
		aside?: readonly { from: string; to: string }[],
	): Promise<Saving>;
	/** Where a file and those beside it lie once it is taken down; undefined where the folder has no place for them. */
	asideOf(file: string): { from: string; to: string }[] | undefined;
	/** Puts a picture or a file beside a page; where the name is taken it gets another, which is given back. */
	addBeside(file: string, bytes: Uint8Array): Promise<string>;
	/** Takes a file away that lies beside a page. @throws in Chinese where the folder does not allow it */
	removeBeside(file: string): Promise<void>;
	/** The bytes of a file beside a page. */
	bytesOf(file: string): Promise<Uint8Array | undefined>;
	/** Texts as they were when the desk was opened, of the files that changed since. */
	changedSince(): readonly { file: string; before: string | undefined; text: string | undefined }[];
	/** What the content is compared with; undefined while it is looked for. */
	last(): LastPublished | undefined;
	/** What the next publication would do to what was published last; undefined while that cannot be said. */
	comparison(): Comparison | undefined;
	/** What the next publication would lose, as far as the content can be read. */
	losses(): readonly ThingChange[];
	/** Compares with a chosen list of what is on the site; false where it is none. */
	compareWith(list: File): Promise<boolean>;
	/** The day of the last commit of each file; undefined where that is not known. */
	commitDays(): ReadonlyMap<string, string> | undefined;
	subscribe(changed: () => void): () => void;
}
