import { insideOf } from '../authoring/beside/inside.ts';
import type { HeldFile } from '../authoring/memory-reader.ts';
import type { ContentFolder, FileContent, ListedFile } from './files/content-folder.ts';

const TEXT = /^content\/.*\.(mdx|yaml)$/;

/** What the desk has of the files of a folder: their texts whole, of pictures and attachments what is to be known. */
export class HeldProgramme {
	readonly #folder: ContentFolder;
	readonly #texts = new Map<string, string>();
	readonly #held = new Map<string, HeldFile>();
	readonly #versions = new Map<string, string>();

	constructor(folder: ContentFolder) {
		this.#folder = folder;
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
	 */
	with(texts: ReadonlyMap<string, string | undefined>): Map<string, HeldFile> {
		const held = new Map(this.#held);
		for (const [file, text] of texts) {
			const bytes = text === undefined ? undefined : new TextEncoder().encode(text);
			if (bytes) held.set(`content/${file}`, { bytes, size: bytes.length });
			else held.delete(`content/${file}`);
		}
		return held;
	}
	/** Reads what is new or has another version; true where anything is. */
	async take(listed: readonly ListedFile[]): Promise<boolean> {
		const changed = listed.filter(({ file, version }) => this.#versions.get(file) !== version);
		const there = new Set(listed.map(({ file }) => file));
		const gone = [...this.#held.keys()].filter((file) => !there.has(file));
		for (const file of gone) this.forget(file);
		const texts = changed.map(({ file }) => file).filter((file) => TEXT.test(file));
		const read = texts.length > 0 ? await this.#folder.readMany(texts) : new Map<string, FileContent>();
		for (const { file, version, size } of changed) {
			const content = read.get(file);
			if (content) this.hold(file, content);
			else if (!TEXT.test(file)) {
				this.#versions.set(file, version);
				this.#held.set(file, { size });
			}
		}
		return changed.length > 0 || gone.length > 0;
	}
	/** Has a file as it stands in the folder now. */
	hold(file: string, { bytes, version }: FileContent): void {
		this.#versions.set(file, version);
		const isText = TEXT.test(file);
		this.#held.set(file, { size: bytes.length, ...(isText ? { bytes } : { inside: insideOf(file, bytes) }) });
		if (!isText) return;
		const text = textOf(bytes);
		if (text === undefined) this.#texts.delete(file.slice('content/'.length));
		else this.#texts.set(file.slice('content/'.length), text);
	}
	forget(file: string): void {
		this.#versions.delete(file);
		this.#held.delete(file);
		this.#texts.delete(file.slice('content/'.length));
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
