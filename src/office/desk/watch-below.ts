import { readdirSync, watch } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import path from 'node:path';

/**
 * Tells whenever something changes in a folder or below it, more than once for one change perhaps. On Linux Node's own
 * look below a folder loses a file that another one took the place of, as every save does: there each folder is watched.
 * @param isWatchedWhole whether the system looks below a folder itself
 * @returns what ends it
 */
export function watchBelow(
	folder: string,
	tell: () => void,
	isWatchedWhole = process.platform !== 'linux',
): () => void {
	// A folder that is moved away while it is watched is told as an error, which would end the command.
	if (isWatchedWhole) {
		const watcher = watch(folder, { recursive: true }, tell).on('error', tell);
		return () => watcher.close();
	}
	const watchers = new Map<string, FSWatcher>();
	const look = (): void => {
		const there = new Set(foldersIn(folder));
		for (const [place, watcher] of watchers)
			if (!there.has(place)) {
				watcher.close();
				watchers.delete(place);
			}
		for (const place of there) if (!watchers.has(place)) begin(place);
	};
	const begin = (place: string): void => {
		try {
			const watcher = watch(place, (event) => {
				// Of a folder that came, went or was given another name.
				if (event === 'rename') look();
				tell();
			});
			watchers.set(
				place,
				watcher.on('error', () => {
					watchers.delete(place);
					tell();
				}),
			);
		} catch {
			// It went meanwhile.
		}
	};
	look();
	return () => {
		for (const watcher of watchers.values()) watcher.close();
	};
}

/** A folder and all below it, without those that a desk does not show. */
function foldersIn(folder: string): string[] {
	try {
		return [
			folder,
			...readdirSync(folder, { withFileTypes: true })
				.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
				.flatMap(({ name }) => foldersIn(path.join(folder, name))),
		];
	} catch {
		return [];
	}
}
