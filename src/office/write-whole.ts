import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FileRefused } from './file-refused.ts';
import { readGiven } from './read-given.ts';

/**
 * Writes a file whole or not at all: the old one stays until the new one is on the disk.
 * @throws what the system says, the old file untouched
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
	const half = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}`);
	try {
		writeFileSync(half, content, { flush: true });
		renameSync(half, file);
	} catch (error) {
		rmSync(half, { force: true });
		throw error;
	}
}

/**
 * The same for a person to read.
 * @throws FileRefused where it cannot be written
 */
export function writeOrRefuse(file: string, content: string | Uint8Array): void {
	try {
		writeWhole(file, content);
	} catch {
		throw new FileRefused(`写不进 ${file}：看它是不是正在别的软件里打开，或者这个文件夹不让写。`);
	}
}

/**
 * Writes several files, and does what belongs to it, all or nothing.
 * @param last what is left to do once they are written
 * @throws FileRefused where a file cannot be written; all have their old text then
 */
export function writeTogether(texts: ReadonlyMap<string, string>, last = (): void => undefined): void {
	const done = new Map<string, Uint8Array | undefined>();
	try {
		for (const [file, text] of texts) {
			const before = existsSync(file) ? readGiven(file).bytes : undefined;
			writeOrRefuse(file, text);
			done.set(file, before);
		}
		last();
	} catch (error) {
		for (const [file, before] of done) {
			if (before) writeWhole(file, before);
			else rmSync(file, { force: true });
		}
		throw error;
	}
}

/** Gives a file or folder another name, in words where that cannot be. */
export function moveOrRefuse(from: string, to: string): void {
	try {
		renameSync(from, to);
	} catch {
		throw new FileRefused(`搬不动 ${from}：看它是不是正在别的软件里打开，或者这个文件夹不让写。`);
	}
}

/** A name that nothing has yet: “题-2.xlsx” where “题.xlsx” is there. */
export function freeName(file: string): string {
	const { dir, name, ext } = path.parse(file);
	for (let number = 2, free = file; ; number++) {
		if (!existsSync(free)) return free;
		free = path.join(dir, `${name}-${number}${ext}`);
	}
}
