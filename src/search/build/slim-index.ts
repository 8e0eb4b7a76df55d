import { createHash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { decode, encode } from 'cborg';
import { hashOf } from '../../cache/kept.ts';
import type { Kept } from '../../cache/kept.ts';
import type { CborItem } from '../find/index/decode-cbor.ts';
import { slimText } from './slim-text.ts';
import { triplesFiles } from './triples-files.ts';
import { slimWords } from './slim-words.ts';
import type { SlimWord } from './slim-words.ts';

/** A file of the index: its path in the index's folder, and what is in it. */
export interface IndexFile {
	path: string;
	content: Uint8Array;
}

type Place = [hash: string, ...rest: CborItem[]];
type Meta = [version: string, pages: Place[], chunks: CborItem, ...others: CborItem[]];

const SIGNATURE = Buffer.from('pagefind_dcd');
const gz = promisify(gzip);
/** Of a chunk before it is packed; about a third of it travels. Larger where the table of chunks would grow long. */
const CHUNK = 4_000;
const MOST_CHUNKS = 1_500;

/**
 * Makes Pagefind's index lighter. Where on a page a word stands is most of it, and nothing here asks for that: the
 * browser looks for the wording in the texts. How often it stands there, with what weight and in which names, stays.
 * A query needs a word here and there, so that small chunks cost it less. Of the texts `slimText` keeps what is shown.
 * Beside them lie files that tell where three characters stand side by side, named by the head of the index.
 * @param kept what was made of the same texts and chunks before
 * @param tools a hash of what makes it
 * @throws where the index is not as Pagefind 1.6 writes it
 */
export async function slimIndex(
	files: readonly IndexFile[],
	kept: Kept,
	tools: string,
): Promise<IndexFile[]> {
	const metaFile = files.find((file) => file.path.endsWith('.pf_meta'));
	const chunkFiles = files.filter((file) => file.path.endsWith('.pf_index'));
	const entry = files.find((file) => path.posix.basename(file.path) === 'pagefind-entry.json');
	if (!metaFile || !entry) throw new Error('no pf_meta, no pagefind-entry.json');
	const before = path.posix.basename(metaFile.path).replace(/^pagefind\.|\.pf_meta$/g, '');
	const language = before.slice(0, before.indexOf('_') + 1);
	const [version, pages, , ...others] = decode(unpack(metaFile.content)) as Meta;
	const texts = await slimTexts(files, pages, kept, tools);
	const words = chunkFiles
		.flatMap(({ content }) => slimWords(unpack(content)))
		.sort((a, b) => Buffer.compare(a.key, b.key));
	const chunks = chunksOf(words).flatMap((whole) => {
		const list = whole.filter(isAsked);
		if (list.length === 0) return [];
		const bytes = listOf(list.map((one) => one.bytes));
		return [{ from: list[0]!.word, hash: language + sumOf(bytes, 7), bytes }];
	});
	const places = pages.map(([before, ...rest]) => [texts.get(before)!.hash, ...rest]);
	// A chunk goes up to where the next one begins.
	const meta = encode([version, places, chunks.map(({ from, hash }) => [from, '', hash]), ...others]);
	const triples = triplesFiles(pages.map(([before]) => Buffer.from(texts.get(before)!.bytes).toString()));
	const hash = language + sumOf(Buffer.concat([meta, ...triples]), 13);
	const entryText = Buffer.from(entry.content).toString().replace(before, hash);
	const pack = async (bytes: Uint8Array): Promise<Uint8Array> =>
		kept.take(`packed ${hashOf(tools, bytes)}`, () => gz(Buffer.concat([SIGNATURE, bytes]), { level: 9 }));
	return [
		...files.filter(
			(file) => file !== metaFile && file !== entry && !/\.pf_(index|fragment)$/.test(file.path),
		),
		{
			path: entry.path,
			content: Buffer.from(JSON.stringify({ ...(JSON.parse(entryText) as object), triples: triples.length })),
		},
		...(await Promise.all(
			[
				...texts.values(),
				{ path: metaFile.path.replace(before, hash), bytes: meta },
				...chunks.map((chunk) => ({
					path: path.posix.join(path.posix.dirname(chunkFiles[0]!.path), `${chunk.hash}.pf_index`),
					bytes: chunk.bytes,
				})),
				...triples.map((bytes, at) => ({
					path: path.posix.join(path.posix.dirname(metaFile.path), `triples/${hash}-${at}.pf_index`),
					bytes,
				})),
			].map(async ({ path: at, bytes }) => ({ path: at, content: await pack(bytes) })),
		)),
	];
}

/** The texts of places, each under a new name: what is in it is no longer what it was. */
async function slimTexts(
	files: readonly IndexFile[],
	places: readonly Place[],
	kept: Kept,
	tools: string,
): Promise<Map<string, { hash: string; path: string; bytes: Uint8Array }>> {
	const byName = new Map(files.map((file) => [path.posix.basename(file.path, '.pf_fragment'), file]));
	const taken = new Set<string>();
	const texts = new Map<string, { hash: string; path: string; bytes: Uint8Array }>();
	for (const [before] of places) {
		const file = byName.get(before);
		if (!file) throw new Error(`no text ${before}`);
		const bytes = await kept.take(`text ${hashOf(tools, file.content)}`, () =>
			Buffer.from(slimText(Buffer.from(unpack(file.content)).toString())),
		);
		let length = 7;
		while (taken.has(sumOf(bytes, length))) length += 1;
		const hash = sumOf(bytes, length);
		taken.add(hash);
		texts.set(before, { hash, path: file.path.replace(before, hash), bytes });
	}
	return texts;
}

const LONGER_THAN_A_PAIR =
	/^\p{Script=Han}{3}|\p{Script=Han}[^\p{Script=Han}]|[^\p{Script=Han}]\p{Script=Han}/u;

/**
 * Is a word ever asked for? Titles and definitions are each a word too, whole, for Pagefind's own script. Of Chinese
 * words the browser asks for pairs of characters, and, in texts, for all that begin with one.
 */
const isAsked = ({ word, isInText }: SlimWord): boolean => isInText || !LONGER_THAN_A_PAIR.test(word);

function chunksOf(words: readonly SlimWord[]): SlimWord[][] {
	const most = Math.max(CHUNK, words.reduce((sum, { bytes }) => sum + bytes.length, 0) / MOST_CHUNKS);
	const chunks: SlimWord[][] = [[]];
	let size = 0;
	for (const one of words) {
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

const sumOf = (bytes: Uint8Array, length: number): string =>
	createHash('sha256').update(bytes).digest('hex').slice(0, length);

function unpack(packed: Uint8Array): Uint8Array {
	const whole = gunzipSync(packed);
	if (!whole.subarray(0, SIGNATURE.length).equals(SIGNATURE))
		throw new Error('not an index file of Pagefind');
	return whole.subarray(SIGNATURE.length);
}
