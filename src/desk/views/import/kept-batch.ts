import type { DraftStore } from '../../store/kept-draft.ts';
import type { Windows } from '../drafts/drafts.ts';
import type { Batch, HeldBatch } from './held-batch.ts';
import { readBatch, writtenBatch } from './written-batch.ts';

/** So many characters of an import are kept: drafts need room in the browser, too. */
const MOST = 1_000_000;

/** Keeps an import that is not done, for a browser that is closed; each window its own. */
export class KeptBatch {
	readonly #store: DraftStore;
	readonly #prefix: string;
	readonly #windows: Windows;
	/** What was kept last, without the time. */
	#last: string | undefined;
	#isKept = true;
	/** What was there of an earlier time. */
	readonly #found: Batch | undefined;
	readonly held: HeldBatch;

	/**
	 * Takes up this window's import, else the newest that a closed window has left.
	 * @param folder its name: imports into two folders keep apart
	 */
	constructor(store: DraftStore, folder: string, windows: Windows) {
		this.#store = store;
		this.#prefix = `desk-batch:${folder}:@`;
		this.#windows = windows;
		const found = this.#own() ?? this.#left();
		this.held = found?.held ?? {};
		this.#found = found?.held.batch;
		if (found) this.keep();
	}
	/** Whether a browser that is closed loses nothing of it. */
	get isKept(): boolean {
		return this.#isKept;
	}
	/** Whether the rows that are there are of an earlier time. */
	get isRestored(): boolean {
		const { batch } = this.held;
		return batch !== undefined && batch.rows.length > 0 && batch === this.#found;
	}
	/** Keeps what has become of it. */
	keep(): void {
		const now = writtenBatch(this.held, 0);
		if (now === this.#last && this.#isKept) return;
		this.#last = now;
		const key = this.#prefix + this.#windows.own;
		if (now === undefined) {
			this.#store.remove(key);
			this.#isKept = true;
			return;
		}
		this.#isKept =
			now.length <= MOST && this.#store.write(key, writtenBatch(this.held, this.#windows.now())!);
	}

	#own() {
		return readBatch(this.#store.read(this.#prefix + this.#windows.own));
	}
	#left() {
		const left = this.#store
			.keys()
			.filter((key) => key.startsWith(this.#prefix))
			.filter((key) => !this.#windows.open.has(key.slice(this.#prefix.length)))
			.flatMap((key) => {
				const found = readBatch(this.#store.read(key));
				return found ? [{ ...found, key }] : [];
			})
			.sort((a, b) => b.at - a.at);
		if (left[0]) this.#store.remove(left[0].key);
		return left[0];
	}
}
