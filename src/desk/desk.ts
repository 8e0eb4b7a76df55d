import { insideOf } from '../authoring/beside/inside.ts';
import type { Library } from '../authoring/library.ts';
import type { HeldFile } from '../authoring/memory-reader.ts';
import type { Problem } from '../authoring/problem.ts';
import type { CheckFiles, Checked } from './check/check-files.ts';
import { firstLook } from './check/first-look.ts';
import type { ContentFolder, FileContent, ListedFile, Written } from './files/content-folder.ts';
import type { Half, Journal, LeftHalf } from './files/unfinished.ts';
import { leftHalf } from './files/unfinished.ts';
import { inWords, writeTogether } from './files/write-together.ts';
import type { FileChange } from './files/write-together.ts';

/** What became of a save. */
export type Saved =
	| { kind: 'saved' }
	/** The file was changed elsewhere and nothing was written; `theirs` is undefined where it is gone or no text. */
	| { kind: 'changed'; theirs: string | undefined }
	/** Nothing was written; `why` says it in Chinese. */
	| { kind: 'failed'; why: string };

/** A text to save with others, by its path inside `content/`; `text` undefined takes the file away. */
export interface TextSave {
	file: string;
	/** What it was made from; undefined where there should be no such file yet. */
	base: string | undefined;
	text: string | undefined;
}

