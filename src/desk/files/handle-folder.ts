import { ROOTS, isSeen } from '../../office/desk/desk-path.ts';
import { FolderFault, refuse } from './content-folder.ts';
import type { ContentFolder, FileContent, ListedFile, WriteOutcome } from './content-folder.ts';
import {
	contentOf,
	fileIn,
	folderIn,
	handlesIn,
	isHeld,
	mayWrite,
	namesIn,
	orMissing,
	versionOf,
	writeWhole,
} from './file-handles.ts';
import { refusedInWords } from './refused-in-words.ts';
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
		return refusedInWords(async () => {
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
		return refusedInWords(async () => (await namesIn(chosen)).length === 0);
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
		const there = await refusedInWords(() => namesIn(chosen));
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
		return refusedInWords(async () => [...(await this.#handles()).keys()]);
	}
	async list(): Promise<ListedFile[]> {
		this.#listed = await this.#files();
		this.#looked ??= stateOf(this.#listed);
		return listOf(this.#listed);
	}
	read(file: string): Promise<FileContent | undefined> {
		return refusedInWords(async () => {
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
	write(file: string, bytes: Uint8Array, expected: string | undefined): Promise<WriteOutcome> {
		return refusedInWords(async () => {
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
	remove(file: string, expected: string): Promise<WriteOutcome> {
		return refusedInWords(async () => {
			refuse(file);
			const now = await this.read(file);
			if (this.#isAnother(file, now, expected)) return this.#changed(file, now);
			await this.#takeAway(file);
			return { kind: 'written', version: '' };
		}, file);
	}
	async move(from: string, to: string, expected: string): Promise<WriteOutcome> {
		refuse(from);
		const now = await this.read(from);
		if (!now || this.#isAnother(from, now, expected)) return this.#changed(from, now);
		// Browsers cannot move: the new one is whole before the old one goes.
		const written = await this.write(to, now.bytes, undefined);
		if (written.kind !== 'written') return written;
		let removed: WriteOutcome | undefined;
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
	#changed(file: string, now: FileContent | undefined): WriteOutcome {
		if (now) this.#gave(file, now);
		return { kind: 'changed', now };
	}
	async #handles(): Promise<Map<string, FileSystemFileHandle>> {
		const found = new Map<string, FileSystemFileHandle>();
		await Promise.all(ROOTS.map((root) => this.#roots[root] && handlesIn(this.#roots[root], root, found)));
		return found;
	}
	#files(): Promise<Map<string, File | undefined>> {
		return refusedInWords(async () => {
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

const listOf = (files: Listed): ListedFile[] =>
	[...files].map(([file, found]) => ({ file, version: versionOf(found), size: found?.size ?? 0 }));

/** What a watcher compares. */
const stateOf = (files: Listed): string =>
	[...files]
		.map(([file, found]) => `${file} ${versionOf(found)}`)
		.sort()
		.join('\n');

const isText = (file: string): boolean => /\.(?:mdx|yaml)$/.test(file);
