import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from './check-content.ts';
import type { Library } from './library.ts';
import { markedWhole } from './marked-whole.ts';
import { describeProblems } from './problem.ts';
import { publishedPart } from './published-part.ts';

const contentDir = process.env['CONTENT_DIR'] ?? 'content';
/** Whether what is not published yet is shown. */
const isWhole = process.env['NODE_ENV'] === 'development' || Boolean(process.env['DRAFTS']);
let kept: { library: Library; newest: number; unpublished: string[] } | undefined;

/**
 * The content that is being built. Read once; while developing again after a change.
 * What is not published yet is left out of it; while developing, and where DRAFTS says so, it is there with a mark.
 * @throws with all problems, in Chinese, when there are any
 */
export function currentLibrary(): Library {
	if (kept && process.env['NODE_ENV'] === 'production') return kept.library;
	const newest = newestChange();
	if (kept && kept.newest === newest) return kept.library;
	const { library, problems, today } = checkContent(contentDir);
	if (!library || problems.length > 0) throw new Error(describeProblems(problems));
	const shown = isWhole ? markedWhole(library, today) : publishedPart(library, today);
	const there = new Set(shown.pages.map(({ file }) => file));
	const unpublished = library.pages.map(({ file }) => file).filter((file) => !there.has(file));
	kept = { library: shown, newest, unpublished };
	return shown;
}

/** Files of pages that are not to be built yet. */
export function unpublishedFiles(): string[] {
	if (!isWhole) currentLibrary();
	return kept?.unpublished ?? [];
}

function newestChange(): number {
	if (!existsSync(contentDir)) return 0;
	// The folder itself too: a file that is taken away changes only that.
	let newest = statSync(contentDir).mtimeMs;
	for (const name of readdirSync(contentDir, { recursive: true, encoding: 'utf8' })) {
		newest = Math.max(newest, statSync(path.join(contentDir, name)).mtimeMs);
	}
	return newest;
}
