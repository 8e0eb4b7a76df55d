import { refuse } from './content-folder.ts';
import type { ContentFolder, FileContent, ListedFile, WriteOutcome } from './content-folder.ts';
import { zipOfChanges } from './folder-changes.ts';
import type { PackedProgramme } from './packed-programme.ts';
import { isSameBytes } from './same-bytes.ts';

/** Keeps what files have become, all of them or none; null for one that is gone. @throws FolderFault where it cannot */
export type KeepChanges = (changes: ReadonlyMap<string, Uint8Array | null>) => Promise<void>;

/** The version of every file that is as it was in the zip. */
const AS_IT_WAS = 'zip';

/** The programme of a zip, changed in memory only; what was changed is fetched as another zip. */
export class ZipFolder implements ContentFolder {
	readonly way = 'zip';
	readonly isAround = true;
	readonly name: string;
	readonly #packed: PackedProgramme;
	readonly #keep: KeepChanges | undefined;
	readonly #changed = new Map<string, FileContent | null>();
	#version = 0;
	/** Whether some had been changed before it was opened. */
	readonly wasChanged: boolean;

	/**
	 * @param packed the files as they were in the zip
	 * @param changes that were made before; null for a file that is gone
	 * @param keep keeps each change where a closed browser does not lose it
	 */
	constructor(
		name: string,
		packed: PackedProgramme,
		changes: ReadonlyMap<string, Uint8Array | null> = new Map(),
		keep?: KeepChanges,
	) {
		this.name = name;
		this.#packed = packed;
		this.#keep = keep;
		for (const [file, bytes] of changes) this.#put(file, bytes);
		this.wasChanged = changes.size > 0;
	}
	/** Whether a closed browser would lose what was changed. */
	get isOnlyHere(): boolean {
		return this.#keep === undefined && this.#changed.size > 0;
	}
	/** The texts as they were in the zip. */
	async before(): Promise<ReadonlyMap<string, { bytes: Uint8Array; size: number }>> {
		const texts = [...this.#packed.sizes.keys()].filter((file) => /\.(?:mdx|yaml)$/.test(file));
		const unpacked = await this.#packed.unpack(texts);
		return new Map([...unpacked].map(([file, bytes]) => [file, { bytes, size: bytes.length }]));
	}
	list(): Promise<ListedFile[]> {
		const listed = new Map(
			[...this.#packed.sizes].map(([file, size]) => [file, { file, version: AS_IT_WAS, size }]),
		);
		for (const [file, content] of this.#changed) {
			if (content) listed.set(file, { file, version: content.version, size: content.bytes.length });
			else listed.delete(file);
		}
		return Promise.resolve([...listed.values()].sort((a, b) => (a.file < b.file ? -1 : 1)));
	}
	async read(file: string): Promise<FileContent | undefined> {
		return (await this.readMany([file])).get(file);
	}
	async readMany(files: readonly string[]): Promise<Map<string, FileContent>> {
		const unpacked = await this.#packed.unpack(files.filter((file) => !this.#changed.has(file)));
		const found = new Map<string, FileContent>();
		for (const file of files) {
			const bytes = unpacked.get(file);
			const content = this.#changed.get(file) ?? (bytes && { bytes, version: AS_IT_WAS });
			if (content) found.set(file, content);
		}
		return found;
	}
	async write(file: string, bytes: Uint8Array, expected: string | undefined): Promise<WriteOutcome> {
		refuse(file);
		if (this.#versionOf(file) !== expected) return { kind: 'changed', now: await this.read(file) };
		return this.#done([[file, bytes]], file);
	}
	async remove(file: string, expected: string): Promise<WriteOutcome> {
		refuse(file);
		if (this.#versionOf(file) !== expected) return { kind: 'changed', now: await this.read(file) };
		return this.#done([[file, null]], file);
	}
	async move(from: string, to: string, expected: string): Promise<WriteOutcome> {
		refuse(from);
		refuse(to);
		const [now, taken] = [await this.read(from), await this.read(to)];
		if (!now || taken || now.version !== expected) return { kind: 'changed', now: taken ?? now };
		return this.#done(
			[
				[from, null],
				[to, now.bytes],
			],
			to,
		);
	}
	/** Nobody else is in it. */
	watch() {
		return () => undefined;
	}
	/** What is not as it was in the zip. */
	async changes(): Promise<{ changed: Map<string, Uint8Array>; removed: string[] }> {
		// What the zip does not give any more is still there to be fetched.
		const before = await this.#packed
			.unpack([...this.#changed.keys()])
			.catch(() => new Map<string, Uint8Array>());
		const changed = new Map<string, Uint8Array>();
		const removed: string[] = [];
		for (const [file, content] of this.#changed) {
			const was = before.get(file);
			if (content && !(was && isSameBytes(was, content.bytes))) changed.set(file, content.bytes);
			else if (!content && this.#packed.sizes.has(file)) removed.push(file);
		}
		return { changed, removed };
	}
	/** A zip of the changed files, with a note of what is to be deleted by hand; undefined where nothing changed. */
	async zipChanges(): Promise<Uint8Array | undefined> {
		return zipOfChanges(await this.changes());
	}

	/** A change is kept first: what the browser could not keep has not been made. */
	async #done(
		changes: readonly (readonly [string, Uint8Array | null])[],
		file: string,
	): Promise<WriteOutcome> {
		await this.#keep?.(new Map(changes));
		for (const [changed, bytes] of changes) this.#put(changed, bytes);
		return { kind: 'written', version: this.#versionOf(file) ?? '' };
	}
	#put(file: string, bytes: Uint8Array | null): void {
		this.#changed.set(file, bytes && { bytes, version: String((this.#version += 1)) });
	}
	#versionOf(file: string): string | undefined {
		const changed = this.#changed.get(file);
		if (changed !== undefined) return changed?.version;
		return this.#packed.sizes.has(file) ? AS_IT_WAS : undefined;
	}
}
