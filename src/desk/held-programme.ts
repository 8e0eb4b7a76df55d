import { insideOf } from '../authoring/beside/inside.ts';
import type { HeldFile } from '../authoring/read/memory-reader.ts';
import type { ContentFolder, FileContent, ListedFile } from './files/content-folder.ts';

const TEXT = /^content\/.*\.(mdx|yaml)$/;
const INSIDE = 'content/'.length;
/** Without these nobody knows what there is. */
const FIRST = ['content/site.yaml', 'content/index.mdx'];
/** So many texts are read at once; then the desk says how far it is, and does what waits. */
const PORTION = 200;

/** How many texts have been read of those that there are. */
export interface ReadProgress {
	done: number;
	of: number;
}

/** What the desk has of the files of a folder: their texts whole, of pictures and attachments what is to be known. */
export class HeldProgramme {
	readonly #folder: ContentFolder;
	readonly #texts = new Map<string, string>();
	readonly #held = new Map<string, HeldFile>();
	readonly #versions = new Map<string, string>();

	readonly #opened = new Map<string, string>();
	#openedList: readonly ListedFile[] = [];
	#names: readonly string[] = [];
	#progress: ReadProgress | undefined = { done: 0, of: 0 };
	#isWhole = (): void => undefined;
	/** When everything has been read once. */
	readonly whole = new Promise<void>((resolve) => (this.#isWhole = resolve));

	constructor(folder: ContentFolder) {
		this.#folder = folder;
	}
	/** How far it is read; undefined when everything was once. */
	get progress(): ReadProgress | undefined {
		return this.#progress;
	}
	/** Every file by its path from the programme's folder, those too that are still to be read. */
	get names(): readonly string[] {
		return this.#progress ? this.#names : [...this.#held.keys()];
	}
	/** Texts as they were read first. */
	get opened(): ReadonlyMap<string, string> {
		return this.#opened;
	}
	/** The files as they lay there when they were read first. */
	get openedList(): readonly ListedFile[] {
		return this.#openedList;
	}
	/** Texts by path inside `content/`; what is not UTF-8 is left out. */
	get texts(): ReadonlyMap<string, string> {
		return this.#texts;
	}
	/** By path from the programme's folder. */
	get files(): ReadonlyMap<string, HeldFile> {
		return this.#held;
	}
	/** The version that the folder gave a file last; undefined where it had none. */
	versionOf(file: string): string | undefined {
		return this.#versions.get(file);
	}
	/**
	 * The files as they would be with other texts.
	 * @param texts by path inside `content/`; undefined takes the file away
	 * @param moves of files beside pages, inside `content/`
	 */
	with(
		texts: ReadonlyMap<string, string | undefined>,
		moves: readonly { from: string; to: string }[] = [],
	): Map<string, HeldFile> {
		const held = new Map(this.#held);
		for (const { from, to } of moves) {
			const own = held.get(`content/${from}`);
			if (own) held.set(`content/${to}`, own);
			held.delete(`content/${from}`);
		}
		for (const [file, text] of texts) {
			const bytes = text === undefined ? undefined : new TextEncoder().encode(text);
			if (bytes) held.set(`content/${file}`, { bytes, size: bytes.length });
			else held.delete(`content/${file}`);
		}
		return held;
	}
	/**
	 * Learns what there is, and reads no more than what says so.
	 * @returns the list of the files, where it was made
	 */
	async glance(): Promise<readonly ListedFile[] | undefined> {
		const listed = this.#folder.names ? undefined : await this.#folder.list();
		this.#names = listed?.map(({ file }) => file) ?? (await this.#folder.names!());
		await this.#read(FIRST.filter((file) => this.#names.includes(file)));
		return listed;
	}
	/** Reads a text that is wanted before its turn. */
	async want(file: string): Promise<void> {
		if (!this.#versions.has(`content/${file}`)) await this.#read([`content/${file}`]);
	}
	/**
	 * Reads what is new or has another version; true where anything is.
	 * @param told is called when there is more than before
	 */
	async take(listed: readonly ListedFile[], told: () => void = () => undefined): Promise<boolean> {
		const changed = listed.filter(({ file, version }) => this.#versions.get(file) !== version);
		const there = new Set(listed.map(({ file }) => file));
		const gone = [...this.#held.keys()].filter((file) => !there.has(file));
		for (const file of gone) this.forget(file);
		const wasWhole = this.#progress === undefined;
		if (!wasWhole) this.#names = [...there];
		for (const { file, version, size } of changed) {
			if (TEXT.test(file)) continue;
			this.#versions.set(file, version);
			this.#held.set(file, { size });
		}
		const texts = changed.map(({ file }) => file).filter((file) => TEXT.test(file));
		for (let from = 0; from < texts.length; from += PORTION) {
			if (!wasWhole) this.#progress = { done: from, of: texts.length };
			told();
			await this.#read(texts.slice(from, from + PORTION));
		}
		if (wasWhole) return changed.length > 0 || gone.length > 0;
		this.#openedList = listed;
		this.#progress = undefined;
		this.#isWhole();
		return true;
	}
	async #read(files: readonly string[]): Promise<void> {
		for (const [file, content] of await this.#folder.readMany(files)) {
			this.hold(file, content);
			const text = this.#progress && this.#texts.get(file.slice(INSIDE));
			if (text !== undefined) this.#opened.set(file.slice(INSIDE), text);
		}
	}
	/** Has a file as it stands in the folder now. */
	hold(file: string, { bytes, version }: FileContent): void {
		this.#versions.set(file, version);
		const isText = TEXT.test(file);
		this.#held.set(file, { size: bytes.length, ...(isText ? { bytes } : { inside: insideOf(file, bytes) }) });
		if (!isText) return;
		const text = textOf(bytes);
		if (text === undefined) this.#texts.delete(file.slice(INSIDE));
		else this.#texts.set(file.slice(INSIDE), text);
	}
	forget(file: string): void {
		this.#versions.delete(file);
		this.#held.delete(file);
		this.#texts.delete(file.slice(INSIDE));
	}
}

/** What bytes say; undefined where they are not UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
