import {
	copyFileSync,
	cpSync,
	linkSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent } from '../authoring/check-content.ts';
import type { Problem } from '../authoring/tell/problem.ts';

const TEXT = /\.(yaml|mdx)$/;

/** The texts of a content folder in another place, to see what the check would say of a change before it is made. */
export interface ContentCopy {
	/** Every problem of the content when one of its files has this text. */
	check(file: string, text: string): Problem[];
	remove(): void;
}

/**
 * Copies what the check reads; pictures and files beside pages are the same ones, where the disk can do that.
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
			return statSync(from).isDirectory() || (TEXT.test(file) && isNeeded(file));
		},
	});
	for (const entry of readdirSync(contentDir, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || TEXT.test(entry.name)) continue;
		const from = path.join(entry.parentPath, entry.name);
		share(from, path.join(folder, path.relative(contentDir, from)));
	}
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

function share(from: string, to: string): void {
	try {
		linkSync(from, to);
	} catch {
		// Another disk, or one without links.
		copyFileSync(from, to);
	}
}
