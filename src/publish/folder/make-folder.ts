import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtFiles, isWholePage } from '../built-files.ts';
import { SCRIPTS } from '../floor.ts';
import { classicScript } from './classic-script.ts';
import { folderPage } from './folder-page.ts';
import { inFolderWords } from './folder-words.ts';
import { heldFile } from './held-file.ts';
import { recordPage } from './record-page.ts';
import { NOTE, readerNote } from './reader-note.ts';
import { LOADER } from './start-script.ts';
import { fillWhole } from './whole-or-none.ts';

/** What only a server sends, a worker keeps, the office compares, or a chat shows. */
const LEFT_OUT =
	/\.(?:br|gz)$|(?:^|\/)\.|^cards\/|^(?:404\.html|sw\.js|sw-off\.js|offline\.json|published\.json|manifest\.webmanifest|_headers|web\.config|robots\.txt|sitemap\.xml)$/;
/** What scripts fetch, besides the parts of pages that are pages by their name alone. */
const FETCHED = /\.json$|^pagefind\//;
const PART = /^_astro\/[^/]+\.js$/;

/** What was made: how many files of how many bytes, and what it was made of, without what servers alone send. */
export interface MadeFolder {
	files: number;
	bytes: number;
	builtBytes: number;
}

/**
 * Makes of a built site a folder that works by double click, without a server: the same pages, scripts and files, each
 * in a form in which browsers take it from a disk. What stood in that folder is replaced once all is there.
 * @throws where a script or a page is of a form that cannot be carried over, or the disk does not take it
 */
export const makeFolder = (built: string, folder: string): Promise<MadeFolder> =>
	fillWhole(folder, (empty) => writeFolder(built, empty));

async function writeFolder(built: string, folder: string): Promise<MadeFolder> {
	let bytes = 0;
	let files = 0;
	let builtBytes = 0;
	const write = (file: string, body: string | Buffer): void => {
		const to = path.join(folder, file);
		mkdirSync(path.dirname(to), { recursive: true });
		writeFileSync(to, body);
		bytes += Buffer.byteLength(body);
		files += 1;
	};
	for (const file of builtFiles(built)) {
		const body = readFileSync(path.join(built, file));
		if (!/\.(?:br|gz)$/.test(file)) builtBytes += body.length;
		if (LEFT_OUT.test(file)) continue;
		const html = file.endsWith('.html') ? body.toString('utf8') : '';
		if (isWholePage(html)) {
			const page = await folderPage(inFolderWords(html), file);
			write(file, page.html);
			for (const [name, code] of page.inlined) write(`_astro/${name}`, await classicScript(name, code));
		} else if (PART.test(file))
			write(file, await classicScript(path.posix.basename(file), inFolderWords(body.toString('utf8'))));
		else if (html !== '' || FETCHED.test(file)) write(`${file}.js`, heldFile(file, body));
		else write(file, body);
	}
	write(`_astro/${LOADER}`, await browserScript('loader'));
	write('_astro/record.html', recordPage(await browserScript('record-frame')));
	write(NOTE, readerNote(readFileSync(path.join(built, 'index.html'), 'utf8')));
	return { files, bytes, builtBytes };
}

/** A script of `browser/` with all that it imports, as a classic one. */
async function browserScript(name: string): Promise<string> {
	const { rolldown } = await import('rolldown');
	const bundle = await rolldown({
		input: path.join(import.meta.dirname, `browser/${name}.ts`),
		transform: { target: SCRIPTS },
		checks: { bundlerTimings: false },
	});
	const { output } = await bundle.generate({ format: 'iife', minify: true });
	await bundle.close();
	return output[0].code;
}
