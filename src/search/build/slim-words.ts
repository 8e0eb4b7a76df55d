/** A word of the index as it is written into a smaller one. */
export interface SlimWord {
	word: string;
	/** The word in UTF-8, in whose order the index is. */
	key: Uint8Array;
	bytes: Uint8Array;
	/** Whether it stands in a text, and not only in a name. */
	isInText: boolean;
}

/** What heads say of what comes next, in CBOR (RFC 8949, 3). */
const NUMBER = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

/** A word more often on a page ranks no higher. */
const MOST = 5;

/**
 * The words of a chunk of Pagefind's index, without the places at which they stand. From bytes to bytes: as lists in
 * lists of numbers, through a library for any CBOR, they take four times as long, and are most of making an index.
 * @throws where it is not as Pagefind 1.6 writes it
 */
export const slimWords = (chunk: Uint8Array): SlimWord[] => new Chunk(chunk).words();

class Chunk {
	readonly #read: Buffer;
	/** Large enough: what stays is as long as before, but for names without a place, which get one. */
	readonly #written: Buffer;
	#at = 0;
	#end = 0;

	constructor(chunk: Uint8Array) {
		this.#read = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
		this.#written = Buffer.allocUnsafe(chunk.length * 2);
	}
	words(): SlimWord[] {
		if (this.#take(LIST) !== 1) throw foreign();
		const words = Array.from({ length: this.#take(LIST) }, () => this.#word());
		if (this.#at !== this.#read.length) throw foreign();
		return words;
	}
	/** `[word, pages, [[form, pages], …]]` */
	#word(): SlimWord {
		const start = this.#end;
		this.#copyList(3);
		const key = this.#copyText();
		const isInText = this.#copyPages();
		for (let forms = this.#copyList(); forms > 0; forms--) {
			this.#copyList(2);
			this.#copyText();
			this.#copyPages();
		}
		return { word: key.toString(), key, bytes: this.#written.subarray(start, this.#end), isInText };
	}
	/** `[[distance, places, names], …]`; true where there is any place. */
	#copyPages(): boolean {
		let isInText = false;
		for (let pages = this.#copyList(); pages > 0; pages--) {
			this.#copyList(3);
			this.#write(NUMBER, this.#take(NUMBER));
			const counts = countOf(this.#numbers());
			isInText ||= counts.length > 0;
			this.#writeNumbers(counts);
			this.#writeNumbers(fieldsOf(this.#numbers()));
		}
		return isInText;
	}
	#copyList(length?: number): number {
		const found = this.#take(LIST);
		if (length !== undefined && found !== length) throw foreign();
		this.#write(LIST, found);
		return found;
	}
	#copyText(): Buffer {
		const length = this.#take(TEXT);
		this.#write(TEXT, length);
		const text = this.#read.subarray(this.#at, (this.#at += length));
		this.#end += text.copy(this.#written, this.#end);
		return text;
	}
	#numbers(): number[] {
		const numbers: number[] = [];
		for (let left = this.#take(LIST); left > 0; left--) {
			const isNegative = this.#read[this.#at]! >> 5 === NEGATIVE;
			numbers.push(isNegative ? -1 - this.#take(NEGATIVE) : this.#take(NUMBER));
		}
		return numbers;
	}
	#writeNumbers(numbers: readonly number[]): void {
		this.#write(LIST, numbers.length);
		for (const number of numbers)
			if (number < 0) this.#write(NEGATIVE, -1 - number);
			else this.#write(NUMBER, number);
	}
	/** The number that a head of this kind holds. */
	#take(kind: number): number {
		const head = this.#read[this.#at++]!;
		const short = head & 31;
		if (head >> 5 !== kind || short > 26) throw foreign();
		if (short < 24) return short;
		const size = 1 << (short - 24);
		const number = this.#read.readUIntBE(this.#at, size);
		this.#at += size;
		return number;
	}
	#write(kind: number, number: number): void {
		const [short, size] =
			number < 24 ? [number, 0] : number < 0x100 ? [24, 1] : number < 0x10000 ? [25, 2] : [26, 4];
		this.#written[this.#end++] = (kind << 5) | short;
		if (size > 0) this.#end = this.#written.writeUIntBE(number, this.#end, size);
	}
}

const foreign = (): Error => new Error('not an index file of Pagefind 1.6');

/** Places, counted from 1 where they stand elsewhere. A negative number is the weight of what follows. */
function countOf(places: readonly number[]): number[] {
	const counted: number[] = [];
	let count = 0;
	let weight: number | undefined;
	for (const place of places) {
		if (place < 0) {
			weight = place;
		} else if (count < MOST) {
			count += 1;
			if (weight !== undefined) counted.push(weight, count);
			else counted.push(1);
			weight = undefined;
		}
	}
	return counted;
}

/** In which names the word stands. A negative number is the name, what follows are the places in it. */
const fieldsOf = (names: readonly number[]): number[] =>
	names.filter((at) => at < 0).flatMap((name) => [name, 0]);
