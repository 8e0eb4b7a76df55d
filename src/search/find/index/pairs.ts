import { readGaps } from './gaps.ts';

const HAN_RUN = /\p{Script=Han}+/gu;

/** Which characters follow which somewhere in the site. */
export class Pairs {
	readonly #chars: readonly string[];
	readonly #rows: readonly string[];
	readonly #at: ReadonlyMap<string, number>;
	readonly #followers = new Map<string, ReadonlySet<string>>();

	/** @param table as `pairsTable` of src/search/build writes it */
	constructor(table: string) {
		const [chars = '', ...rows] = table.split(' ');
		this.#chars = [...chars];
		this.#rows = rows;
		this.#at = new Map(this.#chars.map((char, at) => [char, at]));
	}

	/** Does the character stand beside another one anywhere? */
	has(char: string): boolean {
		return this.#at.has(char);
	}

	/** What follows a character. */
	after(char: string): ReadonlySet<string> {
		let followers = this.#followers.get(char);
		if (!followers) {
			const row = this.#rows[this.#at.get(char) ?? -1] ?? '';
			followers = new Set(readGaps(row).map((at) => this.#chars[at]!));
			this.#followers.set(char, followers);
		}
		return followers;
	}

	/** Do any two neighbouring characters of the text stand so somewhere in the site? */
	know(text: string): boolean {
		return [...text.matchAll(HAN_RUN)].every(([run]) => {
			const chars = [...run];
			return chars.every((char, at) => at === 0 || this.after(chars[at - 1]!).has(char));
		});
	}
}
