import path from 'node:path';
import { SCRIPTS } from '../floor.ts';

/** What a minified module loads later, by this address or another; how it is written after. */
const LATER = /\bimport\(\s*(["'`])\.\/([^"'`]+\.js)\1(?:\+\$again)?\s*\)/g;
const LOAD = '__loadPart';
/** What a minified module imports at once. */
const NOW = /(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g;

/**
 * A module of the built site as a classic script that hands itself to the register of parts (browser/parts.ts): from a
 * folder no browser but a few loads modules. Imports stay live, and each part still runs once.
 * @param name of its file, beside those that it imports
 * @throws where it loads something by a name that is not written out
 */
export async function classicScript(name: string, code: string): Promise<string> {
	const needs = [...new Set([...code.matchAll(NOW)].map((found) => found[1]!))];
	const { rolldown } = await import('rolldown');
	const bundle = await rolldown({
		input: name,
		transform: { target: SCRIPTS },
		plugins: [
			{
				name: 'one-part',
				resolveId: (id, importer) =>
					importer === undefined ? name : { id: `./${path.posix.basename(id)}`, external: 'absolute' },
				load: () => code.replace(LATER, `${LOAD}("$2")`),
			},
		],
		checks: { bundlerTimings: false },
		// What a page asks for stays, used or not.
		treeshake: false,
	});
	const { output } = await bundle.generate({
		format: 'cjs',
		minify: true,
		esModule: false,
		exports: 'named',
	});
	await bundle.close();
	const [{ code: body }] = output;
	if (/\bimport\s*\(/.test(body)) throw new Error(`${name}: an import() of what is not written out`);
	return `folder.part(${JSON.stringify(name)},${JSON.stringify(needs)},function(require,exports,${LOAD}){"use strict";${body}\n})`;
}
