import { zipSync } from 'fflate';
import type { ValuePath } from '../../../authoring/read/value-path.ts';
import type { RetiredKind } from '../../../model/retired.ts';
import { KEPT_FOLDER } from '../../../office/edit/kept-page.ts';
import { removePage } from '../../../office/edit/remove-page.ts';
import { removeItem } from '../../../office/edit/remove-value.ts';
import { meansForReaders, retiredKindAt, retiredName, savedInside, withRetired } from '../../forms/retire.ts';
import { savedIds } from '../../forms/saved-ids.ts';
import { valueOf } from '../../../office/edit/yaml-text.ts';
import * as words from '../../text/views.ts';
import { confirmed } from '../parts/chooser.ts';
import { download } from '../parts/download.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { h } from '../parts/element.ts';
import { problemWords } from '../parts/problem-line.ts';
import type { TextChange, Workbench } from '../workbench.ts';

const MOST = 20;

interface Retiring {
	bench: Workbench;
	drafts: Drafts;
	file: string;
	/** `[]` for the file itself. */
	path: ValuePath;
	name: string;
	/** True where readers may have it already, by its own id. */
	isPublished: boolean;
}

/**
 * Takes something down: an entry out of its list, or a file out of the folder; of what readers may have, the id is kept
 * among the retired ones. What names a page names it no longer. It says before what that means for readers, what else
 * changes and what would break.
 * The files of what is taken down go beside the content; where the desk was given the content folder alone, they are
 * downloaded.
 * @returns what became of it, in words; undefined where it was left
 */
export async function retireThing({
	bench,
	drafts,
	file,
	path,
	name,
	isPublished,
}: Retiring): Promise<{ said: string; isDone: boolean } | undefined> {
	const own = drafts.get(file)!;
	const kind = retiredKindAt(file, path);
	const id = idAt({ file, text: own.text }, path, kind);
	const isFile = path.length === 0;
	const text = isFile
		? undefined
		: removeItem({ file, text: own.text }, path.slice(0, -1), Number(path.at(-1)));
	// An entry without an id may hold what has one; what stands elsewhere in the file, too, is not gone.
	const left = text === undefined ? new Set<string>() : savedIds(text, file);
	const inside =
		isPublished || isFile
			? []
			: savedInside(file, path, valueAt({ file, text: own.text }, path), savedIds(own.base, file)).filter(
					(one) => !left.has(one.id),
				);
	if (!isPublished && inside.length === 0) {
		const isNew = own.base === undefined || id !== undefined;
		const what = isNew ? words.neverPublished : words.noRecords;
		const isSure = await confirmed(words.removeTitle(name), [what], words.removeNow);
		if (!isSure) return undefined;
		if (text === undefined) drafts.drop(file);
		else drafts.write(file, text);
		return { said: words.removed(name), isDone: true };
	}
	const listed = bench.textOf('retired.yaml');
	const changes: TextChange[] = [{ file, before: own.base, text }];
	const removal = kind === 'pages' ? removePage(bench.files(), file) : undefined;
	const rows =
		typeof removal === 'object' ? removal.rows.filter((row) => !row.startsWith('retired.yaml')) : [];
	if (typeof removal === 'object') {
		for (const [other, changed] of removal.texts)
			changes.push({ file: other, before: bench.textOf(other), text: changed });
	} else if (inside.length > 0) {
		const texts = inside.reduce(
			(so, one) => withRetired(so, one.kind, retiredName(one.kind, one.id, file)),
			listed ?? '',
		);
		changes.push({ file: 'retired.yaml', before: listed, text: texts });
	} else if (kind && id !== undefined) {
		changes.push({
			file: 'retired.yaml',
			before: listed,
			text: withRetired(listed ?? '', kind, retiredName(kind, id, file)),
		});
	}
	const folder = file.replace(/\.\w+$/, '/');
	const besides = isFile ? bench.besides().filter((one) => one.startsWith(folder)) : [];
	const aside = isFile ? bench.asideOf(file) : [];
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
			...(inside.length > 0
				? [
						words.holds(inside.map((one) => one.id)),
						...[...new Set(inside.map((one) => one.kind))].map((one) => meansForReaders({ kind: one })),
					]
				: [meansForReaders({ kind: kind ?? 'site' })]),
			...(kind && id !== undefined ? [words.idKept(id)] : []),
			...(besides.length > 0 ? [words.filesAlong(besides.map((one) => one.split('/').at(-1)!))] : []),
			...(aside?.[0] ? [words.keptIn(aside[0].to)] : aside ? [] : [words.keptAsDownload]),
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
		const zip = aside ? undefined : await zipOf(bench, [file, ...besides]);
		const { conflicts, texts } = await bench.save(changes, [], aside);
		written = texts.get(file);
		if (conflicts.length > 0) {
			const said = words.notTakenDown(conflicts.map((conflict) => conflict.file));
			return { said, isDone: false };
		}
		if (zip) {
			download(`${KEPT_FOLDER}-${file.replace(/\.\w+$/, '').replaceAll('/', '-')}.zip`, zip);
			for (const one of besides) await bench.removeBeside(one);
		}
	} catch (error) {
		return { said: words.notSaved(error instanceof Error ? error.message : String(error)), isDone: false };
	}
	if (written === undefined) drafts.drop(file);
	else {
		drafts.write(file, written);
		drafts.saved(file, written);
	}
	return { said: words.takenDown(name), isDone: true };
}

/** Files as they lie in the folder, packed without being made smaller. */
async function zipOf(bench: Workbench, files: readonly string[]): Promise<Uint8Array> {
	const packed: Record<string, Uint8Array> = {};
	for (const file of files) {
		const bytes = await bench.bytesOf(file);
		if (bytes) packed[`${KEPT_FOLDER}/${file}`] = bytes;
	}
	return zipSync(packed, { level: 0 });
}

function idAt(
	own: { file: string; text: string },
	path: ValuePath,
	kind: RetiredKind | undefined,
): string | undefined {
	if (kind === 'pages') return own.file.replace(/\.mdx$/, '');
	const { id } = (valueAt(own, path) ?? {}) as { id?: unknown };
	return typeof id === 'string' ? id : undefined;
}

const valueAt = (own: { file: string; text: string }, path: ValuePath): unknown =>
	path.reduce<unknown>(
		(inner, part) => (inner as Record<string | number, unknown> | undefined)?.[part],
		valueOf(own),
	);
