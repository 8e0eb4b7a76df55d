import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A version of the site: the hash of each file by its path, `topics/escape/index.html`. */
export type Manifest = Readonly<Record<string, string>>;

/**
 * Stands in the published folder itself: there it can be written wherever the site can, a network share too, and a
 * file moves from it into place without being copied again.
 */
export const SIDE = '.versions';
/** So many versions can be gone back to. */
export const KEPT_VERSIONS = 3;

const hashOf = (file: string): string =>
	createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 24);

/** What stands in a folder now; what the office keeps beside the site is no part of it. */
export function manifestOf(folder: string): Manifest {
	if (!existsSync(folder)) return {};
	return Object.fromEntries(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) =>
				path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
			)
			.filter((file) => !file.startsWith(`${SIDE}/`))
			.sort()
			.map((file) => [file, hashOf(path.join(folder, file))]),
	);
}

/** The versions that are kept beside a site, newest first. */
export function keptVersions(folder: string): string[] {
	const side = path.join(folder, SIDE);
	if (!existsSync(side)) return [];
	return readdirSync(side)
		.filter((name) => /^\d+$/.test(name) && existsSync(path.join(side, name, 'manifest.json')))
		.sort((a, b) => Number(b) - Number(a));
}

export const readManifest = (file: string): Manifest | undefined => {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
	} catch {
		return undefined;
	}
};

/** A file whose name changes with its content: pages that are open may still ask for it. */
export const isNamedByContent = (file: string): boolean =>
	/^(?:_astro|pagefind)\/.*[-_.][\w-]{6,}\.\w+/.test(file);

/** In what order files take their places: what pages need before the pages, what names the version last of all. */
export function rankOf(file: string): number {
	if (/^(?:index\.html|sw\.js)(?:\.(?:br|gz))?$/.test(file)) return 4;
	if (/^(?:offline|published)\.json(?:\.(?:br|gz))?$/.test(file)) return 3;
	if (/\.html(?:\.(?:br|gz))?$/.test(file)) return 2;
	return isNamedByContent(file) ? 0 : 1;
}
