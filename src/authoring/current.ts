import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from './check-content.ts';
import type { Library } from './library.ts';
import { describeProblems } from './problem.ts';

const contentDir = process.env['CONTENT_DIR'] ?? 'content';
let kept: { library: Library; newest: number } | undefined;

/**
 * The content that is being built. Read once; while developing again after a change.
 * @throws with all problems, in Chinese, when there are any
 */
export function currentLibrary(): Library {
	if (kept && process.env['NODE_ENV'] === 'production') return kept.library;
	const newest = newestChange();
	if (kept && kept.newest === newest) return kept.library;
	const { library, problems } = checkContent(contentDir);
	if (!library || problems.length > 0) throw new Error(describeProblems(problems));
	kept = { library, newest };
	return library;
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
