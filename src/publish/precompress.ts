import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Text that a browser asks for; Pagefind's own files are packed already. */
const PACKED = /\.(?:html|css|js|json|xml|ics|svg|txt|webmanifest)$/;
/** A smaller file fits one packet either way. */
const MIN_BYTES = 512;

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** Writes `.br` and `.gz` beside each text file, for servers that send them as they are; returns how many. */
export async function precompress(folder: string, files: readonly string[]): Promise<number> {
	const texts = files.filter((file) => PACKED.test(file));
	let packed = 0;
	for (const file of texts) {
		const address = path.join(folder, file);
		const body = readFileSync(address);
		if (body.length < MIN_BYTES) continue;
		// The last step of quality doubles the time for one part in a hundred; pages are many, other files are few.
		const quality = file.endsWith('.html') ? 10 : 11;
		const params = {
			[constants.BROTLI_PARAM_QUALITY]: quality,
			[constants.BROTLI_PARAM_SIZE_HINT]: body.length,
		};
		writeFileSync(`${address}.br`, await brotli(body, { params }));
		writeFileSync(`${address}.gz`, await gz(body, { level: 9 }));
		packed += 1;
	}
	return packed;
}