/** What became of several files. */
export type SavedTogether =
	| { kind: 'saved' }
	/** Nothing was written: these were changed elsewhere. */
	| { kind: 'changed'; theirs: ReadonlyMap<string, string | undefined> }
	/** `written` stands in the folder all the same, since it could not be taken back. */
	| { kind: 'failed'; why: string; written: readonly string[] };

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
	#checked!: Checked;
	#isRead = false;
	#checkFault: string | undefined;
	#checking: Promise<void> | undefined;
	#isStale = false;
	#open = 0;
	#hasFailed = false;
	#queue: Promise<unknown> = Promise.resolve();
	readonly #journal: Journal | undefined;

	private constructor(folder: ContentFolder, check: CheckFiles, journal: Journal | undefined) {
		this.folder = folder;
		this.#check = check;
		this.#journal = journal;
	}
	/**
	 * Reads the texts of a programme and has a first look at them; the check goes on while the desk is used already.
	 * @param now ms since epoch
	 * @param journal keeps what is being saved for a desk that is closed in the middle of it
	 * @throws FolderFault where the folder cannot be read
	 */
	static async open(
		folder: ContentFolder,
		check: CheckFiles,
		now: () => number,
		journal?: Journal,
	): Promise<Desk> {
		const desk = new Desk(folder, check, journal);
		await desk.#take(await folder.list());
		desk.#checked = firstLook(desk.#held, desk.#texts, now());
		desk.#recheck();
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
	/** The content as the last check read it, with stand-ins where something could not be; before that, names alone. */
	get library(): Library {
		return this.#checked.library;
	}
	/** Whether nothing in `library` has a stand-in. */
	get isWhole(): boolean {
		return this.#checked.isWhole;
	}
	/** Whether the first check is done, so that `library` and `problems` say something of all there is. */
	get isRead(): boolean {
		return this.#isRead;
	}
	/** The day that it is where the programme is. */
	get today(): string {
		return this.#checked.today;
	}
	/** Why the last check did not come to its end, in words. */
	get checkFault(): string | undefined {
		return this.#checkFault;
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
	triedWhole(texts: ReadonlyMap<string, string | undefined>): Promise<Checked> {
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
		return this.#inTurn(async (): Promise<Saved> => {
			const known = this.#texts.get(file);
			if (known !== base) return { kind: 'changed', theirs: known };
			return this.#saved(`content/${file}`, new TextEncoder().encode(text));
		}, failed);
	}
	/**
	 * Saves a picture or another file, from the programme's folder: `content/topics/ideals/图.png`.
	 * @param mayReplace whether one that is there already gives way
	 */
	saveFile(file: string, bytes: Uint8Array, mayReplace = false): Promise<Saved> {
		return this.#inTurn(
			(): Promise<Saved> =>
				!mayReplace && this.#versions.has(file)
					? Promise.resolve({ kind: 'changed', theirs: undefined })
					: this.#saved(file, bytes),
			failed,
		);
	}
	/** Takes a file away, from the programme's folder. */
	remove(file: string): Promise<Saved> {
		return this.#inTurn(async (): Promise<Saved> => {
			const written = await this.folder.remove(file, this.#versions.get(file) ?? '');
			if (written.kind === 'written') this.#forget(file);
			return this.#became(file, written);
		}, failed);
	}
	/**
	 * Saves several texts and gives files other names, all of it or nothing as far as the folder allows it.
	 * @param moves from the programme's folder
	 */
	saveAll(
		texts: readonly TextSave[],
		moves: readonly { from: string; to: string }[] = [],
	): Promise<SavedTogether> {
		return this.#inTurn(
			async (): Promise<SavedTogether> => {
				const early = texts.filter(({ file, base }) => this.#texts.get(file) !== base);
				if (early.length > 0)
					return { kind: 'changed', theirs: new Map(early.map(({ file }) => [file, this.#texts.get(file)])) };
				const changes: FileChange[] = [
					...moves.map(({ from, to }) => ({ file: from, to, expected: this.#versions.get(from) ?? '' })),
					...texts.map(({ file, text }) => ({
						file: `content/${file}`,
						bytes: text === undefined ? undefined : new TextEncoder().encode(text),
						expected: this.#versions.get(`content/${file}`),
					})),
				];
				const halves = changes.map((change): Half =>
					'to' in change
						? { file: change.file, to: change.to }
						: { file: change.file, before: this.#held.get(change.file)?.bytes, after: change.bytes },
				);
				return this.#writtenTogether(changes, halves);
			},
			(why) => ({ kind: 'failed', why, written: [] }),
		);
	}
	/** How far the last save of several files came where the desk was closed in the middle of it. */
	async leftHalf(): Promise<LeftHalf | undefined> {
		const halves = (await this.#journal?.left()) ?? [];
		if (halves.length === 0) return undefined;
		const left = await leftHalf(this.folder, halves);
		if (!left) await this.#journal!.end();
		return left;
	}
	/** Ends such a save: writes the rest, or makes what is written what it was. */
	finish(changes: readonly FileChange[]): Promise<SavedTogether> {
		return this.#inTurn(
			() => this.#writtenTogether(changes, []),
			(why) => ({ kind: 'failed', why, written: [] }),
		);
	}
	/** The bytes of a file, from the programme's folder. */
	async bytes(file: string): Promise<Uint8Array | undefined> {
		return (await this.folder.read(file))?.bytes;
	}
	/** Takes up what was changed elsewhere. */
	async refresh(): Promise<void> {
		await this.#inTurn(async (): Promise<Saved> => {
			if (await this.#take(await this.folder.list())) this.#recheck();
			return { kind: 'saved' };
		}, failed);
	}
	/** When the check has seen everything that was saved. */
	async settled(): Promise<void> {
		await this.#queue;
		while (this.#checking) await this.#checking;
	}

	/** One after the other, so that no save overtakes another. */
	#inTurn<Became extends { kind: string }>(
		act: () => Promise<Became>,
		failing: (why: string) => Became,
	): Promise<Became> {
		const done = this.#queue.then(async (): Promise<Became> => {
			try {
				const saved = await act();
				this.#hasFailed = saved.kind === 'failed';
				return saved;
			} catch (error) {
				this.#hasFailed = true;
				return failing(inWords(error));
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
	async #writtenTogether(changes: readonly FileChange[], halves: readonly Half[]): Promise<SavedTogether> {
		if (halves.length > 1) await this.#journal?.begin(halves);
		const became = await writeTogether(this.folder, changes);
		if (became.kind !== 'failed' || became.written.length === 0) await this.#journal?.end();
		if (became.kind === 'written')
			for (const change of changes) {
				const version = became.versions.get(change.file);
				if (!('to' in change) && change.bytes && version !== undefined)
					this.#hold(change.file, { bytes: change.bytes, version });
			}
		// The folder says what else is another one now: what was moved or taken away, what others wrote.
		await this.#take(await this.folder.list());
		this.#recheck();
		if (became.kind === 'written') return { kind: 'saved' };
		if (became.kind === 'failed') return became;
		const inContent = (file: string): string => file.replace(/^content\//, '');
		return {
			kind: 'changed',
			theirs: new Map([...became.now].map(([file, now]) => [inContent(file), now && textOf(now.bytes)])),
		};
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
		const texts = changed.map(({ file }) => file).filter((file) => TEXT.test(file));
		const read = texts.length > 0 ? await this.folder.readMany(texts) : new Map<string, FileContent>();
		for (const { file, version, size } of changed) {
			const content = read.get(file);
			if (content) this.#hold(file, content);
			else if (!TEXT.test(file)) {
				this.#versions.set(file, version);
				this.#held.set(file, { size });
			}
		}
		return changed.length > 0 || gone.length > 0;
	}
	#hold(file: string, { bytes, version }: FileContent): void {
		this.#versions.set(file, version);
		const isText = TEXT.test(file);
		this.#held.set(file, { size: bytes.length, ...(isText ? { bytes } : { inside: insideOf(file, bytes) }) });
		if (!isText) return;
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
				try {
					this.#checked = await this.#check.all(this.#held);
					this.#isRead = true;
					this.#checkFault = undefined;
					if (await this.#lookInto(this.#checked.wanted)) this.#isStale = true;
				} catch (error) {
					this.#checkFault = inWords(error);
				}
			}
			this.#checking = undefined;
			this.#tell();
		})();
	}
	/**
	 * Looks into pictures and attachments that pages name, one after the other; what was found is kept and not the file.
	 * @returns true where anything was found
	 */
	async #lookInto(wanted: readonly string[]): Promise<boolean> {
		let hasFound = false;
		for (const file of wanted) {
			const held = this.#held.get(file);
			try {
				const content = held && (await this.folder.read(file));
				if (!content || this.#held.get(file) !== held) continue;
				this.#hold(file, content);
				hasFound = true;
			} catch (error) {
				// The rest can be looked into all the same.
				this.#checkFault = inWords(error);
			}
		}
		return hasFound;
	}
	#tell(): void {
		for (const changed of this.#listeners) changed();
	}
}

function textOf(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

const failed = (why: string): Saved => ({ kind: 'failed', why });
