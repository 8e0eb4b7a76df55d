import type { Area, FrameRequest, Told } from './frame-words.ts';

/**
 * One of the two storages, kept in the frame: read from a copy here, written here and there. What the frame could not
 * keep is said at the next write, as a storage that is full says it.
 */
export class FramedStorage {
	readonly #texts: Map<string, string>;
	readonly #area: Area;
	readonly #send: (asked: FrameRequest) => void;
	readonly #beside: Storage | undefined;
	/** More characters than the frame can keep, once it could not. */
	#tooMuch = Infinity;
	#sent = 0;
	#written = 0;

	/** @param beside where it is written too, as long as nobody knows whether all pages share that */
	constructor(
		area: Area,
		texts: Readonly<Record<string, string>>,
		send: (asked: FrameRequest) => void,
		beside?: Storage,
	) {
		this.#area = area;
		this.#texts = new Map(Object.entries(texts));
		this.#send = send;
		this.#beside = beside;
	}

	get length(): number {
		return this.#texts.size;
	}
	key(at: number): string | null {
		return [...this.#texts.keys()][at] ?? null;
	}
	getItem(key: string): string | null {
		return this.#texts.get(key) ?? null;
	}
	setItem(key: string, value: string): void {
		const before = this.#texts.get(key);
		const size = this.#size - (before === undefined ? 0 : key.length + before.length);
		if (size + key.length + value.length >= this.#tooMuch)
			throw new DOMException('the frame could not keep it', 'QuotaExceededError');
		this.#beside?.setItem(key, value);
		this.#texts.set(key, String(value));
		this.#write(key, String(value));
	}
	removeItem(key: string): void {
		this.#beside?.removeItem(key);
		if (!this.#texts.delete(key)) return;
		this.#write(key, null);
	}
	clear(): void {
		for (const key of [...this.#texts.keys()]) this.removeItem(key);
	}
	/** As a browser's own storage is written. */
	toJSON(): Record<string, string> {
		return Object.fromEntries(this.#texts);
	}

	/** True while something is on its way to the frame. */
	get isWriting(): boolean {
		return this.#written < this.#sent;
	}
	/** Takes what the frame tells of this storage. */
	hear(told: Told): void {
		if (told.tell === 'written' && told.area === this.#area) {
			this.#written = told.at;
			if (!told.isKept) this.#tooMuch = this.#size;
		}
		if (told.tell !== 'changed' || told.area !== this.#area) return;
		if (told.key === null) this.#texts.clear();
		else if (told.newValue === null) this.#texts.delete(told.key);
		else this.#texts.set(told.key, told.newValue);
	}
	get #size(): number {
		return [...this.#texts].reduce((size, [key, text]) => size + key.length + text.length, 0);
	}
	#write(key: string, value: string | null): void {
		this.#send({ ask: 'write', area: this.#area, key, value, at: ++this.#sent });
	}
}
