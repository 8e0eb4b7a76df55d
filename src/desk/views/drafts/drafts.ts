import type { ContentFile } from '../../../office/content-files.ts';
import { draftKey, draftsOf, readDraft, readKey, written } from '../../store/kept-draft.ts';
import type { DraftStore, KeptDraft } from '../../store/kept-draft.ts';
import { tellAll } from '../../tell-all.ts';

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

/** A draft of the same folder that is not this window's. */
export interface OtherDraft extends KeptDraft {
	file: string;
	window: string;
	/** Whether that window is open, so that somebody may be writing there. */
	isOpen: boolean;
}

/** Which windows there are. */
export interface Windows {
	/** This one's name. */
	own: string;
	/** Names of those that are open. */
	open: ReadonlySet<string>;
	/** ms since epoch */
	now(): number;
}

/** Every file that has unsaved words, and those that are open. Each window keeps its drafts under its own name. */
export class Drafts {
	readonly #open = new Map<string, OpenText>();
	readonly #listeners = new Set<() => void>();
	readonly #store: DraftStore;
	readonly #prefix: string;
	/** Files whose drafts are in this window alone. */
	readonly #unkept = new Set<string>();
	readonly #windows: Windows;
	#openWindows: ReadonlySet<string>;
	/** Files whose drafts come from an earlier time. */
	readonly restored = new Set<string>();

	/**
	 * Takes up this window's drafts, and those that closed windows have left, the newest of each file; the rest is in
	 * `others`.
	 * @param name of the folder: drafts of two folders keep apart
	 */
	constructor(store: DraftStore, name: string, windows: Windows) {
		this.#store = store;
		this.#prefix = draftsOf(name);
		this.#windows = windows;
		this.#openWindows = windows.open;
		const all = this.#all();
		for (const draft of all) if (draft.window === windows.own) this.#restore(draft);
		const left = all.filter(({ window, isOpen }) => window !== windows.own && !isOpen);
		for (const draft of left.sort((a, b) => (b.at ?? 0) - (a.at ?? 0))) {
			if (this.#open.has(draft.file)) continue;
			if (!store.write(this.#keyOf(draft.file), written(draft))) continue;
			store.remove(this.#keyOf(draft.file, draft.window));
			this.#restore(draft);
		}
	}

	/**
	 * Takes up what closed windows left under another name of the folder: before its programme had an id it was called
	 * otherwise. Only what was written from the text that stands there now is surely of this folder.
	 */
	adopt(name: string, textOf: (file: string) => string | undefined): void {
		const prefix = draftsOf(name);
		if (prefix === this.#prefix) return;
		for (const draft of this.#all((window) => !this.#isOther(window), prefix)) {
			const { file, window, base } = draft;
			if (this.#open.has(file) || base === undefined || textOf(file) !== base) continue;
			if (!this.#store.write(this.#keyOf(file), written(draft))) continue;
			this.#store.remove(this.#keyOf(file, window, prefix));
			this.#restore(draft);
		}
		this.#tell();
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
		this.#tell();
	}

	/** Drafts of this folder that other windows keep, and older ones of a file that has several. */
	others = (): OtherDraft[] => this.#all((window) => window !== this.#windows.own);

	/** Goes on with another draft; what stood here is one step back. A window that is open keeps its own. */
	take({ file, window, base, text, isOpen }: OtherDraft): void {
		const own = this.#open.get(file) ?? { file, base, text, undo: [], redo: [] };
		if (own.text !== text) {
			own.undo.push(own.text);
			own.redo = [];
		}
		Object.assign(own, { base, text });
		this.#open.set(file, own);
		this.#changed(own);
		if (!isOpen) this.dropOther({ file, window });
	}

	/** Another draft goes. */
	dropOther({ file, window }: Pick<OtherDraft, 'file' | 'window'>): void {
		this.#store.remove(this.#keyOf(file, window));
		this.#tell();
	}

	/** Other windows were opened or closed, or wrote something. */
	seen(open: ReadonlySet<string>): void {
		this.#openWindows = open;
		this.#tell();
	}

	/** Files with their drafts in place of what the folder has. */
	over(files: readonly ContentFile[]): ContentFile[] {
		const known = new Map(files.map(({ file, text }) => [file, text]));
		for (const { file, text } of this.changed()) known.set(file, text);
		return [...known].map(([file, text]) => ({ file, text }));
	}

	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	#changed(own: OpenText): void {
		if (this.isChanged(own.file)) {
			const isKept = this.#store.write(
				this.#keyOf(own.file),
				written({ base: own.base, text: own.text, at: this.#windows.now() }),
			);
			if (isKept) this.#unkept.delete(own.file);
			else this.#unkept.add(own.file);
		} else this.#forget(own.file);
		this.#tell();
	}

	#forget(file: string): void {
		this.#store.remove(this.#keyOf(file));
		this.#unkept.delete(file);
		this.restored.delete(file);
	}

	#restore({ file, base, text }: OtherDraft): void {
		this.#open.set(file, { file, base, text, undo: [], redo: [] });
		this.restored.add(file);
	}

	/** Whether another window is open under this name. */
	#isOther = (window: string): boolean => window !== this.#windows.own && this.#openWindows.has(window);

	/** Every draft of this folder that is kept, of the windows that are wanted. */
	#all(isWanted: (window: string) => boolean = () => true, prefix = this.#prefix): OtherDraft[] {
		return this.#store.keys().flatMap((key): OtherDraft[] => {
			const named = readKey(prefix, key);
			if (!named) return [];
			const { file, window } = named;
			const draft = isWanted(window) ? readDraft(this.#store.read(key)) : undefined;
			return draft ? [{ ...draft, file, window, isOpen: this.#openWindows.has(window) }] : [];
		});
	}

	#keyOf(file: string, window = this.#windows.own, prefix = this.#prefix): string {
		return draftKey(prefix, window, file);
	}

	#tell(): void {
		tellAll(this.#listeners);
	}
}
