import { rmSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { minify } from 'terser';

const SCRIPTS = '_astro';
/** What a minified module imports, now or later. */
const IMPORT = /(?:from|import)\s*\(?\s*["'`]\.\/([^"'`]+\.js)["'`]/g;
const ENTRY = 'virtual:page';

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
): Promise<{ files: string[]; joined: Map<string, Joined> }> {
	const sets = [...pages.values()].filter((scripts) => scripts.length > 0);
	const everywhere = new Set((sets[0] ?? []).filter((script) => sets.every((set) => set.includes(script))));
	const apart = reachable(folder, everywhere);
	const bundles = new Map<string, Joined>();
	const joined = new Map<string, Joined>();
	const made: string[] = [];
	for (const [file, scripts] of pages) {
		const own = scripts.filter((script) => !everywhere.has(script));
		if (own.length === 0) continue;
		const key = own.join();
		let bundle = bundles.get(key);
		if (!bundle) {
			const written = await join(folder, own, apart);
			made.push(...written);
			bundle = new Map(own.map((script) => [script, script === own.at(-1) ? written[0]! : '']));
			bundles.set(key, bundle);
		}
		joined.set(file, bundle);
	}
	const kept = reachable(folder, [...everywhere, ...made]);
	const isLeft = (file: string): boolean =>
		path.posix.dirname(file) === SCRIPTS && file.endsWith('.js') && !kept.has(path.posix.basename(file));
	for (const file of files.filter(isLeft)) rmSync(path.join(folder, file));
	const after = [...files.filter((file) => !isLeft(file)), ...made.map((file) => `${SCRIPTS}/${file}`)];
	return { files: [...new Set(after)].sort(), joined };
}

/** The scripts themselves and all that they import, at once or later. */
function reachable(folder: string, scripts: Iterable<string>): Set<string> {
	const seen = new Set<string>();
	const open = [...scripts];
	for (let script = open.pop(); script !== undefined; script = open.pop()) {
		if (seen.has(script)) continue;
		seen.add(script);
		const text = readFileSync(path.join(folder, SCRIPTS, script), 'utf8');
		open.push(...[...text.matchAll(IMPORT)].map((found) => found[1]!));
	}
	return seen;
}

/** A module in fewer characters. No function here is called with `new`, so that arrows may stand for them. */
async function smaller(code: string): Promise<string> {
	const compress = { passes: 3, unsafe_arrows: true, hoist_funs: true };
	return (await minify(code, { module: true, ecma: 2020, compress })).code!;
}

/** Writes one file that runs the scripts in their order, and what it loads later; returns their names, that one first. */
async function join(
	folder: string,
	scripts: readonly string[],
	apart: ReadonlySet<string>,
): Promise<string[]> {
	const dir = path.join(folder, SCRIPTS);
	const bundle = await rolldown({
		input: ENTRY,
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
				renderChunk: async (code) => ({ code: await smaller(code) }),
				// Each sees what the other cannot: before the bundler's own minifier and after it.
				generateBundle: async (_, chunks) => {
					for (const chunk of Object.values(chunks))
						if (chunk.type === 'chunk') chunk.code = await smaller(chunk.code);
				},
			},
		],
	});
	const { output } = await bundle.write({
		dir,
		format: 'es',
		minify: true,
		// What the page starts with is one file, also where what it loads later shares parts of it.
		codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] },
		entryFileNames: 'page.[hash].js',
		// Names of the first build carry a hash already.
		chunkFileNames: ({ name }) => `${name.replace(/\..*$/, '')}.[hash].js`,
	});
	await bundle.close();
	const isEntry = (chunk: (typeof output)[number]): boolean => chunk.type === 'chunk' && chunk.isEntry;
	return [...output.filter(isEntry), ...output.filter((chunk) => !isEntry(chunk))].map(
		({ fileName }) => fileName,
	);
}
