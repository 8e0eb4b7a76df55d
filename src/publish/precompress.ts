import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Text that a browser asks for; Pagefind's own files are packed already. */
const PACKED = /\.(?:html|css|js|json|xml|ics|svg|txt|webmanifest)$/;
/** A smaller file fits one packet either way. */
const MIN_BYTES = 512;
/** More pages than this, and packing them well would take as long as making them. */
const MANY_PAGES = 1000;

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** Writes `.br` and `.gz` beside each text file, for servers that send them as they are; returns how many. */
export async function precompress(folder: string, files: readonly string[]): Promise<number> {
	const texts = files.filter((file) => PACKED.test(file));
	const areMany = texts.filter((file) => file.endsWith('.html')).length > MANY_PAGES;
	let packed = 0;
	for (const file of texts) {
		const address = path.join(folder, file);
		const body = readFileSync(address);
		if (body.length < MIN_BYTES) continue;
		writeFileSync(`${address}.br`, await brotli(body, { params: paramsFor(file, body.length, areMany) }));
		writeFileSync(`${address}.gz`, await gz(body, { level: 9 }));
		packed += 1;
	}
	return packed;
}

function paramsFor(file: string, length: number, areMany: boolean): Record<number, number> {
	// The last step of quality doubles the time for one part in a hundred, the one before takes fifteen times as long
	// for seven; pages are many, other files are few.
	const quality = !file.endsWith('.html') ? 11 : areMany ? 9 : 10;
	return {
		[constants.BROTLI_PARAM_QUALITY]: quality,
		[constants.BROTLI_PARAM_SIZE_HINT]: length,
		// Below quality 10 setting up a window takes time by its size; one larger than the file gains nothing.
		...(quality === 9 && {
			[constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(length)))),
		}),
	};
}
