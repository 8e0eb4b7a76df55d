import type { ContentFile } from '../../office/content-files.ts';

/** A file that is being edited, with the way back. */
export interface OpenText {
	file: string;
	/** What the folder had when it was opened, or last saved; undefined for a file that is new. */
	base: string | undefined;
	text: string;
	undo: string[];
	redo: string[];
}

const MOST_STEPS = 200;

/** Where a draft is kept while it is written; a browser that is closed loses nothing. */
export interface DraftStore {
	read(key: string): string | null;
	/** False where it could not be kept: storage is full, or switched off. */
	write(key: string, value: string): boolean;
	remove(key: string): void;
	keys(): string[];
}

/** Every file that has unsaved words, and those that are open. */
export class Drafts {
	readonly #open = new Map<string, OpenText>();
	readonly #listeners = new Set<(file: string) => void>();
	readonly #store: DraftStore;
	readonly #prefix: string;
	/** Files whose drafts are in this window alone. */
	readonly #unkept = new Set<string>();
	/** What this window has kept, by key: what another one keeps of the same file is not its own. */
	readonly #kept = new Map<string, string>();
	/** Files whose drafts come from an earlier time. */
	readonly restored = new Set<string>();

	/** @param name of the folder: drafts of two folders keep apart */
	constructor(store: DraftStore, name: string) {
		this.#store = store;
		this.#prefix = `desk-draft:${name}:`;
		for (const key of store.keys().filter((one) => one.startsWith(this.#prefix))) {
			const written = store.read(key);
			const draft = readDraft(written);
			const file = key.slice(this.#prefix.length);
			if (!draft) continue;
			this.#kept.set(key, written!);
			this.#open.set(file, { file, base: draft.base, text: draft.text, undo: [], redo: [] });
			this.restored.add(file);
		}
	}

	/** The file as it is being written; opened from the folder's text where it is not yet. */
	open(file: string, folderText: string | undefined): OpenText {
		const known = this.#open.get(file);
		if (known && (this.isChanged(file) || known.base === folderText)) return known;
		const fresh: OpenText = { file, base: folderText, text: folderText ?? '', undo: [], redo: [] };
		this.#open.set(file, fresh);
		return fresh;
	}

	/** A file that is not in the folder yet. */
	begin(file: string, text: string): OpenText {
		const fresh: OpenText = { file, base: undefined, text, undo: [], redo: [] };
		this.#open.set(file, fresh);
		this.#changed(fresh);
		return fresh;
	}

	get = (file: string): OpenText | undefined => this.#open.get(file);
	isChanged = (file: string): boolean => {
		const own = this.#open.get(file);
		return own !== undefined && (own.base === undefined || own.text !== own.base);
	};
	changed = (): OpenText[] => [...this.#open.values()].filter(({ file }) => this.isChanged(file));

	/** Whether a browser that is closed loses nothing of this file. */
	isKept = (file: string): boolean => !this.#unkept.has(file);

	write(file: string, text: string): void {
		const own = this.#open.get(file);
		if (!own || own.text === text) return;
		own.undo.push(own.text);
		if (own.undo.length > MOST_STEPS) own.undo.shift();
		own.redo = [];
		own.text = text;
		this.#changed(own);
	}

	/** One step back, or forth again; true where there was one. */
	step(file: string, way: 'undo' | 'redo'): boolean {
		const own = this.#open.get(file);
		const to = own?.[way].pop();
		if (!own || to === undefined) return false;
		own[way === 'undo' ? 'redo' : 'undo'].push(own.text);
		own.text = to;
		this.#changed(own);
		return true;
	}

	/** What was written stands in the folder now. */
	saved(file: string, text: string): void {
		const own = this.#open.get(file);
		if (!own) return;
		own.base = text;
		this.#changed(own);
	}

	/** The draft goes; the file is as the folder has it. */
	drop(file: string): void {
		this.#open.delete(file);
		this.#forget(file);
		for (const listener of this.#listeners) listener(file);
	}

	/** Files with their drafts in place of what the folder has. */
	over(files: readonly ContentFile[]): ContentFile[] {
		const known = new Map(files.map(({ file, text }) => [file, text]));
		for (const { file, text } of this.changed()) known.set(file, text);
		return [...known].map(([file, text]) => ({ file, text }));
	}

	subscribe(listener: (file: string) => void): () => void {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	#changed(own: OpenText): void {
		const key = this.#prefix + own.file;
		if (this.isChanged(own.file)) {
			const draft = JSON.stringify({ base: own.base ?? null, text: own.text });
			if (this.#store.write(key, draft)) {
				this.#kept.set(key, draft);
				this.#unkept.delete(own.file);
			} else this.#unkept.add(own.file);
		} else this.#forget(own.file);
		for (const listener of this.#listeners) listener(own.file);
	}

	#forget(file: string): void {
		const key = this.#prefix + file;
		// What another window wrote of the same file since stays.
		if (this.#store.read(key) === this.#kept.get(key)) this.#store.remove(key);
		this.#kept.delete(key);
		this.#unkept.delete(file);
		this.restored.delete(file);
	}
}

function readDraft(written: string | null): { base: string | undefined; text: string } | undefined {
	try {
		const draft = JSON.parse(written ?? '') as { base?: unknown; text?: unknown };
		if (typeof draft.text !== 'string') return undefined;
		return { base: typeof draft.base === 'string' ? draft.base : undefined, text: draft.text };
	} catch {
		return undefined;
	}
}
