import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { shared } from '../../cache/shared.ts';
import { checkContent } from '../check-content.ts';
import type { CheckedContent } from '../check-programme.ts';
import { keptValues } from './kept-values.ts';
import type { Library } from './library.ts';
import { markedWhole } from '../dates/marked-whole.ts';
import { describeProblems } from '../tell/problem.ts';
import { publishedPart } from '../dates/published-part.ts';

const contentDir = process.env['CONTENT_DIR'] ?? 'content';
/** Whether what is not published yet is shown. */
const isWhole = process.env['NODE_ENV'] === 'development' || Boolean(process.env['DRAFTS']);

interface Read {
	newest: number;
	checked: CheckedContent;
	/** Undefined where the content has problems. */
	shown: Library | undefined;
	/** Files of pages that are not to be built yet. */
	unpublished: string[];
}
const kept = shared<Read>(`content of ${contentDir}`);

/** What is built, as pages ask for it (current.ts). */
export interface CurrentContent {
	library(): Library;
	unpublished(): readonly string[];
}
// Pages are bundled, and need not bring along what reads and checks content: this copy answers for them.
shared<CurrentContent>('current content').value = { library: currentLibrary, unpublished: unpublishedFiles };

/** Reads once; while developing again after a change. */
function read(publicDir?: string): Read {
	if (kept.value && process.env['NODE_ENV'] === 'production') return kept.value;
	const newest = newestChange();
	if (kept.value?.newest === newest) return kept.value;
	const checked = checkAnew(publicDir);
	const { library, problems, today } = checked;
	if (!library || problems.length > 0)
		return (kept.value = { newest, checked, shown: undefined, unpublished: [] });
	const shown = isWhole ? markedWhole(library, today) : publishedPart(library, today);
	// One built folder works at any address; where it will stand may be said for this build alone.
	const url = process.env['SITE_URL'] ?? shown.site.url;
	if (url !== undefined) shown.site = { ...shown.site, url };
	const there = new Set(shown.pages.map(({ file }) => file));
	const unpublished = library.pages.map(({ file }) => file).filter((file) => !there.has(file));
	return (kept.value = { newest, checked, shown, unpublished });
}

function checkAnew(publicDir: string | undefined): CheckedContent {
	// While developing it stays in memory.
	if (process.env['NODE_ENV'] !== 'production') return checkContent(contentDir, publicDir);
	const values = keptValues(path.basename(process.env['OUT_DIR'] ?? 'dist'));
	const checked = checkContent(contentDir, publicDir, Date.now(), values);
	values.save();
	return checked;
}

/** What the check says of the content that is being built. */
export const currentCheck = (publicDir?: string): CheckedContent => read(publicDir).checked;

/**
 * The content that is being built. What is not published yet is left out of it; while developing, and where DRAFTS says
 * so, it is there with a mark.
 * @throws with all problems, in Chinese, when there are any
 */
export function currentLibrary(): Library {
	const { shown, checked } = read();
	if (!shown) throw new Error(describeProblems(checked.problems));
	return shown;
}

/** Files of pages that are not to be built yet. */
function unpublishedFiles(): string[] {
	if (!isWhole) currentLibrary();
	return kept.value?.unpublished ?? [];
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
