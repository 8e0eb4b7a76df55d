import { createHash } from 'node:crypto';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { slimText } from './slim-text.ts';

/** What Pagefind's index files are made of. */
export type Item = number | string | Item[];

/** A file of the index: its path in the index's folder, and what is in it. */
export interface IndexFile {
	path: string;
	content: Uint8Array;
}

type Locations = number[];
type Page = [distance: number, places: Locations, names: Locations];
type Variant = [form: string, pages: Page[]];
type Word = [word: string, pages: Page[], variants: Variant[]];
type Place = [hash: string, ...rest: Item[]];
type Meta = [version: string, pages: Place[], chunks: Item, ...others: Item[]];

const SIGNATURE = Buffer.from('pagefind_dcd');
/** Of a chunk before it is packed; about a third of it travels. Larger where the table of chunks would grow long. */
const CHUNK = 4_000;
const MOST_CHUNKS = 1_500;
/** A word more often on a page ranks no higher. */
const MOST = 5;

/**
 * Makes Pagefind's index lighter. Where on a page a word stands is most of it, and nothing here asks for that: the
 * browser looks for the wording in the texts. How often it stands there, with what weight and in which names, stays.
 * A query needs a word here and there, so that small chunks cost it less. Of the texts `slimText` keeps what is shown.
 * @throws where the index is not as Pagefind 1.6 writes it
 */
export function slimIndex(files: readonly IndexFile[]): IndexFile[] {
	const metaFile = files.find((file) => file.path.endsWith('.pf_meta'));
	const chunkFiles = files.filter((file) => file.path.endsWith('.pf_index'));
	const entry = files.find((file) => path.posix.basename(file.path) === 'pagefind-entry.json');
	if (!metaFile || !entry) throw new Error('no pf_meta, no pagefind-entry.json');
	const before = path.posix.basename(metaFile.path).replace(/^pagefind\.|\.pf_meta$/g, '');
	const language = before.slice(0, before.indexOf('_') + 1);
	const [version, pages, , ...others] = decode(unpack(metaFile.content)) as Meta;
	const texts = slimTexts(files, pages);
	const words = chunkFiles
		.flatMap(({ content }) => (decode(unpack(content)) as [Word[]])[0])
		.map(slimWord)
		.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
	const chunks = chunksOf(words).flatMap((whole) => {
		const list = whole.filter(({ word }) => isAsked(word));
		if (list.length === 0) return [];
		const bytes = listOf(list.map((one) => one.bytes));
		return [{ from: list[0]!.word[0], hash: language + hashOf(bytes, 7), bytes }];
	});
	const places = pages.map(([before, ...rest]) => [texts.get(before)!.hash, ...rest]);
	// A chunk goes up to where the next one begins.
	const meta = encode([version, places, chunks.map(({ from, hash }) => [from, '', hash]), ...others]);
	const hash = language + hashOf(meta, 13);
	return [
		...files.filter(
			(file) => file !== metaFile && file !== entry && !/\.pf_(index|fragment)$/.test(file.path),
		),
		...[...texts.values()].map(({ path: at, bytes }) => ({ path: at, content: pack(bytes) })),
		{ path: metaFile.path.replace(before, hash), content: pack(meta) },
		{ path: entry.path, content: Buffer.from(Buffer.from(entry.content).toString().replace(before, hash)) },
		...chunks.map((chunk) => ({
			path: path.posix.join(path.posix.dirname(chunkFiles[0]!.path), `${chunk.hash}.pf_index`),
			content: pack(chunk.bytes),
		})),
	];
}

/** The texts of places, each under a new name: what is in it is no longer what it was. */
function slimTexts(
	files: readonly IndexFile[],
	places: readonly Place[],
): Map<string, { hash: string; path: string; bytes: Uint8Array }> {
	const byName = new Map(files.map((file) => [path.posix.basename(file.path, '.pf_fragment'), file]));
	const taken = new Set<string>();
	return new Map(
		places.map(([before]) => {
			const file = byName.get(before);
			if (!file) throw new Error(`no text ${before}`);
			const bytes = Buffer.from(slimText(Buffer.from(unpack(file.content)).toString()));
			let length = 7;
			while (taken.has(hashOf(bytes, length))) length += 1;
			const hash = hashOf(bytes, length);
			taken.add(hash);
			return [before, { hash, path: file.path.replace(before, hash), bytes }];
		}),
	);
}

const LONGER_THAN_A_PAIR =
	/^\p{Script=Han}{3}|\p{Script=Han}[^\p{Script=Han}]|[^\p{Script=Han}]\p{Script=Han}/u;

/**
 * Is a word ever asked for? Titles and definitions are each a word too, whole, for Pagefind's own script. Of Chinese
 * words the browser asks for pairs of characters, and, in texts, for all that begin with one.
 */
const isAsked = ([word, pages]: Word): boolean =>
	!LONGER_THAN_A_PAIR.test(word) || pages.some(([, counts]) => counts.length > 0);

function slimWord([word, pages, variants]: Word): Word {
	return [word, pages.map(slimPage), variants.map(([form, own]) => [form, own.map(slimPage)])];
}

const slimPage = ([distance, places, names]: Page): Page => [distance, countOf(places), fieldsOf(names)];

/** Places, counted from 1 where they stand elsewhere. A negative number is the weight of what follows. */
function countOf(places: Locations): Locations {
	const counted: Locations = [];
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
const fieldsOf = (names: Locations): Locations => names.filter((at) => at < 0).flatMap((name) => [name, 0]);

/** A word as it is written: encoding them is most of the work, and is done once. */
interface WrittenWord {
	word: Word;
	bytes: Uint8Array;
}

function chunksOf(words: readonly Word[]): WrittenWord[][] {
	const written = words.map((word) => ({ word, bytes: encode(word) }));
	const most = Math.max(CHUNK, written.reduce((sum, { bytes }) => sum + bytes.length, 0) / MOST_CHUNKS);
	const chunks: WrittenWord[][] = [[]];
	let size = 0;
	for (const one of written) {
		const own = one.bytes.length;
		if (size > 0 && size + own > most) {
			chunks.push([]);
			size = 0;
		}
		chunks.at(-1)!.push(one);
		size += own;
	}
	return chunks;
}

/** A list in a list of things that are encoded already, in CBOR (RFC 8949, 3): how many, then one after another. */
function listOf(things: readonly Uint8Array[]): Uint8Array {
	const { length } = things;
	const head =
		length < 24 ? [0x80 + length] : length < 256 ? [0x98, length] : [0x99, length >> 8, length & 255];
	return Buffer.concat([Uint8Array.of(0x81, ...head), ...things]);
}

const hashOf = (bytes: Uint8Array, length: number): string =>
	createHash('sha256').update(bytes).digest('hex').slice(0, length);

const pack = (bytes: Uint8Array): Uint8Array => gzipSync(Buffer.concat([SIGNATURE, bytes]), { level: 9 });

function unpack(packed: Uint8Array): Uint8Array {
	const whole = gunzipSync(packed);
	if (!whole.subarray(0, SIGNATURE.length).equals(SIGNATURE))
		throw new Error('not an index file of Pagefind');
	return whole.subarray(SIGNATURE.length);
}
