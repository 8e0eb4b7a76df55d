import { refuse } from '../../../src/desk/files/content-folder.ts';
import type {
	ContentFolder,
	FileContent,
	FolderWay,
	WriteOutcome,
} from '../../../src/desk/files/content-folder.ts';
import { isSeen } from '../../../src/office/desk/desk-path.ts';

/** A folder that lies in memory, and that others can change. */
export class MemoryFolder implements ContentFolder {
	readonly name: string;
	readonly way: FolderWay;
	readonly isAround = true;
	readonly #files = new Map<string, FileContent>();
	readonly #listeners = new Set<() => void>();
	#version = 0;

	/** @param files by path from the programme's folder; texts as UTF-8 */
	constructor(
		files: Iterable<readonly [file: string, content: string | Uint8Array]> = [],
		{ name = 'content', way = 'server' }: { name?: string; way?: FolderWay } = {},
	) {
		this.name = name;
		this.way = way;
		for (const [file, content] of files) {
			if (isSeen(file)) this.#put(file, toBytes(content));
		}
	}
	list() {
		const listed = [...this.#files].map(([file, { bytes, version }]) => ({
			file,
			version,
			size: bytes.length,
		}));
		return Promise.resolve(listed.sort((a, b) => (a.file < b.file ? -1 : 1)));
	}
	read(file: string) {
		return Promise.resolve(this.#files.get(file));
	}
	readMany(files: readonly string[]) {
		const found = files.flatMap((file): [string, FileContent][] => {
			const content = this.#files.get(file);
			return content ? [[file, content]] : [];
		});
		return Promise.resolve(new Map(found));
	}
	async write(file: string, bytes: Uint8Array, expected: string | undefined): Promise<WriteOutcome> {
		refuse(file);
		const now = this.#files.get(file);
		if (now?.version !== expected) return { kind: 'changed', now };
		return Promise.resolve({ kind: 'written', version: this.#put(file, bytes) });
	}
	async remove(file: string, expected: string): Promise<WriteOutcome> {
		refuse(file);
		const now = this.#files.get(file);
		if (now?.version !== expected) return { kind: 'changed', now };
		this.#files.delete(file);
		return Promise.resolve({ kind: 'written', version: '' });
	}
	async move(from: string, to: string, expected: string): Promise<WriteOutcome> {
		refuse(from);
		refuse(to);
		const [now, taken] = [this.#files.get(from), this.#files.get(to)];
		if (taken || now?.version !== expected) return { kind: 'changed', now: taken ?? now };
		this.#files.delete(from);
		return Promise.resolve({ kind: 'written', version: this.#put(to, now.bytes) });
	}
	watch(changed: () => void) {
		this.#listeners.add(changed);
		return () => void this.#listeners.delete(changed);
	}
	/** What somebody else does to the folder; undefined takes the file away. */
	changeElsewhere(file: string, content: string | Uint8Array | undefined): void {
		if (content === undefined) this.#files.delete(file);
		else this.#put(file, toBytes(content));
		for (const changed of this.#listeners) changed();
	}
	#put(file: string, bytes: Uint8Array): string {
		const version = String((this.#version += 1));
		this.#files.set(file, { bytes, version });
		return version;
	}
}

const toBytes = (content: string | Uint8Array): Uint8Array =>
	typeof content === 'string' ? new TextEncoder().encode(content) : content;
