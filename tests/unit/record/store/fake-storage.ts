import type { RecordStorage } from '../../../../src/record/store/usable-storage.ts';

/** A localStorage in memory that can be full or blocked. */
export class FakeStorage implements RecordStorage {
	readonly texts = new Map<string, string>();
	/** Characters that fit. */
	quota = Infinity;
	isBlocked = false;
	isUnreadable = false;

	get length(): number {
		return this.texts.size;
	}
	key(at: number): string | null {
		return [...this.texts.keys()][at] ?? null;
	}
	getItem(key: string): string | null {
		this.#guard();
		if (this.isUnreadable) throw new DOMException('no', 'InvalidStateError');
		return this.texts.get(key) ?? null;
	}
	setItem(key: string, text: string): void {
		this.#guard();
		let used = key.length + text.length;
		for (const [other, kept] of this.texts) if (other !== key) used += other.length + kept.length;
		if (used > this.quota) throw new DOMException('no room', 'QuotaExceededError');
		this.texts.set(key, text);
	}
	removeItem(key: string): void {
		this.#guard();
		this.texts.delete(key);
	}
	keys(): string[] {
		return [...this.texts.keys()];
	}
	#guard(): void {
		if (this.isBlocked) throw new DOMException('no', 'SecurityError');
	}
}
