import type { ContentFile } from '../content-files.ts';
import { findPlaces } from '../find/find-places.ts';
import type { Place } from '../find/find-places.ts';
import { quotedIn } from './quoted.ts';
import type { Renaming } from './renaming.ts';
import { scalarsOf } from './scalars.ts';
import type { Splice } from './splice.ts';

/** What is asked of whoever looks for nothing, which stands everywhere. */
export const WRITE_WORDING = '请写要找的文字或编号';

/** Puts another wording wherever one stands, but for quotations and longer names. @returns in words why it cannot be done */
export function renameWording(
	files: readonly ContentFile[],
	before: string,
	after: string,
): Renaming | string {
	if (before.trim() === '') return WRITE_WORDING;
	if (after.trim() === '') return '请写改成什么';
	const inside = (outer: readonly Place[], { file, start, end }: Place): boolean =>
		outer.some((place) => place.file === file && place.start <= start && end <= place.end);
	const done = findPlaces(files, after);
	const names = namesWith(files, before).map((name) => ({ name, places: findPlaces(files, name) }));
	const found = findPlaces(files, before).filter((place) => !inside(done, place));
	// Of names within names the longest is the one that stands there.
	const left = names
		.map(({ name }, at) => ({
			name,
			count: found.filter((place) => names.findIndex(({ places }) => inside(places, place)) === at).length,
		}))
		.filter(({ count }) => count > 0);
	const places = found
		.filter((place) => !names.some(({ places }) => inside(places, place)))
		.map(({ file, start, end }): Splice => ({ file, start, end, text: after }));
	if (places.length === 0) return `没有找到“${before}”：不是编号，内容里也没有这样的文字`;
	const splices: Splice[] = [];
	const quoted: Renaming['quoted'] = [];
	for (const own of files) {
		const mine = places.filter(({ file }) => file === own.file);
		if (mine.length === 0) continue;
		const quotedAt = quotedIn(own);
		for (const place of mine) {
			const whose = quotedAt(place);
			if (whose) quoted.push({ ...place, quoted: whose });
			else splices.push(place);
		}
	}
	return { what: `“${before}”改成“${after}”`, splices, left, quoted };
}

/** Names of other units, roles and terms that a wording is a part of, the longest first: 领导小组办公室 is not 办公室. */
function namesWith(files: readonly ContentFile[], wording: string): string[] {
	const names = files
		.filter(({ file }) => file === 'site.yaml' || file === 'glossary.yaml')
		.flatMap((own) => scalarsOf(own))
		.filter(({ path }) => ['name', 'term'].includes(String(path.at(-1))) || path.includes('aliases'))
		.map(({ value }) => value);
	return [...new Set(names)]
		.filter((name) => name !== wording && name.includes(wording))
		.sort((a, b) => b.length - a.length);
}
