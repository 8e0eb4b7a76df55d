import { rmSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { minify } from 'terser';
import { rewriteFile } from './built-files.ts';
import { mapHolders } from './tags.ts';

const SCRIPTS = '_astro';
/** A script of the site's own, as Astro writes it: the name of its file. */
const PAGE_SCRIPT = /\ssrc="\/_astro\/([^"/]+\.js)"/;
/** What a minified module imports, now or later. */
const IMPORT = /(?:from|import)\s*\(?\s*["'`]\.\/([^"'`]+\.js)["'`]/g;
const ENTRY = 'virtual:page';

/**
 * Joins the scripts of each kind of page into one file, with what they share. Astro makes a file of each component's
 * script and of whatever two of them share: ten to twenty requests on a page, each in need of the one before, and a
 * quarter more bytes, since small files compress badly. What runs on every page, and what that loads later, stays apart,
 * so that it is fetched once and runs once.
 *
 * Takes a folder as Astro left it, with addresses from the root, and its files; returns the files that are there after.
 */
export async function joinScripts(folder: string, files: readonly string[]): Promise<string[]> {
	const pages = new Map(
		files.filter((file) => file.endsWith('.html')).map((file) => [file, scriptsOf(folder, file)]),
	);
	const sets = [...pages.values()].filter((scripts) => scripts.length > 0);
	const everywhere = new Set((sets[0] ?? []).filter((script) => sets.every((set) => set.includes(script))));
	const apart = reachable(folder, everywhere);
	const joined = new Map<string, string>();
	const made: string[] = [];
	for (const [file, scripts] of pages) {
		const own = scripts.filter((script) => !everywhere.has(script));
		if (own.length === 0) continue;
		const key = own.join();
		if (!joined.has(key)) {
			const written = await join(folder, own, apart);
			made.push(...written);
			joined.set(key, written[0]!);
		}
		rewriteFile(folder, file, (html) => withOneScript(html, own, joined.get(key)!));
	}
	const kept = reachable(folder, [...everywhere, ...made]);
	const isLeft = (file: string): boolean =>
		path.posix.dirname(file) === SCRIPTS && file.endsWith('.js') && !kept.has(path.posix.basename(file));
	for (const file of files.filter(isLeft)) rmSync(path.join(folder, file));
	return [
		...new Set([...files.filter((file) => !isLeft(file)), ...made.map((file) => `${SCRIPTS}/${file}`)]),
	].sort();
}

function scriptsOf(folder: string, file: string): string[] {
	const found: string[] = [];
	mapHolders(readFileSync(path.join(folder, file), 'utf8'), ({ tag, open }) => {
		const script = tag === 'script' ? PAGE_SCRIPT.exec(open)?.[1] : undefined;
		if (script) found.push(script);
		return undefined;
	});
	return found;
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

/** The page with the joined script where the last of its own stood, and without the others. */
function withOneScript(html: string, scripts: readonly string[], joined: string): string {
	return mapHolders(html, ({ tag, open }) => {
		const script = tag === 'script' ? PAGE_SCRIPT.exec(open)?.[1] : undefined;
		if (!script || !scripts.includes(script)) return undefined;
		return script === scripts.at(-1) ? `<script type="module" src="/${SCRIPTS}/${joined}"></script>` : '';
	});
}
