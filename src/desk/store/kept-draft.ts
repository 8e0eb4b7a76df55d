/** Where a draft is kept while it is written; a browser that is closed loses nothing. */
export interface DraftStore {
	read(key: string): string | null;
	/** False where it could not be kept: storage is full, or switched off. */
	write(key: string, value: string): boolean;
	remove(key: string): void;
	keys(): string[];
}

/** A draft as it is kept. */
export interface KeptDraft {
	base: string | undefined;
	text: string;
	/** When it was last written, ms since epoch; drafts of an earlier desk do not say. */
	at: number | undefined;
}

/** What the keys of all drafts begin with. */
export const DRAFT = 'desk-draft:';

/** What the keys of the drafts of a folder begin with. */
export const draftsOf = (folder: string): string => `${DRAFT}${folder}:`;

/** The key of a file's draft, of a window, among those of its folder. */
export const draftKey = (prefix: string, window: string, file: string): string =>
	`${prefix}${window === '' ? '' : `@${window}:`}${file}`;

/** Which window's draft of which file a key names; an earlier desk kept one draft a file, whatever the window. */
export function readKey(prefix: string, key: string): { window: string; file: string } | undefined {
	if (!key.startsWith(prefix)) return undefined;
	const [, window = '', file] = /^(?:@(\w+):)?([^]*)$/.exec(key.slice(prefix.length))!;
	return { window, file: file! };
}

/** A draft as text. */
export const written = ({ base, text, at }: KeptDraft): string =>
	JSON.stringify({ base: base ?? null, text, at });

/** The draft of a text; undefined where it is none. */
export function readDraft(written: string | null): KeptDraft | undefined {
	try {
		const draft = JSON.parse(written ?? '') as Record<keyof KeptDraft, unknown>;
		if (typeof draft.text !== 'string') return undefined;
		return {
			base: typeof draft.base === 'string' ? draft.base : undefined,
			text: draft.text,
			at: typeof draft.at === 'number' ? draft.at : undefined,
		};
	} catch {
		return undefined;
	}
}
