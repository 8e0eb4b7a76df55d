import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** The site as it is published. */
export const SITE = path.join(root, 'dist');
/** The same code with the content of a second, small programme: quick to save, to change and to build again. */
export const SMALL_SITE = path.join(root, 'dist-small');
/** Both as folders that work by double click. */
export const FOLDER = path.join(root, 'dist-folder');
export const SMALL_FOLDER = path.join(root, 'dist-folder-small');
/** The desk by its two ways to be opened: of this machine, and from any address. */
export const DESK = {
	server: path.join(root, 'dist-desk-server'),
	files: path.join(root, 'dist-desk-files'),
} as const;
/** The content of the small programme. */
export const SMALL_CONTENT = path.join(root, 'tests/fixtures/other-programme');

/** All of them stand there. @throws {Error} with the command that builds them */
export function requireBuilt(): void {
	const missing = [SITE, SMALL_SITE, FOLDER, SMALL_FOLDER, ...Object.values(DESK)].filter(
		(folder) => !existsSync(path.join(folder, 'index.html')),
	);
	if (missing.length > 0)
		throw new Error(
			`还没有生成 ${missing.map((folder) => path.basename(folder)).join('、')}，请先运行：\n  npm run build:tests`,
		);
}
