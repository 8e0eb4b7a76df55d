import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FileRefused, lockFileFault } from './file-refused.ts';

/**
 * A file that somebody named on the command line.
 * @throws FileRefused where it cannot be read, with the reason
 */
export function readGiven(file: string): { name: string; bytes: Uint8Array } {
	const name = path.basename(file);
	if (name.startsWith('~$')) {
		throw new FileRefused(`${lockFileFault(name)}：${file}`);
	}
	try {
		return { name, bytes: readFileSync(file) };
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		const why =
			code === 'ENOENT'
				? '没有这个文件'
				: code === 'EISDIR'
					? '这是文件夹，不是文件'
					: '打不开这个文件，多半正在WPS或Office里打开着：关掉它再来一次';
		throw new FileRefused(`${why}：${file}`);
	}
}
