import { libraryOf } from '../../authoring/read/library.ts';
import type { ReadLibrary } from '../../authoring/read/library.ts';
import { memoryReader } from '../../authoring/read/memory-reader.ts';
import type { HeldFile } from '../../authoring/read/memory-reader.ts';
import { publishedPart } from '../../authoring/dates/published-part.ts';
import type { Library } from '../../authoring/read/library.ts';
import { compare } from '../../office/guard/compare.ts';
import type { Comparison } from '../../office/guard/comparison.ts';
import { publishedOf } from '../../office/guard/published.ts';
import type { Published } from '../../office/guard/published.ts';
import { asOpened } from './last-published.ts';
import { changedPart } from './changed-part.ts';

/** Texts by path inside `content/`; a file without one is not there. */
export type Texts = ReadonlyMap<string, string | undefined>;

/** What the next publication of a whole content would do to what stands on the site. */
export const comparedWith = (published: Published, library: Library, today: string): Comparison => {
	const part = publishedPart(library, today);
	return compare(published, publishedOf(part), part, today, publishedOf(library));
};

/** Read with every change: they name the sections and what was taken down. */
const ALWAYS = ['site.yaml', 'index.mdx', 'retired.yaml'];
/** Read as if nothing stood there, unless they change. */
const LISTS = ['schedule.yaml', 'glossary.yaml', 'updates.yaml'];

/**
 * Whether a change could lose something that was published, seen by the files that change alone: a question may still
 * have gone to another bank. False is certain and costs no look at the other files.
 * @param published undefined where nobody knows it: what stands in these files counts as published then
 */
export function mayLose(
	published: Published | undefined,
	now: Texts,
	changes: Texts,
	today: string,
): boolean {
	const names = [...new Set([...ALWAYS, ...changes.keys()])];
	const pairs = names.map((file) => {
		const [old, next] = [now.get(file), changes.has(file) ? changes.get(file) : now.get(file)];
		const part =
			old === next || old === undefined || next === undefined ? undefined : changedPart(file, old, next);
		return { file, old: part?.before ?? old, next: part?.after ?? next };
	});
	const [before, after] = [
		readOf(pairs.map(({ file, old }) => [file, old])),
		readOf(pairs.map(({ file, next }) => [file, next])),
	];
	// Of what could not be read nothing is known.
	if (before.unknown.size > 0 || after.unknown.size > 0) return true;
	const last = published ?? asOpened(before.library, today).published;
	const own = new Set(
		publishedOf(before.library).things.flatMap(({ kind, id, former = [] }) =>
			[id, ...former].map((one) => `${kind} ${one}`),
		),
	);
	const things = last.things.filter(({ kind, id, former = [] }) =>
		[id, ...former].some((one) => own.has(`${kind} ${one}`)),
	);
	return comparedWith({ ...last, things }, after.library, today).changes.some(({ isLoss }) => isLoss);
}

function readOf(texts: readonly (readonly [string, string | undefined])[]): ReadLibrary {
	const held = new Map<string, HeldFile>();
	for (const [file, text] of [...LISTS.map((list) => [list, '[]\n'] as const), ...texts]) {
		if (text === undefined) held.delete(file);
		else {
			const bytes = new TextEncoder().encode(text);
			held.set(file, { bytes, size: bytes.length });
		}
	}
	return libraryOf(memoryReader(held));
}
