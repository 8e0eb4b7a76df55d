import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeBuilt } from '../cache/earlier-files.ts';
import { hashOf } from '../cache/kept.ts';
import type { Kept } from '../cache/kept.ts';
import { SCRIPTS as TARGET } from './floor.ts';

const SCRIPTS = '_astro';
/** What a minified module imports, now or later. */
const IMPORT = /(?:from|import)\s*\(?\s*["'`]\.\/([^"'`]+\.js)["'`]/g;
const ENTRY = 'virtual:page';
/**
 * What every page may load later and what brings the reader's record: it stays as Astro left it, for pages that have
 * nothing else of the record, and the others take the record into their own file. Apart, it would cut that into pieces.
 */
const ALONE = /^show-page-marks\./;
/** Small, and without anything that must be there once: the file of a page has a copy of what it uses of them. */
const COPIED = /^(?:calendar-day|visible-text)\./;

/** What stands in a page where its own scripts stood: the joined one for the last of them, '' for the others. */
export type Joined = ReadonlyMap<string, string>;

/**
 * Joins the scripts of each kind of page into one file, with what they share. Astro makes a file of each component's
 * script and of whatever two of them share: ten to twenty requests on a page, each in need of the one before, and a
 * quarter more bytes, since small files compress badly. What runs on every page, and what that loads later, stays apart,
 * so that it is fetched once and runs once.
 *
 * Takes a folder as Astro left it, its files, and of each page the names of its scripts; returns the files that are
 * there after, and of each page what its scripts become.
 */
export async function joinScripts(
	folder: string,
	files: readonly string[],
	pages: ReadonlyMap<string, readonly string[]>,
	kept: Kept,
	tools: string,
): Promise<{ files: string[]; joined: Map<string, Joined> }> {
	const sets = [...pages.values()].filter((scripts) => scripts.length > 0);
	const everywhere = scriptsOfTheFrame(sets);
	const apart = reachable(folder, everywhere, { has: (script) => ALONE.test(script) || COPIED.test(script) });
	const bundles = new Map<string, Joined>();
	const joined = new Map<string, Joined>();
	const made: string[] = [];
	for (const [file, scripts] of pages) {
		const own = scripts.filter((script) => !everywhere.has(script));
		if (own.length === 0) continue;
		const key = own.join();
		let bundle = bundles.get(key);
		if (!bundle) {
			const inputs = [...reachable(folder, own, apart)].sort();
			const code = inputs.map((script) => readFileSync(path.join(folder, SCRIPTS, script)));
			const inputKey = hashOf(tools, key, [...apart].sort().join(), inputs.join(), ...code);
			const chunks = await kept.takeJson(inputKey, () => bundleOf(folder, own, apart));
			for (const chunk of chunks) writeBuilt(folder, path.join(SCRIPTS, chunk.name), chunk.code);
			made.push(...chunks.map(({ name }) => name));
			bundle = new Map(own.map((script) => [script, script === own.at(-1) ? chunks[0]!.name : '']));
			bundles.set(key, bundle);
		}
		joined.set(file, bundle);
	}
	const asked = reachable(folder, [...everywhere, ...made]);
	const isLeft = (file: string): boolean =>
		path.posix.dirname(file) === SCRIPTS && file.endsWith('.js') && !asked.has(path.posix.basename(file));
	for (const file of files.filter(isLeft)) rmSync(path.join(folder, file));
	const after = [...files.filter((file) => !isLeft(file)), ...made.map((file) => `${SCRIPTS}/${file}`)];
	return { files: [...new Set(after)].sort(), joined };
}

/**
 * What runs on every page that stands in the site's frame: on all that have the script that most have. A page with a
 * frame of its own, as those for a room, has nothing of it.
 */
function scriptsOfTheFrame(sets: readonly (readonly string[])[]): Set<string> {
	const times = new Map<string, number>();
	for (const script of sets.flat()) times.set(script, (times.get(script) ?? 0) + 1);
	const [most] = [...times].reduce((one, other) => (other[1] > one[1] ? other : one), ['', 0]);
	const framed = sets.filter((set) => set.includes(most));
	return new Set((framed[0] ?? []).filter((script) => framed.every((set) => set.includes(script))));
}

/** The scripts themselves and all that they import, at once or later, but for those that stay apart. */
function reachable(
	folder: string,
	scripts: Iterable<string>,
	apart: Pick<ReadonlySet<string>, 'has'> = new Set(),
): Set<string> {
	const seen = new Set<string>();
	const open = [...scripts];
	for (let script = open.pop(); script !== undefined; script = open.pop()) {
		if (seen.has(script) || apart.has(script)) continue;
		seen.add(script);
		const text = readFileSync(path.join(folder, SCRIPTS, script), 'utf8');
		open.push(...[...text.matchAll(IMPORT)].map((found) => found[1]!));
	}
	return seen;
}

interface Chunk {
	name: string;
	code: string;
}

/** One file that runs the scripts in their order, and what it loads later; that one first. */
async function bundleOf(
	folder: string,
	scripts: readonly string[],
	apart: ReadonlySet<string>,
): Promise<Chunk[]> {
	const { rolldown } = await import('rolldown');
	const dir = path.join(folder, SCRIPTS);
	const bundle = await rolldown({
		input: ENTRY,
		transform: { target: TARGET },
		// What is read and not used goes, as where only the compiler asks (`void (kind satisfies …)`).
		treeshake: { propertyReadSideEffects: false },
		plugins: [
			{
				name: 'page',
				resolveId: (id, importer) => {
					if (id === ENTRY) return ENTRY;
					const file = path.join(importer === ENTRY ? dir : path.dirname(importer!), id);
					return apart.has(path.basename(file))
						? { id: `./${path.basename(file)}`, external: 'absolute' }
						: file;
				},
				load: (id) =>
					id === ENTRY ? scripts.map((script) => `import './${script}';`).join('\n') : undefined,
			},
		],
		checks: { bundlerTimings: false },
	});
	const { output } = await bundle.generate({
		dir,
		format: 'es',
		// Terser before and after would take 0.1 to 0.2 KB off a page's script and a quarter of a build's time.
		minify: true,
		// What tells bundlers of calls without effects tells a browser nothing.
		comments: { annotation: false },
		// What the page starts with is one file, also where what it loads later shares parts of it.
		codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] },
		entryFileNames: 'page.[hash].js',
		// Names of the first build carry a hash already.
		chunkFileNames: ({ name }) => `${name.replace(/\..*$/, '')}.[hash].js`,
	});
	await bundle.close();
	const chunks = output.filter((chunk) => chunk.type === 'chunk');
	return [...chunks.filter(({ isEntry }) => isEntry), ...chunks.filter(({ isEntry }) => !isEntry)].map(
		({ fileName, code }) => ({ name: fileName, code }),
	);
}
