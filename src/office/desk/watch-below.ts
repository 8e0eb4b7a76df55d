import { readdirSync, watch as watchFolder } from 'node:fs';
import type { FSWatcher } from 'node:fs';
import path from 'node:path';

/** What the system allows of looks at folders, and what to do. */
const USED_UP: Readonly<Record<string, string>> = {
	ENOSPC: '系统准许同时看的文件夹数用完了，请管理员把 fs.inotify.max_user_watches 调大。',
	EMFILE: '系统准许同时看的程序数用完了，请管理员把 fs.inotify.max_user_instances 调大。',
};

interface Ways {
	isWatchedWhole: boolean;
	watch: typeof watchFolder;
	warn: (why: string) => void;
}

/**
 * Tells whenever something changes in a folder or below it, more than once for one change perhaps. On Linux Node's own
 * look below a folder loses a file that another one took the place of, as every save does: there each folder is watched.
 * @param ways whether the system looks below a folder itself, how a folder is watched, and who hears that one is not
 * @returns what ends it
 */
export function watchBelow(
	folder: string,
	tell: () => void,
	{
		isWatchedWhole = process.platform !== 'linux',
		watch = watchFolder,
		warn = console.error,
	}: Partial<Ways> = {},
): () => void {
	// A folder that is moved away while it is watched is told as an error, which would end the command.
	if (isWatchedWhole) {
		const watcher = watch(folder, { recursive: true }, tell).on('error', tell);
		return () => watcher.close();
	}
	const watchers = new Map<string, FSWatcher>();
	let isWarned = false;
	const close = (isOver: (place: string) => boolean): void => {
		for (const [place, watcher] of watchers)
			if (isOver(place)) {
				watcher.close();
				watchers.delete(place);
			}
	};
	const look = (): void => {
		const there = new Set(foldersIn(folder));
		close((place) => !there.has(place));
		for (const place of there) if (!watchers.has(place)) begin(place);
	};
	const begin = (place: string): void => {
		try {
			const watcher = watch(place, (event, name) => {
				// Of a folder that came, went or was given another name: what is called so now is another one perhaps.
				if (event === 'rename') {
					const called = path.join(place, String(name));
					close((own) => own === called || own.startsWith(called + path.sep));
					look();
				}
				tell();
			});
			watchers.set(
				place,
				watcher.on('error', () => {
					if (watchers.get(place) === watcher) watchers.delete(place);
					tell();
				}),
			);
		} catch (error) {
			const { code } = error as NodeJS.ErrnoException;
			// It went meanwhile.
			if (code === 'ENOENT' || code === 'ENOTDIR' || isWarned) return;
			isWarned = true;
			warn(
				`“${place}”里的改动看不到（${code}）：别的软件改了内容，要刷新网页才看得到。${USED_UP[code ?? ''] ?? ''}`,
			);
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
