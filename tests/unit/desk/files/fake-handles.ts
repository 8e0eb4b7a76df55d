/** What is done with a file of the disk, for what may be refused. */
export type Act = 'look' | 'read' | 'write' | 'remove';

interface Held {
	bytes: Uint8Array<ArrayBuffer>;
	at: number;
}

/** A folder as a browser gives it, in memory; what the system would refuse is refused by `refuse`. */
export class FakeDisk {
	readonly files = new Map<string, Held>();
	/** Gives the name of the error by which something fails; undefined where it does not. */
	refuse: (act: Act, file: string) => string | undefined = () => undefined;
	#now = 0;

	constructor(files: Readonly<Record<string, string>>) {
		for (const [file, text] of Object.entries(files)) this.put(file, text);
	}
	put(file: string, text: string | Uint8Array): void {
		const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text.slice();
		this.files.set(file, { bytes: new Uint8Array(bytes), at: (this.#now += 1) });
	}
	text = (file: string): string | undefined => {
		const held = this.files.get(file);
		return held && new TextDecoder().decode(held.bytes);
	};
	attempt(act: Act, file: string): void {
		const name = this.refuse(act, file);
		if (name !== undefined) throw new DOMException(name, name);
	}
	/** The folder itself, to be given to the desk. */
	get top(): FileSystemDirectoryHandle {
		return directory(this, '') as unknown as FileSystemDirectoryHandle;
	}
}

const missing = (): DOMException => new DOMException('gone', 'NotFoundError');

function directory(disk: FakeDisk, at: string): object {
	const within = at === '' ? '' : `${at}/`;
	const below = (): string[] => [...disk.files.keys()].filter((file) => file.startsWith(within));
	return {
		kind: 'directory',
		name: at.split('/').pop() || 'content',
		async *entries() {
			const names = new Set(below().map((file) => file.slice(within.length).split('/')[0]!));
			for (const name of names)
				yield [
					name,
					disk.files.has(within + name) ? handle(disk, within + name) : directory(disk, within + name),
				];
		},
		getDirectoryHandle(name: string, { create = false } = {}) {
			const isThere = below().some((file) => file.startsWith(`${within}${name}/`));
			return isThere || create ? Promise.resolve(directory(disk, within + name)) : Promise.reject(missing());
		},
		getFileHandle(name: string, { create = false } = {}) {
			const file = within + name;
			if (!disk.files.has(file)) {
				if (!create) return Promise.reject(missing());
				disk.put(file, '');
			}
			return Promise.resolve(handle(disk, file));
		},
		removeEntry: (name: string) =>
			attempted(() => {
				disk.attempt('remove', within + name);
				if (!disk.files.delete(within + name)) throw missing();
			}),
	};
}

function handle(disk: FakeDisk, file: string): object {
	return {
		kind: 'file',
		name: file.split('/').pop(),
		getFile: () =>
			attempted(() => {
				disk.attempt('look', file);
				const held = disk.files.get(file);
				if (!held) throw missing();
				return {
					lastModified: held.at,
					size: held.bytes.length,
					arrayBuffer: () =>
						attempted(() => {
							disk.attempt('read', file);
							// What was changed since can only be read by a new look.
							if (disk.files.get(file) !== held) throw new DOMException('changed', 'NotReadableError');
							return held.bytes.buffer.slice(0);
						}),
				};
			}),
		createWritable: () =>
			attempted(() => {
				let written: Uint8Array = new Uint8Array();
				return {
					write: (bytes: Uint8Array) => attempted(() => void (written = bytes)),
					close: () =>
						attempted(() => {
							disk.attempt('write', file);
							disk.put(file, written);
						}),
					abort: () => Promise.resolve(),
				};
			}),
	};
}

const attempted = <Value>(act: () => Value): Promise<Value> =>
	new Promise((resolve) => {
		resolve(act());
	});
