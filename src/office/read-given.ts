import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FileRefused } from './file-refused.ts';

/**
 * A file that somebody named on the command line.
 * @throws FileRefused where it cannot be read, with the reason
 */
export function readGiven(file: string): { name: string; bytes: Uint8Array } {
	try {
		return { name: path.basename(file), bytes: readFileSync(file) };
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		const why =
			code === 'ENOENT'
				? '没有这个文件'
				: code === 'EISDIR'
					? '这是文件夹，不是文件'
					: '打不开这个文件，看它是不是正在别的软件里打开';
		throw new FileRefused(`${why}：${file}`);
	}
}
