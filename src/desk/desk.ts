import type { CheckedContent } from '../authoring/check-programme.ts';
import type { Library } from '../authoring/library.ts';
import type { HeldFile } from '../authoring/memory-reader.ts';
import type { Problem } from '../authoring/problem.ts';
import type { CheckFiles } from './check/check-files.ts';
import type { ContentFolder, FileContent, ListedFile, Written } from './files/content-folder.ts';
import { FolderFault } from './files/content-folder.ts';

/** What became of a save. */
export type Saved =
	| { kind: 'saved' }
	/** The file was changed elsewhere and nothing was written; `theirs` is undefined where it is gone or no text. */
	| { kind: 'changed'; theirs: string | undefined }
	/** Nothing was written; `why` says it in Chinese. */
	| { kind: 'failed'; why: string };

/** Where saving stands, for the header. */
export type SavingState = 'saved' | 'saving' | 'failed';

const TEXT = /^content\/.*\.(mdx|yaml)$/;

/**
 * The open programme, as the views of the desk use it. Files are named by their paths inside `content/`, as everywhere
 * (`topics/ideals.mdx`); `folder` has them from the programme's folder.
 */
export class Desk {
	readonly folder: ContentFolder;
	readonly #check: CheckFiles;
	readonly #listeners = new Set<() => void>();
	readonly #texts = new Map<string, string>();
	readonly #held = new Map<string, HeldFile>();
	readonly #versions = new Map<string, string>();
	#checked!: CheckedContent;
	#checking: Promise<void> | undefined;
	#isStale = false;
	#open = 0;
	#hasFailed = false;
	#queue: Promise<unknown> = Promise.resolve();

	private constructor(folder: ContentFolder, check: CheckFiles) {
		this.folder = folder;
		this.#check = check;
	}
	/**
	 * Reads a programme and checks it.
	 * @throws FolderFault where the folder cannot be read
	 */
	static async open(folder: ContentFolder, check: CheckFiles): Promise<Desk> {
		const desk = new Desk(folder, check);
		await desk.#take(await folder.list());
		desk.#checked = await check.all(desk.#held);
		folder.watch(() => void desk.refresh());
		return desk;
	}

