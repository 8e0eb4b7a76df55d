import type { Library } from '../authoring/read/library.ts';
import type { Problem } from '../authoring/tell/problem.ts';
import type { CheckFiles, Checked } from './check/check-files.ts';
import { firstLook } from './check/first-look.ts';
import { RunningCheck } from './check/running-check.ts';
import type { ContentFolder, ListedFile } from './files/content-folder.ts';
import type { SaveJournal, LeftHalf } from './files/unfinished.ts';
import type { FileChange } from './files/write-together.ts';
import { HeldProgramme } from './held-programme.ts';
import type { ReadProgress } from './held-programme.ts';
import type { SaveOutcome, SavedTogether, SavingState, TextSave } from './save-outcome.ts';
import { WriteQueue } from './write-queue.ts';
import { tellAll } from './tell-all.ts';

/**
 * The open programme, as the views of the desk use it. Files are named by their paths inside `content/`, as everywhere
 * (`topics/ideals.mdx`); `folder` has them from the programme's folder.
 */
export class Desk {
	readonly folder: ContentFolder;
	readonly #check: CheckFiles;
	readonly #programme: HeldProgramme;
	readonly #running: RunningCheck;
	readonly #saver: WriteQueue;
	readonly #listeners = new Set<() => void>();
	#endWatch = (): void => undefined;

	private constructor(
		folder: ContentFolder,
		programme: HeldProgramme,
		check: CheckFiles,
		look: () => Checked,
		journal: SaveJournal | undefined,
	) {
		this.folder = folder;
		this.#programme = programme;
		this.#check = check;
		this.#running = new RunningCheck(folder, programme, check, look(), () => this.#tell());
		this.#saver = new WriteQueue(folder, programme, this.#running, journal, () => this.#tell());
		void programme.whole.then(() => {
			this.#running.glance(look());
			this.#tell();
		});
	}
	/**
	 * Looks what there is in a folder; its texts are read, and then checked, while the desk is used already.
	 * @param now ms since epoch
	 * @param journal keeps what is being saved for a desk that is closed in the middle of it
	 * @throws FolderFault where the folder cannot be read
	 */
	static async open(
		folder: ContentFolder,
		check: CheckFiles,
		now: () => number,
		journal?: SaveJournal,
	): Promise<Desk> {
		const programme = new HeldProgramme(folder);
		const listed = await programme.glance();
		const look = (): Checked => firstLook(programme.files, programme.texts, now(), textsIn(programme.names));
		const desk = new Desk(folder, programme, check, look, journal);
		void desk.#saver.refresh(listed);
		desk.#endWatch = folder.watch(() => void desk.refresh());
		return desk;
	}

	/** Looks no more at what others change: another programme is opened. */
	close(): void {
		this.#endWatch();
	}

