import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { writeBuilt } from '../cache/earlier-files.ts';
import { hashOf } from '../cache/kept.ts';
import type { Kept } from '../cache/kept.ts';

/** Text that a browser asks for; Pagefind's own files are packed already. */
const PACKED = /\.(?:html|css|js|json|xml|ics|svg|txt|webmanifest)$/;
/** A smaller file fits one packet either way. */
const MIN_BYTES = 512;
/** Pages opened for a meeting or a printer, which at the best would cost a build two seconds more; the office's list. */
const SELDOM = /^(?:(?:present|print)\/|published\.json$)/;
/** As many as Node has threads for it. */
const AT_ONCE = 4;
/** More pages than this, and packing them well would take as long as making them. */
const MANY_PAGES = 1000;
const QUICK = 7;
/** Packing a larger file at its very best takes half a second and more. */
const LARGE = 128 * 1024;

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** Writes `.br` and `.gz` beside each text file, for servers that send them as they are; returns how many. */
export async function precompress(folder: string, files: readonly string[], kept: Kept): Promise<number> {
	const texts = files.filter((file) => PACKED.test(file));
	const areMany = texts.filter((file) => file.endsWith('.html')).length > MANY_PAGES;
	const { node, zlib, brotli: version } = process.versions;
	let packed = 0;
	const pack = async (file: string): Promise<void> => {
		const body = await readFile(path.join(folder, file));
		if (body.length < MIN_BYTES) return;
		const params = paramsFor(file, body.length, areMany);
		const key = hashOf(`${node} ${zlib} ${version}`, JSON.stringify(params), body);
		writeBuilt(folder, `${file}.br`, await kept.take(`br ${key}`, () => brotli(body, { params })));
		writeBuilt(folder, `${file}.gz`, await kept.take(`gz ${key}`, () => gz(body, { level: 9 })));
		packed += 1;
	};
	const left = [...texts];
	const work = async (): Promise<void> => {
		for (let file = left.shift(); file !== undefined; file = left.shift()) await pack(file);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return packed;
}

function paramsFor(file: string, length: number, areMany: boolean): Record<number, number> {
	// The last step of quality doubles the time for one part in a hundred, the one before takes fifteen times as long
	// for seven; two steps less take a fifth off the time for one part in five hundred. Pages are many, other files few.
	const isPage = file.endsWith('.html');
	const isQuick = SELDOM.test(file) || (isPage && areMany);
	const quality = isQuick ? QUICK : isPage || length > LARGE ? 10 : 11;
	return {
		[constants.BROTLI_PARAM_QUALITY]: quality,
		[constants.BROTLI_PARAM_SIZE_HINT]: length,
		// Below quality 10 setting up a window takes time by its size; one larger than the file gains nothing.
		...(quality === QUICK && {
			[constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(length)))),
		}),
	};
}
