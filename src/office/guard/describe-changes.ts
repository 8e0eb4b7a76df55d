import type { ReadLibrary } from '../../authoring/read/library.ts';
import { restingOn } from '../../authoring/cite/resting-on.ts';
import { KINDS } from '../../model/thing-kinds.ts';
import type { ThingKind } from '../../model/thing-kinds.ts';
import type { ContentFile } from '../content-files.ts';
import { describePlace, findPlaces } from '../find/find-places.ts';
import type { Place } from '../find/find-places.ts';
import type { ThingChange, Comparison } from './comparison.ts';
import { lineOfThing } from './places-of.ts';

/** More places of one wording than this are counted, not listed. */
const MOST_PLACES = 12;
/** A wording as short as this stands in too many other words. */
const SHORTEST = 2;

/** What the guard says: losses first, then what to look at, each with the places; and how many losses there are. */
export function describeChanges(
	{ changes, counts }: Comparison,
	read: Pick<ReadLibrary, 'library' | 'files'>,
	contentFiles: readonly ContentFile[],
): { text: string; losses: number } {
	const told = changes.flatMap((change) => {
		const places = change.former ? placesLeft(change.former, contentFiles) : [];
		// A time that is written nowhere else needs no word.
		if (change.former && places.length === 0 && /不再是/.test(change.what)) return [];
		return [{ change, text: describe(change, places, read) }];
	});
	const part = (title: string, isLoss: boolean): string[] => {
		const rows = told.filter(({ change }) => change.isLoss === isLoss).map(({ text }) => text);
		return rows.length > 0 ? [`${title}\n${rows.join('\n')}`] : [];
	};
	const losses = changes.filter(({ isLoss }) => isLoss).length;
	const text = [
		...part('会弄丢读者的记录或者地址，先改好：', true),
		...part('请核对：', false),
		`增加${counts.added}项，改动${counts.changed}项，去掉${counts.gone}项。` +
			(losses > 0
				? `有${losses}处会弄丢读者的记录或者地址，改好以前不要发布。`
				: '没有会弄丢读者记录的改动。'),
	].join('\n\n');
	return { text, losses };
}

function describe(
	{ what, remedy, thing }: ThingChange,
	places: readonly Place[],
	read: Pick<ReadLibrary, 'library' | 'files'>,
): string {
	const at = thing && lineOfThing(thing, read);
	const rows = [`- ${at ? `${at} ` : ''}${what}${remedy ? `。怎样改：${remedy}` : ''}。`];
	if (thing?.kind === 'clauses') rows.push(...restingRows(thing.id, read));
	if (places.length > 0) {
		rows.push(`  旧的写法还在${places.length}处：`);
		rows.push(...places.slice(0, MOST_PLACES).map((place) => `  ${describePlace(place)}`));
		if (places.length > MOST_PLACES)
			rows.push('  ……（在编辑台的“查找和改名”里看全部，也可以用 npm run find）');
	}
	return rows.join('\n');
}

/** What has to be looked at with a clause, each where it is written. */
function restingRows(id: string, read: Pick<ReadLibrary, 'library' | 'files'>): string[] {
	const space = id.indexOf(' ');
	const resting = restingOn(read.library, id.slice(0, space), id.slice(space + 1));
	const things: [kind: ThingKind, id: string, name: string][] = [
		...resting.pages.map((page) => ['pages', page.id, page.frontmatter.title] as [ThingKind, string, string]),
		...resting.questions.map(
			({ question }) => ['questions', question.id, question.stem] as [ThingKind, string, string],
		),
		...resting.entries.map((entry) => ['schedule', entry.id, entry.title] as [ThingKind, string, string]),
		...resting.items.map(({ item }) => ['items', item.id, item.text] as [ThingKind, string, string]),
		...resting.terms.map((term) => ['terms', term.id, term.term] as [ThingKind, string, string]),
		...resting.worksheets.map(
			(sheet) => ['worksheets', sheet.id, sheet.title] as [ThingKind, string, string],
		),
	];
	const rows = things
		.slice(0, MOST_PLACES)
		.map(([kind, id, name]) => `  ${lineOfThing({ kind, id }, read) ?? id} ${KINDS[kind].name}：${name}`);
	return things.length > MOST_PLACES
		? [...rows, `  ……共${things.length}处，网站上这一条的下面全部列着`]
		: rows;
}

/** Where a former wording stands, other than as a part of the new one. */
export function placesLeft(
	{ wording, now }: NonNullable<ThingChange['former']>,
	files: readonly ContentFile[],
): Place[] {
	if ([...wording].length < SHORTEST) return [];
	const within = findPlaces(files, now);
	return findPlaces(files, wording).filter(
		({ file, start, end }) =>
			!within.some((other) => other.file === file && other.start <= start && end <= other.end),
	);
}
