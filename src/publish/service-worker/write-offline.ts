import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { minifySync, transformSync } from 'rolldown/utils';
import { LARGEST_FILE, LARGEST_MB } from '../../offline/core/largest-file.ts';
import { builtFiles } from '../built-files.ts';

/**
 * Not kept offline: what the browser asks for by itself, what only a server, the office or a chat reads, dotted files,
 * and files beside pages that readers fetch by a click (`authoring/beside/shown-files.ts`).
 */
const LEFT_OUT =
	/\.(?:br|gz)$|(?:^|\/)\.|^_astro\/file-|^(?:cards|pdf|print)\/|^(?:sw\.js|sw-off\.js|offline\.json|published\.json|_headers|web\.config|robots\.txt|sitemap\.xml)$/;
/** What `offline.json` says; src/offline/islands/offline-save.ts reads it. */
export interface OfflineSummary {
	version: string;
	bytes: number;
	files: number;
}

/**
 * Writes `sw.js` with the list of everything that 离线保存 keeps, `offline.json` with its size, and `sw-off.js`, which
 * the office copies over `sw.js` to switch it all off.
 * @throws where a file is too large to be kept: a site that is kept has to be whole
 */
export function writeOffline(folder: string): OfflineSummary {
	let bytes = 0;
	const files = builtFiles(folder)
		.filter((file) => !LEFT_OUT.test(file))
		.map((file): [url: string, revision: string] => {
			const body = readFileSync(path.join(folder, file));
			if (body.length > LARGEST_FILE)
				throw new Error(
					`${file} 有${(body.length / 1e6).toFixed(1)} MB，离线保存的一个文件最多${LARGEST_MB} MB。请把它压小，或者放到别处再链接过去。`,
				);
			bytes += body.length;
			return [file.replace(/(^|\/)index\.html$/, '$1'), revisionOf(body)];
		})
		.sort(([one], [other]) => (one < other ? -1 : 1));
	const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
	const summary = { version, bytes, files: files.length };
	const head = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n`;
	writeFileSync(path.join(folder, 'sw.js'), head + scriptOf('service-worker.ts'));
	writeFileSync(path.join(folder, 'sw-off.js'), scriptOf('kill-switch.ts'));
	writeFileSync(path.join(folder, 'offline.json'), JSON.stringify(summary));
	return summary;
}

/** The worker tells a whole download from a broken or an older one by this, of the same length or not. */
const revisionOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex').slice(0, 16);

/** One of the workers beside this file as a browser reads it: a classic script. */
function scriptOf(name: string): string {
	const source = readFileSync(new URL(name, import.meta.url), 'utf8');
	const { code, errors } = transformSync(name, source, { target: 'es2020' });
	if (errors.length > 0) throw new Error(`${name}: ${errors[0]!.message}`);
	return minifySync(name, code.replace(/^export \{\};?\n/m, ''), { module: false }).code;
}
