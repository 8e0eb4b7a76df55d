import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where results of earlier builds are kept; may be deleted at any time. */
const FOLDER = 'node_modules/.cache/study-site';

/**
 * Results of an earlier build, taken again where the input is the same. One file a kind and built folder: a line of
 * JSON, then the results one after another. A key is a hash of everything that the result depends on; a result has a
 * hash of its own, so that a damaged file only costs the time to make it again.
 */
export class Kept {
	readonly #file: string;
	readonly #before: ReadonlyMap<string, Uint8Array>;
	readonly #now = new Map<string, Uint8Array>();
	#isNew = false;

	private constructor(file: string) {
		this.#file = file;
		this.#before = read(file);
	}
	/** @param name of what is kept and for which built folder: `packed dist` */
	static open(name: string, folder = FOLDER): Kept {
		return new Kept(path.resolve(folder, `${name.replace(/[^\w]+/g, '-')}.kept`));
	}
	/** What was made for this key, else what `make` makes of it. */
	async take(key: string, make: () => Uint8Array | Promise<Uint8Array>): Promise<Uint8Array> {
		return this.#known(key) ?? this.#keep(key, await make());
	}
	/** The same for what JSON can say. */
	async takeJson<Value>(key: string, make: () => Value | Promise<Value>): Promise<Value> {
		const known = this.knownJson<Value>(key);
		if (known !== undefined) return known;
		const made = await make();
		this.keepJson(key, made);
		return made;
	}
	/** What was made for this key, undefined where nothing was. */
	knownJson<Value>(key: string): Value | undefined {
		const known = this.#known(key);
		return (
			known && (JSON.parse(Buffer.from(known.buffer, known.byteOffset, known.length).toString()) as Value)
		);
	}
	keepJson(key: string, made: unknown): void {
		this.#keep(key, Buffer.from(JSON.stringify(made)));
	}
	#known(key: string): Uint8Array | undefined {
		const known = this.#now.get(key) ?? this.#before.get(key);
		if (known) this.#now.set(key, known);
		return known;
	}
	#keep(key: string, body: Uint8Array): Uint8Array {
		this.#isNew = true;
		this.#now.set(key, body);
		return body;
	}
	/** Keeps what was taken this time, and nothing else: what no build asks for any more goes. */
	save(): void {
		if (!this.#isNew && this.#now.size === this.#before.size) return;
		let at = 0;
		const places = [...this.#now].map(([key, body]) => [key, at, (at += body.length), hashOf(key, body)]);
		mkdirSync(path.dirname(this.#file), { recursive: true });
		// Whole or not at all, also where two builds run at once.
		const unfinished = `${this.#file}.${process.pid}`;
		writeFileSync(
			unfinished,
			Buffer.concat([Buffer.from(`${JSON.stringify(places)}\n`), ...this.#now.values()]),
		);
		renameSync(unfinished, this.#file);
	}
}

/** Every result that is whole; none where there is no file, or one that cannot be read. */
function read(file: string): Map<string, Uint8Array> {
	const found = new Map<string, Uint8Array>();
	try {
		const whole = readFileSync(file);
		const end = whole.indexOf('\n');
		const bodies = whole.subarray(end + 1);
		for (const [key, from, to, hash] of JSON.parse(whole.subarray(0, end).toString()) as Place[]) {
			const body = bodies.subarray(from, to);
			if (hashOf(key, body) === hash) found.set(key, body);
		}
	} catch {
		// Made again.
	}
	return found;
}

type Place = [key: string, from: number, to: number, hash: string];

/** A short hash of texts and bytes, told apart by where one ends. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(`${part.length} `).update(part);
	return hash.digest('hex').slice(0, 32);
}