	/** Texts of pages and lists as they stand in the folder, by path inside `content/`; what is not UTF-8 is left out. */
	get texts(): ReadonlyMap<string, string> {
		return this.#texts;
	}
	/** Every file of `content/` and `public/` from the programme's folder, pictures too. */
	get files(): readonly string[] {
		return [...this.#held.keys()];
	}
	/** What the last check found. */
	get checked(): CheckedContent {
		return this.#checked;
	}
	/** The whole content; undefined where a part of it could not be read. */
	get library(): Library | undefined {
		return this.#checked.library;
	}
	get problems(): readonly Problem[] {
		return this.#checked.problems;
	}
	/**
	 * What the check would find if these texts stood in the folder; nothing is written.
	 * @param texts by path inside `content/`; undefined takes the file away
	 */
	tried(texts: ReadonlyMap<string, string | undefined>): Promise<readonly Problem[]> {
		return this.#check.problems(this.#with(texts));
	}
	/** The same with the library that these texts would make. */
	triedWhole(texts: ReadonlyMap<string, string | undefined>): Promise<CheckedContent> {
		return this.#check.all(this.#with(texts));
	}
	#with(texts: ReadonlyMap<string, string | undefined>): Map<string, HeldFile> {
		const held = new Map(this.#held);
		for (const [file, text] of texts) {
			const bytes = text === undefined ? undefined : new TextEncoder().encode(text);
			if (bytes) held.set(`content/${file}`, { bytes, size: bytes.length });
			else held.delete(`content/${file}`);
		}
		return held;
	}
	get saving(): SavingState {
		return this.#open > 0 ? 'saving' : this.#hasFailed ? 'failed' : 'saved';
	}
	/** Whether the check runs, so that `problems` are of before the last save. */
	get isChecking(): boolean {
		return this.#checking !== undefined;
	}

	/** Tells after every change of anything above; what is given back ends it. */
	subscribe(changed: () => void): () => void {
		this.#listeners.add(changed);
		return () => void this.#listeners.delete(changed);
	}

	/**
	 * Saves a text as made from the one in `texts`; a file that is not there yet is made.
	 * @param file inside `content/`
	 * @param base the text that it was made from, where that is not the one in `texts` any more
	 */
	save(file: string, text: string, base = this.#texts.get(file)): Promise<Saved> {
		return this.#inTurn(async () => {
			const known = this.#texts.get(file);
			if (known !== base) return { kind: 'changed', theirs: known };
			return this.#saved(`content/${file}`, new TextEncoder().encode(text));
		});
	}
	/**
	 * Saves a picture or another file, from the programme's folder: `content/topics/ideals/图.png`.
	 * @param mayReplace whether one that is there already gives way
	 */
	saveFile(file: string, bytes: Uint8Array, mayReplace = false): Promise<Saved> {
		return this.#inTurn(() =>
			!mayReplace && this.#versions.has(file)
				? Promise.resolve({ kind: 'changed', theirs: undefined })
				: this.#saved(file, bytes),
		);
	}
	/** Takes a file away, from the programme's folder. */
	remove(file: string): Promise<Saved> {
		return this.#inTurn(async () => {
			const written = await this.folder.remove(file, this.#versions.get(file) ?? '');
			if (written.kind === 'written') this.#forget(file);
			return this.#became(file, written);
		});
	}
	/** Gives a file another name, both from the programme's folder. */
	move(from: string, to: string): Promise<Saved> {
		return this.#inTurn(async () => {
			const written = await this.folder.move(from, to, this.#versions.get(from) ?? '');
			if (written.kind === 'written') {
				this.#forget(from);
				await this.#take(await this.folder.list());
			}
			return this.#became(from, written);
		});
	}
	/** The bytes of a file, from the programme's folder. */
	async bytes(file: string): Promise<Uint8Array | undefined> {
		return (await this.folder.read(file))?.bytes;
	}
	/** Takes up what was changed elsewhere. */
	async refresh(): Promise<void> {
		await this.#inTurn(async () => {
			if (await this.#take(await this.folder.list())) this.#recheck();
			return { kind: 'saved' };
		});
	}
	/** When the check has seen everything that was saved. */
	async settled(): Promise<void> {
		await this.#queue;
		while (this.#checking) await this.#checking;
	}

	/** One after the other, so that no save overtakes another. */
	#inTurn(act: () => Promise<Saved>): Promise<Saved> {
		const done = this.#queue.then(async (): Promise<Saved> => {
			try {
				const saved = await act();
				this.#hasFailed = saved.kind === 'failed';
				return saved;
			} catch (error) {
				this.#hasFailed = true;
				return { kind: 'failed', why: inWords(error) };
			} finally {
				this.#open -= 1;
				this.#tell();
			}
		});
		this.#open += 1;
		this.#queue = done;
		this.#tell();
		return done;
	}
	async #saved(file: string, bytes: Uint8Array): Promise<Saved> {
		const written = await this.folder.write(file, bytes, this.#versions.get(file));
		if (written.kind === 'written') this.#hold(file, { bytes, version: written.version });
		return this.#became(file, written);
	}
	#became(file: string, written: Written): Saved {
		if (written.kind === 'changed') {
			if (written.now) this.#hold(file, written.now);
			else this.#forget(file);
		}
		this.#recheck();
		return written.kind === 'written'
			? { kind: 'saved' }
			: { kind: 'changed', theirs: written.now && textOf(written.now.bytes) };
	}

	/** Reads what is new or has another version; true where anything is. */
	async #take(listed: readonly ListedFile[]): Promise<boolean> {
		const changed = listed.filter(({ file, version }) => this.#versions.get(file) !== version);
		const there = new Set(listed.map(({ file }) => file));
		const gone = [...this.#held.keys()].filter((file) => !there.has(file));
		for (const file of gone) this.#forget(file);
		const read = await this.folder.readMany(changed.map(({ file }) => file).filter((file) => isRead(file)));
		for (const { file, version, size } of changed) {
			const content = read.get(file);
			if (content) this.#hold(file, content);
			else if (!isRead(file)) {
				this.#versions.set(file, version);
				this.#held.set(file, { bytes: new Uint8Array(), size });
			}
		}
		return changed.length > 0 || gone.length > 0;
	}
	#hold(file: string, { bytes, version }: FileContent): void {
		this.#versions.set(file, version);
		this.#held.set(file, { bytes, size: bytes.length });
		if (!TEXT.test(file)) return;
		const text = textOf(bytes);
		if (text === undefined) this.#texts.delete(file.slice('content/'.length));
		else this.#texts.set(file.slice('content/'.length), text);
	}
	#forget(file: string): void {
		this.#versions.delete(file);
		this.#held.delete(file);
		this.#texts.delete(file.slice('content/'.length));
	}
	/** The check runs once at a time, and once more where something was saved meanwhile. */
	#recheck(): void {
		this.#isStale = true;
		this.#checking ??= (async () => {
			while (this.#isStale) {
				this.#isStale = false;
				this.#checked = await this.#check.all(this.#held);
			}
			this.#checking = undefined;
			this.#tell();
		})();
	}
	#tell(): void {
		for (const changed of this.#listeners) changed();
	}
}

/** The check reads texts, pictures and attachments; recordings are there by their size alone. */
const isRead = (file: string): boolean =>
	TEXT.test(file) || /\.(jpe?g|png|gif|webp|svg|pdf|docx|xlsx|pptx|zip)$/i.test(file);

function textOf(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** What went wrong, for a person. */
const inWords = (error: unknown): string =>
	error instanceof FolderFault ? error.message : `没有保存，出了没有料到的错误：${String(error)}`;
