import type { RunningCheck } from './check/running-check.ts';
import type { ContentFolder, ListedFile, WriteOutcome } from './files/content-folder.ts';
import type { Half, SaveJournal, LeftHalf } from './files/unfinished.ts';
import { leftHalf } from './files/unfinished.ts';
import { inWords, writeAllOrNone } from './files/write-together.ts';
import type { FileChange } from './files/write-together.ts';
import { textOf } from './held-programme.ts';
import type { HeldProgramme } from './held-programme.ts';
import type { SaveOutcome, SavedTogether, SavingState, TextSave } from './save-outcome.ts';

/** Writes into the folder of a programme, one thing after the other, and lets it be checked. */
export class WriteQueue {
	readonly #folder: ContentFolder;
	readonly #programme: HeldProgramme;
	readonly #check: RunningCheck;
	readonly #journal: SaveJournal | undefined;
	readonly #tell: () => void;
	#open = 0;
	#hasFailed = false;
	/** Why the folder could not be looked through the last time. */
	#awayFor: string | undefined;
	#queue: Promise<unknown> = Promise.resolve();

	/**
	 * @param journal keeps what is being saved for a desk that is closed in the middle of it
	 * @param tell is called when `state` may be another one
	 */
	constructor(
		folder: ContentFolder,
		programme: HeldProgramme,
		check: RunningCheck,
		journal: SaveJournal | undefined,
		tell: () => void,
	) {
		this.#folder = folder;
		this.#programme = programme;
		this.#check = check;
		this.#journal = journal;
		this.#tell = tell;
	}
	get state(): SavingState {
		if (this.#open > 0) return 'saving';
		return this.#hasFailed ? 'failed' : this.#awayFor !== undefined ? 'away' : 'saved';
	}
	/** Why the folder could not be looked through the last time, in words. */
	get awayFor(): string | undefined {
		return this.#awayFor;
	}
	/** When everything is written that was handed over. */
	async settled(): Promise<void> {
		await this.#queue;
	}
	/** @param base the text that it was made from; undefined where there should be no such file yet */
	save(file: string, text: string, base: string | undefined): Promise<SaveOutcome> {
		return this.#inTurn(async (): Promise<SaveOutcome> => {
			const known = this.#programme.texts.get(file);
			if (known !== base) return { kind: 'changed', theirs: known };
			return this.#saved(`content/${file}`, new TextEncoder().encode(text));
		}, failed);
	}
	saveFile(file: string, bytes: Uint8Array, mayReplace: boolean): Promise<SaveOutcome> {
		return this.#inTurn(
			(): Promise<SaveOutcome> =>
				!mayReplace && this.#programme.versionOf(file) !== undefined
					? Promise.resolve({ kind: 'changed', theirs: undefined })
					: this.#saved(file, bytes),
			failed,
		);
	}
	remove(file: string): Promise<SaveOutcome> {
		return this.#inTurn(async (): Promise<SaveOutcome> => {
			const written = await this.#folder.remove(file, this.#programme.versionOf(file) ?? '');
			if (written.kind === 'written') this.#programme.forget(file);
			return this.#became(file, written);
		}, failed);
	}
	saveAll(
		texts: readonly TextSave[],
		moves: readonly { from: string; to: string }[],
	): Promise<SavedTogether> {
		return this.#inTurn(
			async (): Promise<SavedTogether> => {
				const early = texts.filter(({ file, base }) => this.#programme.texts.get(file) !== base);
				if (early.length > 0)
					return {
						kind: 'changed',
						theirs: new Map(early.map(({ file }) => [file, this.#programme.texts.get(file)])),
					};
				const changes: FileChange[] = [
					...moves.map(({ from, to }) => ({
						file: from,
						to,
						expected: this.#programme.versionOf(from) ?? '',
					})),
					...texts.map(({ file, text }) => ({
						file: `content/${file}`,
						bytes: text === undefined ? undefined : new TextEncoder().encode(text),
						expected: this.#programme.versionOf(`content/${file}`),
					})),
				];
				const halves = changes.map((change): Half =>
					'to' in change
						? { file: change.file, to: change.to }
						: {
								file: change.file,
								before: this.#programme.files.get(change.file)?.bytes,
								after: change.bytes,
							},
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
		const left = await leftHalf(this.#folder, halves);
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
	/**
	 * Takes up what was changed elsewhere.
	 * @param listed the files of the folder, where somebody has just listed them
	 */
	async refresh(listed?: readonly ListedFile[]): Promise<void> {
		await this.#next(async () => {
			if (await this.#lookThrough(listed)) this.#check.again();
			this.#tell();
		});
	}

	/** Reads what is new in the folder; true where anything is. Where it cannot, the next look does. */
	async #lookThrough(listed?: readonly ListedFile[]): Promise<boolean> {
		try {
			const isNew = await this.#programme.take(listed ?? (await this.#folder.list()), this.#tell);
			this.#awayFor = undefined;
			return isNew;
		} catch (error) {
			this.#awayFor = inWords(error);
			return false;
		}
	}
	/** One after the other, and whatever becomes of one, the next has its turn. */
	#next<T>(act: () => Promise<T>): Promise<T> {
		const done = this.#queue.then(act);
		this.#queue = done.catch(() => undefined);
		return done;
	}
	/** So that no save overtakes another. */
	#inTurn<Became extends { kind: string }>(
		act: () => Promise<Became>,
		failing: (why: string) => Became,
	): Promise<Became> {
		const done = this.#next(async (): Promise<Became> => {
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
		this.#tell();
		return done;
	}
	async #saved(file: string, bytes: Uint8Array): Promise<SaveOutcome> {
		const written = await this.#folder.write(file, bytes, this.#programme.versionOf(file));
		if (written.kind === 'written') this.#programme.hold(file, { bytes, version: written.version });
		return this.#became(file, written);
	}
	async #writtenTogether(changes: readonly FileChange[], halves: readonly Half[]): Promise<SavedTogether> {
		if (halves.length > 1) await this.#journal?.begin(halves);
		const became = await writeAllOrNone(this.#folder, changes);
		if (became.kind !== 'failed' || became.written.length === 0) await this.#journal?.end();
		if (became.kind === 'written')
			for (const change of changes) {
				const version = became.versions.get(change.file);
				if (!('to' in change) && change.bytes && version !== undefined)
					this.#programme.hold(change.file, { bytes: change.bytes, version });
			}
		// By its version alone a file may look as it did.
		if (became.kind === 'changed')
			for (const [file, now] of became.now) if (now) this.#programme.hold(file, now);
		// The folder says what else is another one now: what was moved or taken away, what others wrote.
		await this.#lookThrough();
		this.#check.again();
		if (became.kind === 'written') return { kind: 'saved' };
		if (became.kind === 'failed') return became;
		const inContent = (file: string): string => file.replace(/^content\//, '');
		return {
			kind: 'changed',
			theirs: new Map([...became.now].map(([file, now]) => [inContent(file), now && textOf(now.bytes)])),
		};
	}
	#became(file: string, written: WriteOutcome): SaveOutcome {
		if (written.kind === 'changed') {
			if (written.now) this.#programme.hold(file, written.now);
			else this.#programme.forget(file);
		}
		this.#check.again();
		return written.kind === 'written'
			? { kind: 'saved' }
			: { kind: 'changed', theirs: written.now && textOf(written.now.bytes) };
	}
}

const failed = (why: string): SaveOutcome => ({ kind: 'failed', why });
