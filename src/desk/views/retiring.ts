import type { ValuePath } from '../../authoring/value-path.ts';
import type { RetiredKind } from '../../model/retired.ts';
import { removePage } from '../../office/edit/remove-page.ts';
import { removeItem } from '../../office/edit/remove-value.ts';
import { meansForReaders, retiredKindAt, retiredName, withRetired } from '../forms/retire.ts';
import { valueOf } from '../../office/edit/yaml-text.ts';
import * as words from '../text/views.ts';
import { confirmed } from './chooser.ts';
import type { Drafts } from './drafts.ts';
import { h } from './element.ts';
import { problemWords } from './problem-line.ts';
import type { TextChange, Workbench } from './workbench.ts';

const MOST = 20;

interface Retiring {
	bench: Workbench;
	drafts: Drafts;
	file: string;
	/** `[]` for the file itself. */
	path: ValuePath;
	name: string;
	/** True where readers may have it already. */
	isPublished: boolean;
}

/**
 * Takes something down: an entry out of its list, or a file out of the folder; of what readers may have, the id is kept
 * among the retired ones. What names a page names it no longer. It says before what that means for readers, what else
 * changes and what would break.
 * @returns what was done, in words; undefined where it was left
 */
export async function retireThing({
	bench,
	drafts,
	file,
	path,
	name,
	isPublished,
}: Retiring): Promise<string | undefined> {
	const own = drafts.get(file)!;
	const kind = retiredKindAt(file, path);
	const id = idAt({ file, text: own.text }, path, kind);
	const isFile = path.length === 0;
	const text = isFile
		? undefined
		: removeItem({ file, text: own.text }, path.slice(0, -1), Number(path.at(-1)));
	if (!isPublished) {
		const isSure = await confirmed(words.removeTitle(name), [words.neverPublished], words.removeNow);
		if (!isSure) return undefined;
		if (text === undefined) drafts.drop(file);
		else drafts.write(file, text);
		return words.removed(name);
	}
	const listed = bench.textOf('retired.yaml');
	const changes: TextChange[] = [{ file, before: own.base, text }];
	const removal = kind === 'pages' ? removePage(bench.files(), file) : undefined;
	const rows =
		typeof removal === 'object' ? removal.rows.filter((row) => !row.startsWith('retired.yaml')) : [];
	if (typeof removal === 'object') {
		for (const [other, changed] of removal.texts)
			changes.push({ file: other, before: bench.textOf(other), text: changed });
	} else if (kind && id !== undefined) {
		changes.push({
			file: 'retired.yaml',
			before: listed,
			text: withRetired(listed ?? '', kind, retiredName(kind, id, file)),
		});
	}
	const besides =
		kind === 'pages' ? bench.besides().filter((one) => one.startsWith(file.replace(/\.mdx$/, '/'))) : [];
	const known = new Set(
		bench.problems().map((problem) => problem.file + problem.what + String(problem.value)),
	);
	const fresh = (await bench.tried(changes)).filter(
		(problem) =>
			!besides.includes(problem.file) && !known.has(problem.file + problem.what + String(problem.value)),
	);
	const isSure = await confirmed(
		words.removeTitle(name),
		[
			meansForReaders({ kind: kind ?? 'site' }),
			...(kind && id !== undefined ? [words.idKept(id)] : []),
			...(besides.length > 0 ? [words.filesAlong(besides.map((one) => one.split('/').at(-1)!))] : []),
			...(rows.length > 0
				? [
						words.changedAlong(rows.length),
						h(
							'ul',
							{},
							rows.slice(0, MOST).map((row) => h('li', {}, row)),
						),
					]
				: []),
			...(fresh.length > 0
				? [
						words.othersName(fresh.length),
						h(
							'ul',
							{ class: 'problems' },
							fresh
								.slice(0, MOST)
								.map((problem) => h('li', {}, `${problem.file}:${problem.line} ${problemWords(problem)}`)),
						),
					]
				: []),
		],
		words.takeDownNow,
	);
	if (!isSure) return undefined;
	let written = text;
	try {
		const { conflicts, texts } = await bench.save(changes);
		written = texts.get(file);
		if (conflicts.length > 0) return words.notTakenDown(conflicts.map((conflict) => conflict.file));
		for (const one of besides) await bench.removeBeside(one);
	} catch (error) {
		return words.notSaved(error instanceof Error ? error.message : String(error));
	}
	if (written === undefined) drafts.drop(file);
	else {
		drafts.write(file, written);
		drafts.saved(file, written);
	}
	return words.takenDown(name);
}

function idAt(
	own: { file: string; text: string },
	path: ValuePath,
	kind: RetiredKind | undefined,
): string | undefined {
	if (kind === 'pages') return own.file.replace(/\.mdx$/, '');
	const value = path.reduce<unknown>(
		(inner, part) => (inner as Record<string | number, unknown> | undefined)?.[part],
		valueOf(own),
	);
	const { id } = (value ?? {}) as { id?: unknown };
	return typeof id === 'string' ? id : undefined;
}
