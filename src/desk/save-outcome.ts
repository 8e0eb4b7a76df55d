/** What became of a save. */
export type SaveOutcome =
	| { kind: 'saved' }
	/** The file was changed elsewhere and nothing was written; `theirs` is undefined where it is gone or no text. */
	| { kind: 'changed'; theirs: string | undefined }
	/** Nothing was written; `why` says it in Chinese. */
	| { kind: 'failed'; why: string };

/** A text to save with others, by its path inside `content/`; `text` undefined takes the file away. */
export interface TextSave {
	file: string;
	/** What it was made from; undefined where there should be no such file yet. */
	base: string | undefined;
	text: string | undefined;
}

/** What became of several files. */
export type SavedTogether =
	| { kind: 'saved' }
	/** Nothing was written: these were changed elsewhere. */
	| { kind: 'changed'; theirs: ReadonlyMap<string, string | undefined> }
	/** `written` stands in the folder all the same, since it could not be taken back. */
	| { kind: 'failed'; why: string; written: readonly string[] };

/** Where saving stands, for the header; `away` where the folder cannot be looked through at the moment. */
export type SavingState = 'saved' | 'saving' | 'failed' | 'away';
