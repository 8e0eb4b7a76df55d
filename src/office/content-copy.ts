import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent } from '../authoring/check-content.ts';
import type { Problem } from '../authoring/problem.ts';

/** The texts of a content folder in another place, to see what the check would say of a change before it is made. */
export interface ContentCopy {
	/** Every problem of the content when one of its files has this text. */
	check(file: string, text: string): Problem[];
	remove(): void;
}

/**
 * Copies what the check reads; pictures and attachments stay where they are.
 * @param isNeeded leaves out what the changed files do not lean on, to be quick
 */
export function copyContent(
	contentDir: string,
	isNeeded: (file: string) => boolean = () => true,
): ContentCopy {
	const folder = mkdtempSync(path.join(tmpdir(), 'content-copy-'));
	cpSync(contentDir, folder, {
		recursive: true,
		filter: (from) => {
			const file = path.relative(contentDir, from).split(path.sep).join('/');
			return statSync(from).isDirectory() || (/\.(yaml|mdx)$/.test(file) && isNeeded(file));
		},
	});
	return {
		check(file, text) {
			const place = path.join(folder, file);
			mkdirSync(path.dirname(place), { recursive: true });
			writeFileSync(place, text);
			return checkContent(folder).problems;
		},
		remove: () => rmSync(folder, { recursive: true, force: true }),
	};
}
