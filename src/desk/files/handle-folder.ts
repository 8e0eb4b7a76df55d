import { ROOTS, isSeen } from '../../office/desk/desk-path.ts';
import { FolderFault, refuse } from './content-folder.ts';
import type { ContentFolder, FileContent, ListedFile, Written } from './content-folder.ts';
import { isSameBytes } from './same-bytes.ts';

/** How often the folder is looked through for what others changed, in ms; browsers tell nothing of it. */
const LOOK_EVERY = 5000;
/** So many times as long as a look takes it is waited for the next. */
const LOOK_SHARE = 20;

/** The folders of a programme in a folder that was chosen: itself is one, or holds `content`. */
type Roots = { content: FileSystemDirectoryHandle } & {
	[root in (typeof ROOTS)[number]]?: FileSystemDirectoryHandle | undefined;
};

/** By path; undefined where another program keeps a picture or an attachment to itself: it is read when it is wanted. */
type Listed = ReadonlyMap<string, File | undefined>;

/** A folder that the browser was given. */
export class HandleFolder implements ContentFolder {
	readonly way = 'folder';
	readonly name: string;
	readonly isAround: boolean;
	readonly #roots: Roots;
	readonly #chosen: FileSystemDirectoryHandle;
	/** What was listed last, until it is read: to ask for each file once more takes three times as long. */
	#listed = new Map<string, File | undefined>();
	/**
	 * How the folder looked when it was listed first, or watched last; empty where it could not be looked through. Whoever
	 * lists it later need not be the one who takes up what has changed.
	 */
	#looked: string | undefined;
	/**
	 * Texts as they were given to the desk or written by it: a version is a time and a size, and a disk whose clock is
	 * coarse gives the same one to two texts.
	 */
	readonly #given = new Map<string, FileContent>();