	/** Texts of pages and lists as they stand in the folder, by path inside `content/`; what is not UTF-8 is left out. */
	get texts(): ReadonlyMap<string, string> {
		return this.#programme.texts;
	}
	/** How far the texts have been read, and why not further, in words; undefined when all were. */
	get reading(): (ReadProgress & { fault: string | undefined }) | undefined {
		const { progress } = this.#programme;
		return progress && { ...progress, fault: this.#saver.awayFor };
	}
	/** When all texts have been read. */
	get whole(): Promise<void> {
		return this.#programme.whole;
	}
	/** Reads a text of `files` before its turn. @throws FolderFault where it cannot be read */
	async want(file: string): Promise<void> {
		await this.#programme.want(file);
		this.#tell();
	}
	/** Texts as they were when the programme was opened. */
	get opened(): ReadonlyMap<string, string> {
		return this.#programme.opened;
	}
	/** The files as they lay in the folder when the programme was opened. */
	get openedList(): readonly ListedFile[] {
		return this.#programme.openedList;
	}
	/** Every file of `content/` and `public/` from the programme's folder, pictures and what is still to be read, too. */
	get files(): readonly string[] {
		return this.#programme.names;
	}
	/** The content as the last check read it, with stand-ins where something could not be; before that, names alone. */
	get library(): Library {
		return this.#running.checked.library;
	}
	/** Whether nothing in `library` has a stand-in. */
	get isWhole(): boolean {
		return this.#running.checked.isWhole;
	}
	/** The files of which a part has a stand-in in `library`. */
	get unread(): readonly string[] {
		return this.#running.checked.unread;
	}
	/** Whether the first check is done, so that `library` and `problems` say something of all there is. */
	get isRead(): boolean {
		return this.#running.isRead;
	}
	/** The day that it is where the programme is. */
	get today(): string {
		return this.#running.checked.today;
	}
	/** Why the last check did not come to its end, in words. */
	get checkFault(): string | undefined {
		return this.#running.fault;
	}
	get problems(): readonly Problem[] {
		return this.#running.checked.problems;
	}
	/**
	 * What the check would find if these texts stood in the folder; nothing is written.
	 * @param texts by path inside `content/`; undefined takes the file away
	 * @param moves of files beside pages, inside `content/`
	 */
	async tried(
		texts: ReadonlyMap<string, string | undefined>,
		moves: readonly { from: string; to: string }[] = [],
	): Promise<readonly Problem[]> {
		await this.whole;
		return this.#check.problems(this.#programme.with(texts, moves));
	}
	/** The same with the library that these texts would make. */
	async triedWhole(texts: ReadonlyMap<string, string | undefined>): Promise<Checked> {
		await this.whole;
		return this.#check.all(this.#programme.with(texts));
	}
	get saving(): SavingState {
		return this.#saver.state;
	}
	/** Whether the check runs, so that `problems` are of before the last save. */
	get isChecking(): boolean {
		return this.#running.running !== undefined;
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
	save(file: string, text: string, base = this.texts.get(file)): Promise<SaveOutcome> {
		return this.#saver.save(file, text, base);
	}
	/**
	 * Saves a picture or another file, from the programme's folder: `content/topics/ideals/图.png`.
	 * @param mayReplace whether one that is there already gives way
	 */
	saveFile(file: string, bytes: Uint8Array, mayReplace = false): Promise<SaveOutcome> {
		return this.#saver.saveFile(file, bytes, mayReplace);
	}
	/** Takes a file away, from the programme's folder. */
	remove(file: string): Promise<SaveOutcome> {
		return this.#saver.remove(file);
	}
	/**
	 * Saves several texts and gives files other names, all of it or nothing as far as the folder allows it.
	 * @param moves from the programme's folder
	 */
	saveAll(
		texts: readonly TextSave[],
		moves: readonly { from: string; to: string }[] = [],
	): Promise<SavedTogether> {
		return this.#saver.saveAll(texts, moves);
	}
	/** How far the last save of several files came where the desk was closed in the middle of it. */
	leftHalf(): Promise<LeftHalf | undefined> {
		return this.#saver.leftHalf();
	}
	/** Ends such a save: writes the rest, or makes what is written what it was. */
	finish(changes: readonly FileChange[]): Promise<SavedTogether> {
		return this.#saver.finish(changes);
	}
	/** Takes up what was changed elsewhere. */
	refresh(): Promise<void> {
		return this.#saver.refresh();
	}
	/** The bytes of a file, from the programme's folder. */
	async bytes(file: string): Promise<Uint8Array | undefined> {
		return (await this.folder.read(file))?.bytes;
	}
	/** Checks once more what there is, where the last check did not come to its end. */
	async checkAgain(): Promise<void> {
		this.#running.again();
		await this.settled();
	}
	/** When everything is read, and the check has seen everything that was saved. */
	async settled(): Promise<void> {
		await this.whole;
		await this.#saver.settled();
		while (this.#running.running) await this.#running.running;
	}

	#tell(): void {
		tellAll(this.#listeners);
	}
}

const textsIn = (files: readonly string[]): string[] =>
	files.flatMap((file) => {
		const [, inside] = /^content\/(.*\.(?:mdx|yaml))$/.exec(file) ?? [];
		return inside === undefined ? [] : [inside];
	});
