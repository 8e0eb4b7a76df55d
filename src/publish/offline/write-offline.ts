import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { getManifest } from 'workbox-build';

/** Not kept offline: what the browser asks for by itself, and what only a server or the office reads. */
const LEFT_OUT = [
	'**/*.{br,gz}',
	'sw.js',
	'sw-off.js',
	'offline.json',
	'published.json',
	'_headers',
	'web.config',
];
const MAX_FILE_BYTES = 8 * 1024 * 1024;
/** What `offline.json` says; src/islands/offline-save.ts reads it. */
export interface OfflineSummary {
	version: string;
	bytes: number;
	files: number;
}

/**
 * Writes `sw.js` with the list of everything that 离线保存 keeps, `offline.json` with its size, and `sw-off.js`, which
 * the office copies over `sw.js` to switch it all off.
 * @throws where a file would be left out: a site that is kept has to be whole
 */
export async function writeOffline(folder: string): Promise<OfflineSummary> {
	const { manifestEntries, warnings, size } = await getManifest({
		globDirectory: folder,
		globPatterns: ['**/*'],
		globIgnores: LEFT_OUT,
		maximumFileSizeToCacheInBytes: MAX_FILE_BYTES,
		manifestTransforms: [(entries) => ({ manifest: entries.map(withSize), warnings: [] })],
	});
	if (warnings.length > 0) throw new Error(`离线保存会缺文件：\n${warnings.join('\n')}`);
	const files = manifestEntries
		.map(({ url, revision }): [string, string] => [url.replace(/(^|\/)index\.html$/, '$1'), revision!])
		.sort(([one], [other]) => (one < other ? -1 : 1));
	const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
	const summary = { version, bytes: size, files: files.length };
	const head = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(files)};\n`;
	writeFileSync(path.join(folder, 'sw.js'), head + scriptOf('service-worker.ts'));
	writeFileSync(path.join(folder, 'sw-off.js'), scriptOf('kill-switch.ts'));
	writeFileSync(path.join(folder, 'offline.json'), JSON.stringify(summary));
	return summary;
}

/** A file is told from another one, and a broken download from a whole one, by content and length. */
const withSize = <Entry extends { revision: string | null; size: number }>(entry: Entry): Entry => ({
	...entry,
	revision: `${(entry.revision ?? '').slice(0, 12)}-${entry.size}`,
});

const scriptOf = (name: string): string =>
	ts
		.transpile(readFileSync(new URL(name, import.meta.url), 'utf8'), {
			target: ts.ScriptTarget.ES2022,
			module: ts.ModuleKind.ES2022,
			removeComments: true,
		})
		.replace(/^export \{\};\n/m, '');