	private constructor(chosen: FileSystemDirectoryHandle, roots: Roots) {
		this.#chosen = chosen;
		this.#roots = roots;
		this.name = chosen.name;
		this.isAround = roots.content !== chosen;
	}
	/** @throws FolderFault where the chosen folder is not a programme or may not be read */
	static async open(chosen: FileSystemDirectoryHandle): Promise<HandleFolder> {
		return asked(async () => {
			if (await fileIn(chosen, 'site.yaml')) return new HandleFolder(chosen, { content: chosen });
			const content = await folderIn(chosen, 'content');
			if (!content || !(await fileIn(content, 'site.yaml')))
				throw new FolderFault(
					`“${chosen.name}”里没有 site.yaml，不是一个学习活动的内容。请选 content 文件夹，或者放着它的那个文件夹。`,
				);
			const [, ...more] = ROOTS;
			const roots: Roots = { content };
			for (const root of more) roots[root] = await folderIn(chosen, root);
			return new HandleFolder(chosen, roots);
		});
	}
	/** Whether nobody has put anything into a folder. */
	static isEmpty(chosen: FileSystemDirectoryHandle): Promise<boolean> {
		return asked(async () => (await namesIn(chosen)).length === 0);
	}
	/**
	 * Puts a new programme into an empty folder.
	 * @param texts by path inside its content folder
	 * @param along files that it can do without; those that the browser refuses are given back by their names
	 * @throws FolderFault where the folder is not empty or may not be written; nothing of it is left there then
	 */
	static async begin(
		chosen: FileSystemDirectoryHandle,
		texts: ReadonlyMap<string, Uint8Array>,
		along: ReadonlyMap<string, Uint8Array>,
	): Promise<{ folder: HandleFolder; refused: string[] }> {
		const folder = new HandleFolder(chosen, { content: chosen });
		const there = await asked(() => namesIn(chosen));
		if (there.length > 0)
			throw new FolderFault(`“${chosen.name}”里已经有“${there[0]!}”，没有动它。先新建一个空文件夹，再选它。`);
		try {
			for (const [file, bytes] of texts) await folder.write(`content/${file}`, bytes, undefined);
		} catch (error) {
			for (const name of await namesIn(chosen).catch(() => []))
				await chosen.removeEntry(name, { recursive: true }).catch(() => undefined);
			throw error;
		}
		const refused: string[] = [];
		for (const [file, bytes] of along)
			await folder.write(`content/${file}`, bytes, undefined).catch(() => refused.push(file));
		return { folder, refused };
	}
	/** To ask for each file, too, takes many times as long. */
	names(): Promise<string[]> {
		return asked(async () => [...(await this.#handles()).keys()]);
	}
	async list(): Promise<ListedFile[]> {
		this.#listed = await this.#files();
		this.#looked ??= stateOf(this.#listed);
		return listOf(this.#listed);
	}
	read(file: string): Promise<FileContent | undefined> {
		return asked(async () => {
			const handle = await this.#handle(file);
			const found = await handle?.getFile().catch(orMissing);
			return found && contentOf(found);
		}, file);
	}
	async readMany(files: readonly string[]) {
		const found = new Map<string, FileContent>();
		const open = [...files];
		const listed = this.#listed;
		// A few at once: one by one the disk waits, all at once the browser does.
		const take = async (): Promise<void> => {
			for (let file = open.pop(); file !== undefined; file = open.pop()) {
				const own = listed.get(file);
				listed.delete(file);
				// One that was changed since it was listed cannot be read so.
				const content = (own && (await contentOf(own).catch(() => undefined))) ?? (await this.read(file));
				if (!content) continue;
				// What came first by a version is what the desk has: it does not ask for that version again.
				if (this.#given.get(file)?.version !== content.version) this.#gave(file, content);
				found.set(file, content);
			}
		};
		await Promise.all(Array.from({ length: 16 }, take));
		return found;
	}
	write(file: string, bytes: Uint8Array, expected: string | undefined): Promise<Written> {
		return asked(async () => {
			refuse(file);
			const now = await this.read(file);
			if (this.#isAnother(file, now, expected)) return this.#changed(file, now);
			const handle = (await this.#handle(file, true))!;
			try {
				await writeWhole(handle, bytes);
			} catch (error) {
				// A new file that could not be written has been made all the same, and is empty.
				if (!now) await this.#takeAway(file).catch(() => undefined);
				throw error;
			}
			const version = versionOf(await handle.getFile());
			this.#gave(file, { bytes, version });
			return { kind: 'written', version };
		}, file);
	}
	remove(file: string, expected: string): Promise<Written> {
		return asked(async () => {
			refuse(file);
			const now = await this.read(file);
			if (this.#isAnother(file, now, expected)) return this.#changed(file, now);
			await this.#takeAway(file);
			return { kind: 'written', version: '' };
		}, file);
	}
	async move(from: string, to: string, expected: string): Promise<Written> {
		refuse(from);
		const now = await this.read(from);
		if (!now || this.#isAnother(from, now, expected)) return this.#changed(from, now);
		// Browsers cannot move: the new one is whole before the old one goes.
		const written = await this.write(to, now.bytes, undefined);
		if (written.kind !== 'written') return written;
		let removed: Written | undefined;
		try {
			removed = await this.remove(from, expected);
		} finally {
			// Where the old one stays, it is the only one.
			if (removed?.kind !== 'written') await this.#takeAway(to).catch(() => undefined);
		}
		return removed.kind === 'written' ? written : removed;
	}
	watch(changed: () => void) {
		let ended = false;
		const look = async (): Promise<void> => {
			const from = performance.now();
			if (document.visibilityState === 'visible') {
				const last = this.#looked;
				const now = await this.#files().then(stateOf, () => '');
				this.#looked = now;
				if (now !== last && !ended) changed();
			}
			// A large folder is looked through less often: whoever types has the browser.
			wait(LOOK_SHARE * (performance.now() - from));
		};
		const wait = (ms: number): void => {
			if (!ended) setTimeout(() => void look(), Math.max(LOOK_EVERY, ms));
		};
		// It has just been looked through, or is at the moment.
		wait(0);
		return () => void (ended = true);
	}
	/** Asks for the permission again that was withdrawn; only after a click. */
	async allow(): Promise<boolean> {
		return mayWrite(this.#chosen);
	}

	#gave(file: string, content: FileContent): void {
		if (isText(file)) this.#given.set(file, content);
	}
	/** Whether a file is not what the desk knows by a version; of a text its bytes count, too. */
	#isAnother(file: string, now: FileContent | undefined, expected: string | undefined): boolean {
		if (now?.version !== expected) return true;
		const given = this.#given.get(file);
		return (
			now !== undefined &&
			given !== undefined &&
			given.version === expected &&
			!isSameBytes(now.bytes, given.bytes)
		);
	}
	#changed(file: string, now: FileContent | undefined): Written {
		if (now) this.#gave(file, now);
		return { kind: 'changed', now };
	}
	async #handles(): Promise<Map<string, FileSystemFileHandle>> {
		const found = new Map<string, FileSystemFileHandle>();
		await Promise.all(ROOTS.map((root) => this.#roots[root] && handlesIn(this.#roots[root], root, found)));
		return found;
	}
	#files(): Promise<Map<string, File | undefined>> {
		return asked(async () => {
			const listed = new Map<string, File | undefined>();
			const look = async ([file, handle]: readonly [string, FileSystemFileHandle]): Promise<void> => {
				try {
					listed.set(file, await handle.getFile());
				} catch (error) {
					if (!isText(file) && isHeld(error)) listed.set(file, undefined);
					else orMissing(error);
				}
			};
			await Promise.all([...(await this.#handles())].map(look));
			return listed;
		});
	}
	async #place(file: string, isMade = false) {
		const [root, ...parts] = file.split('/');
		const name = parts.pop();
		let folder = isSeen(file) ? this.#roots[root as keyof Roots] : undefined;
		if (!folder && isMade && isSeen(file)) {
			if (!this.isAround)
				throw new FolderFault(`选的是 content 文件夹，“${file}”放不进去。请选放着它的那个文件夹。`);
			folder = this.#roots[root as keyof Roots] = await this.#chosen.getDirectoryHandle(root!, {
				create: true,
			});
		}
		for (const part of parts) folder = folder && (await folderIn(folder, part, isMade));
		return folder && name !== undefined ? { folder, name } : undefined;
	}
	async #takeAway(file: string): Promise<void> {
		const place = await this.#place(file);
		await place?.folder.removeEntry(place.name);
	}
	async #handle(file: string, isMade = false): Promise<FileSystemFileHandle | undefined> {
		const place = await this.#place(file, isMade);
		return place && fileIn(place.folder, place.name, isMade);
	}
}

/** What the types of the browser do not know yet. */
interface Asking {
	requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** Whether the desk may write into a folder; asks its user where that is not settled, after a click. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
	const { requestPermission } = folder as Asking;
	// Folders of the browser's own need no permission.
	if (!requestPermission) return true;
	return (await requestPermission.call(folder, { mode: 'readwrite' })) === 'granted';
}

const listOf = (files: Listed): ListedFile[] =>
	[...files].map(([file, found]) => ({ file, version: versionOf(found), size: found?.size ?? 0 }));

/** What a watcher compares. */
const stateOf = (files: Listed): string =>
	[...files]
		.map(([file, found]) => `${file} ${versionOf(found)}`)
		.sort()
		.join('\n');

async function handlesIn(
	folder: FileSystemDirectoryHandle,
	at: string,
	found: Map<string, FileSystemFileHandle>,
): Promise<void> {
	const reading: Promise<void>[] = [];
	for await (const [name, handle] of folder.entries()) {
		if (name.startsWith('.')) continue;
		const file = `${at}/${name}`;
		if (handle.kind === 'directory') reading.push(handlesIn(handle, file, found));
		else found.set(file, handle);
	}
	await Promise.all(reading);
}

/** What stands in a folder, but for what systems put into every folder. */
async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
	const names: string[] = [];
	for await (const [name] of folder.entries())
		if (!name.startsWith('.') && !/^(?:desktop\.ini|Thumbs\.db)$/i.test(name)) names.push(name);
	return names;
}

const isText = (file: string): boolean => /\.(?:mdx|yaml)$/.test(file);

const versionOf = (file: File | undefined): string => (file ? `${file.lastModified}-${file.size}` : 'held');

const contentOf = async (file: File): Promise<FileContent> => ({
	bytes: new Uint8Array(await file.arrayBuffer()),
	version: versionOf(file),
});

/** The file stays as it was until all of the new one is written. */
async function writeWhole(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
	const stream = await handle.createWritable();
	try {
		await stream.write(bytes.slice());
		await stream.close();
	} catch (error) {
		await stream.abort().catch(() => undefined);
		throw error;
	}
}

/** Whether another program keeps a file to itself. */
const isHeld = (error: unknown): boolean =>
	error instanceof DOMException && error.name === 'NotReadableError';

const isMissing = (error: unknown): boolean =>
	error instanceof DOMException && ['NotFoundError', 'TypeMismatchError'].includes(error.name);

async function fileIn(
	folder: FileSystemDirectoryHandle,
	name: string,
	create = false,
): Promise<FileSystemFileHandle | undefined> {
	return folder.getFileHandle(name, { create }).catch(orMissing);
}

async function folderIn(
	folder: FileSystemDirectoryHandle,
	name: string,
	create = false,
): Promise<FileSystemDirectoryHandle | undefined> {
	return folder.getDirectoryHandle(name, { create }).catch(orMissing);
}

function orMissing(error: unknown): undefined {
	if (!isMissing(error)) throw error;
	return undefined;
}

const CAUSES: Readonly<Record<string, (file: string) => string>> = {
	NotAllowedError: () => '浏览器收回了读写这个文件夹的许可。点“重新允许”，再保存一次。',
	SecurityError: () => '浏览器不让读写这个文件夹。换一个文件夹，或者用压缩包。',
	NoModificationAllowedError: (file) =>
		`${file}正被别的程序占用，没有保存。关掉占用它的程序（WPS、记事本）再保存一次。`,
	QuotaExceededError: () => '磁盘满了，没有保存。清出空间再保存一次。',
	NotFoundError: () => '文件夹或者文件不在了：看它是不是被移走、改名，移动硬盘是不是拔掉了。',
	NotReadableError: (file) => `${file}读不出来：看它是不是正被别的程序占用，关掉以后再试一次。`,
};

/**
 * Does something with the folder; what the browser refuses is told in words.
 * @param file the one that it is done with
 */
async function asked<Value>(act: () => Promise<Value>, file?: string): Promise<Value> {
	try {
		return await act();
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		const named = file === undefined ? '文件' : `“${file.replace(/^content\//, '')}”`;
		throw new FolderFault(CAUSES[error.name]?.(named) ?? `浏览器没有做完：${error.message}`);
	}
}
