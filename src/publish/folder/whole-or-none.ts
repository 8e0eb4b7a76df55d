import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * What is not finished lies under this name in the folder itself: a stick's root has no place beside it, and from here
 * each file gets to its place without being copied.
 */
export const UNFINISHED = '未做完';
const MADE = 'new';
const FORMER = 'old';

/**
 * Fills a folder anew, whole or not at all: until all is written what was there stays as it is, then one takes the
 * other's place. What an earlier time left behind when it was cut off goes.
 * @param fill writes everything into the empty folder that it is given
 * @throws what `fill` or the disk throws; the folder is then as it was
 */
export async function fillWhole<T>(folder: string, fill: (empty: string) => Promise<T>): Promise<T> {
	const unfinished = path.join(folder, UNFINISHED);
	const made = path.join(unfinished, MADE);
	const former = path.join(unfinished, FORMER);
	const clear = (): void => rmSync(unfinished, { recursive: true, force: true, maxRetries: 3 });
	clear();
	try {
		mkdirSync(made, { recursive: true });
		mkdirSync(former);
		const result = await fill(made);
		swap(folder, made, former);
		return result;
	} finally {
		clear();
	}
}

/** @throws where a file cannot be moved, after what was moved is back */
function swap(folder: string, made: string, former: string): void {
	const moved: [from: string, to: string][] = [];
	const moveAll = (names: readonly string[], from: string, to: string): void => {
		for (const name of names) {
			renameSync(path.join(from, name), path.join(to, name));
			moved.push([path.join(from, name), path.join(to, name)]);
		}
	};
	try {
		moveAll(
			readdirSync(folder).filter((name) => name !== UNFINISHED),
			folder,
			former,
		);
		moveAll(readdirSync(made), made, folder);
	} catch (error) {
		for (const [from, to] of moved.reverse()) if (existsSync(to)) renameSync(to, from);
		throw error;
	}
}
