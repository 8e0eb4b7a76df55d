import type { Library } from '../../authoring/read/library.ts';
import type { ThingChange, Comparison } from '../../office/guard/comparison.ts';
import type { Desk } from '../desk.ts';
import { inWords } from '../files/write-together.ts';
import * as words from '../text/guard.ts';
import { tellAll } from '../tell-all.ts';
import { asOpened, listAtHand, takeList } from './last-published.ts';
import type { LastPublished } from './last-published.ts';
import { knownPart } from './known-part.ts';
import { comparedWith, mayLose } from './may-lose.ts';
import type { Texts } from './may-lose.ts';

/** What is known of earlier content besides what is open. */
export interface KnownHistory {
	last?: LastPublished;
	/** The day of the last commit of each file, by path inside the content folder. */
	commitDays?: ReadonlyMap<string, string>;
}

/** Compares the open content with what was last published, and changes before they are saved. */
export class Guard {
	readonly #desk: Desk;
	readonly #listeners = new Set<() => void>();
	readonly #ask: (today: string) => Promise<KnownHistory>;
	/** Only what a whole check has read: names alone would hide what is lost of what stands in the files. */
	#first: Library | undefined;
	/** Why nobody knows it, in words. */
	#fault = '';
	#opening: LastPublished | undefined;
	readonly #opened: () => Promise<Library>;
	#found: Promise<void>;
	readonly #compared = new WeakMap<Library, Comparison>();
	readonly #lossesKnown = new WeakMap<Library, readonly ThingChange[]>();
	#last: LastPublished | undefined;
	#commitDays: ReadonlyMap<string, string> | undefined;

	/**
	 * @param ask whoever knows what was published
	 * @param opened the content before it was changed at all, where that is not the one that is open
	 */
	constructor(
		desk: Desk,
		ask: (today: string) => Promise<KnownHistory> = () => Promise.resolve({}),
		opened: () => Promise<Library> = () => Promise.resolve(desk.library),
	) {
		this.#desk = desk;
		this.#ask = ask;
		this.#opened = opened;
		this.#found = this.#look();
	}

	/** What the content is compared with; undefined while it is looked for. */
	get last(): LastPublished | undefined {
		return this.#last;
	}
	/** The day of the last commit of each file; undefined where nobody knows. */
	get commitDays(): ReadonlyMap<string, string> | undefined {
		return this.#commitDays;
	}
	/** What the next publication would do; undefined while it is looked for, or a part of the content cannot be read. */
	get comparison(): Comparison | undefined {
		const { library, isWhole, today } = this.#desk;
		if (!isWhole || !this.#last) return undefined;
		let known = this.#compared.get(library);
		if (!known) this.#compared.set(library, (known = comparedWith(this.#last.published, library, today)));
		return known;
	}
	/** When everything that is saved has been checked, so that `losses` are all there are. */
	async known(): Promise<void> {
		await this.#found;
		await this.#desk.settled();
	}
	/**
	 * What would be lost if the content were published as it stands, but for what stands in files that cannot be read:
	 * `unread` names them.
	 */
	get losses(): readonly ThingChange[] {
		const { isWhole, isRead, library, texts, today, unread } = this.#desk;
		if (isWhole) return lossesOf(this.comparison);
		if (!isRead || !this.#last) return [];
		let known = this.#lossesKnown.get(library);
		if (!known) {
			const held = unread.map((file) => ({ file, text: texts.get(file) }));
			const part = knownPart(this.#last.published, library, held);
			this.#lossesKnown.set(
				library,
				(known = lossesOf(comparedWith(part, library, today)).map(withoutFixes)),
			);
		}
		return known;
	}
	/** The files that cannot be read, so that nobody knows what of them would be lost. */
	get unread(): readonly string[] {
		return this.#desk.isRead ? this.#desk.unread : [];
	}
	/** Compares with a list that was chosen; false where it is none. */
	async take(file: File): Promise<boolean> {
		await this.#found;
		const last = await takeList(file, (this.#first ?? this.#desk.library).site.id);
		if (last) this.#set(last);
		return last !== undefined;
	}
	/** Looks once more for what was last published: it was published now. */
	again(): Promise<void> {
		return (this.#found = this.#look());
	}
	/**
	 * What a change would lose that is not lost already; nothing is written.
	 * @throws in Chinese where that cannot be said of a change that may lose something
	 */
	async losing(changes: Texts): Promise<readonly ThingChange[]> {
		await this.#found;
		const desk = this.#desk;
		if (!mayLose(this.#last?.published, desk.texts, changes, desk.today)) return [];
		if (!this.#last) await this.again();
		if (!this.#last) throw new Error(words.notKnown(this.#fault));
		const before = desk.texts;
		const { library, isWhole, today, unread } = await desk.triedWhole(changes);
		// What cannot be read cannot be published either; it is compared when it can be read again, and told then.
		const known = new Set(isWhole && !desk.isWhole ? [] : this.losses.map(({ what }) => what));
		const held = unread.flatMap((file) =>
			[before.get(file), changes.has(file) ? changes.get(file) : before.get(file)].map((text) => ({
				file,
				text,
			})),
		);
		const { published } = this.#last;
		const part = isWhole ? published : knownPart(published, library, held);
		const losses = lossesOf(comparedWith(part, library, today)).filter(({ what }) => !known.has(what));
		return isWhole ? losses : losses.map(withoutFixes);
	}
	/** Tells when there is something else to compare with; what is given back ends it. */
	subscribe(changed: () => void): () => void {
		this.#listeners.add(changed);
		return () => void this.#listeners.delete(changed);
	}

	async #look(): Promise<void> {
		// Before the first check is done nobody knows what there is; until then nothing is saved either.
		await this.#desk.settled();
		if (!this.#desk.isRead) await this.#desk.checkAgain();
		const first = (this.#first ??= await this.#readFirst());
		if (first) this.#opening ??= asOpened(first, this.#desk.today);
		const { last, commitDays } = await this.#ask(this.#desk.today).catch((): KnownHistory => ({}));
		this.#commitDays = commitDays;
		const { site } = first ?? this.#desk.library;
		this.#set(last ?? (await listAtHand(this.#desk, site)) ?? this.#opening);
		if (!this.#last) this.#lookWhenRead();
	}
	async #readFirst(): Promise<Library | undefined> {
		try {
			if (this.#desk.isRead) return await this.#opened();
			this.#fault = this.#desk.checkFault ?? '';
		} catch (error) {
			this.#fault = inWords(error);
		}
		return undefined;
	}
	/** A later check may come to its end. */
	#lookWhenRead(): void {
		if (this.#desk.isRead) return;
		const stop = this.#desk.subscribe(() => {
			if (!this.#desk.isRead) return;
			stop();
			void this.again();
		});
	}
	#set(last: LastPublished | undefined): void {
		this.#last = last;
		this.#compared.delete(this.#desk.library);
		this.#lossesKnown.delete(this.#desk.library);
		tellAll(this.#listeners);
	}
}

const lossesOf = (comparison: Comparison | undefined): readonly ThingChange[] =>
	comparison?.changes.filter(({ isLoss }) => isLoss) ?? [];

/** With a file that cannot be read nobody knows under which id a thing may go on there. */
function withoutFixes(change: ThingChange): ThingChange {
	const bare = { ...change };
	delete bare.fixes;
	return bare;
}
