import type { ContentFolder } from '../files/content-folder.ts';
import { inWords } from '../files/write-together.ts';
import type { HeldProgramme } from '../held-programme.ts';
import type { CheckFiles, Checked } from './check-files.ts';

/** The check of an open programme: it runs once at a time, and once more where something was saved meanwhile. */
export class RunningCheck {
	readonly #folder: ContentFolder;
	readonly #programme: HeldProgramme;
	readonly #check: CheckFiles;
	readonly #tell: () => void;
	#checked: Checked;
	#isRead = false;
	#fault: string | undefined;
	#checking: Promise<void> | undefined;
	#isStale = false;

	/**
	 * @param seen what is known before the first check is done
	 * @param tell is called when there is something new
	 */
	constructor(
		folder: ContentFolder,
		programme: HeldProgramme,
		check: CheckFiles,
		seen: Checked,
		tell: () => void,
	) {
		this.#folder = folder;
		this.#programme = programme;
		this.#check = check;
		this.#checked = seen;
		this.#tell = tell;
	}
	/** What the last check found. */
	get checked(): Checked {
		return this.#checked;
	}
	/** Whether the first check is done. */
	get isRead(): boolean {
		return this.#isRead;
	}
	/** Why the last check did not come to its end, in words. */
	get fault(): string | undefined {
		return this.#fault;
	}
	/** The check that runs; it fulfils when there is nothing left to check. */
	get running(): Promise<void> | undefined {
		return this.#checking;
	}
	/** Knows something better before the first check is done. */
	glance(seen: Checked): void {
		if (!this.#isRead) this.#checked = seen;
	}
	/** Checks what there is now. */
	again(): void {
		this.#isStale = true;
		this.#checking ??= (async () => {
			while (this.#isStale) {
				this.#isStale = false;
				try {
					this.#checked = await this.#check.all(this.#programme.files);
					this.#isRead = true;
					this.#fault = undefined;
					if (await this.#lookInto(this.#checked.wanted)) this.#isStale = true;
				} catch (error) {
					this.#fault = inWords(error);
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
			const held = this.#programme.files.get(file);
			try {
				const content = held && (await this.#folder.read(file));
				if (!content || this.#programme.files.get(file) !== held) continue;
				this.#programme.hold(file, content);
				hasFound = true;
			} catch (error) {
				// The rest can be looked into all the same.
				this.#fault = inWords(error);
			}
		}
		return hasFound;
	}
}
