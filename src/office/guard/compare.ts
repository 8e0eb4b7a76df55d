import type { Library } from '../../authoring/library.ts';
import type { RetiredKind } from '../../model/retired.ts';
import { foldText } from '../find/fold-text.ts';
import { likeness } from './likeness.ts';
import type { Published, Thing, ThingKind } from './published.ts';

/** Something that the next publication would do to what stands on the site. */
export interface Change {
	/** Readers would lose their records, or the way to a page. */
	isLoss: boolean;
	what: string;
	/** What to do about it. */
	remedy?: string;
	/** What it is about, as it is now or, where it is gone, what has most likely taken its place. */
	thing?: Thing;
	/** The file that it is about, where it is no thing. */
	file?: string;
	/** A wording that is no longer right, and what is said instead. */
	former?: { wording: string; now: string };
	/** What can be written so that nothing is lost, each by itself. */
	fixes?: Fixes;
}

/** What can be written for something that would be lost. */
export interface Fixes {
	/** The id that it had, as its author writes it, in the thing that it has become. */
	former?: { kind: ThingKind; of: string; id: string };
	/** Its id among those that were taken down on purpose. */
	retired?: { kind: RetiredKind; id: string };
}

export interface Comparison {
	changes: Change[];
	counts: Record<'added' | 'changed' | 'gone', number>;
	/** What was counted, as it is now or, where it is gone, as it was; news are counted only. */
	things: Record<'added' | 'changed' | 'gone', Thing[]>;
}

export const KIND_NAMES: Readonly<Record<ThingKind, string>> = {
	questions: '题目',
	items: '清单条目',
	chapters: '篇章',
	schedule: '日程',
	terms: '名词',
	pages: '页面',
	quizzes: '题库',
	checklists: '清单',
	exams: '模拟考试',
	worksheets: '工作表',
	columns: '工作表的栏',
	units: '责任单位',
	roles: '人员类别',
	strands: '措施类别',
	documents: '引用的文件',
	site: '网站资料',
	clauses: '文件的条款',
};

/** Kinds that can carry the ids they had. */
const RENAMED: Readonly<Partial<Record<ThingKind, string>>> = {
	questions: 'formerIds',
	items: 'formerIds',
	chapters: 'formerIds',
	schedule: 'formerIds',
	terms: 'formerIds',
	worksheets: 'formerIds',
	columns: 'formerIds',
	pages: 'formerPaths',
	quizzes: 'formerIds',
};
/** Kinds whose ids records or addresses hang on; of the others an anchor is lost at most. */
const KEPT: ReadonlySet<string> = new Set<RetiredKind>([
	'questions',
	'items',
	'chapters',
	'pages',
	'quizzes',
	'checklists',
	'exams',
	'worksheets',
	'columns',
]);
/** Kinds of which a reader keeps something that is about what it was, not about what it is called. */
const RECORDED: ReadonlySet<ThingKind> = new Set(['questions', 'items', 'chapters', 'columns']);
/** Kinds that lists have not held from the beginning. */
const LATER: ReadonlySet<ThingKind> = new Set(['clauses', 'documents', 'site']);
/** Less in common: the id has been given to another thing. */
const ANOTHER = 0.12;
/** A time of which the days in the calendar are our own reading. */
const ROUGH = /[上中下]旬|前后|左右/;
/** As much in common: it is the same thing under another id. */
const SAME = 0.5;

/**
 * What differs between what was published and what is to be published.
 * @param written all that there is, what waits to be published too
 */
export function compare(
	before: Published,
	now: Published,
	{ retired, updates, schedule }: Pick<Library, 'retired' | 'updates' | 'schedule'>,
	today: string,
	written: Published = now,
): Comparison {
	const changes: Change[] = [];
	const things: Comparison['things'] = { added: [], changed: [], gone: [] };
	const loss = (what: string, remedy: string, thing?: Thing, fixes?: Fixes): unknown =>
		changes.push({ isLoss: true, what, remedy, ...(thing && { thing }), ...(fixes && { fixes }) });
	const note = (what: string, more: Partial<Change> = {}): unknown =>
		changes.push({ isLoss: false, what, ...more });

	// What had no id yet has no readers.
	if (before.site !== '' && before.site !== now.site) {
		loss(
			`site.yaml 的 id 从“${before.site}”改成了“${now.site}”，读者的全部记录都对不上`,
			`改回“${before.site}”。只有换成另一次学习活动时才用新的 id，发布到另一个文件夹`,
		);
		return { changes, things, counts: { added: 0, changed: 0, gone: 0 } };
	}
	const knownBefore = byKind(before.things);
	const knownNow = byKind(now.things);
	const knownWritten = byKind(written.things);
	const isRetired = (kind: ThingKind, id: string): boolean =>
		kind in retired && retired[kind as RetiredKind].includes(id);

	/** Whether readers may have events of it in their calendars. */
	const hasEvents = ({ kind, id, days }: Thing): boolean =>
		kind === 'schedule' &&
		(days !== undefined || schedule.some((entry) => entry.id === id && entry.kind !== 'unscheduled'));

	for (const was of before.things) {
		const { kind, id, name } = was;
		const called = `${KIND_NAMES[kind]}“${id}”（${short(name)}）`;
		const own = knownNow(kind).get(id);
		const heir = own ?? [...knownNow(kind).values()].find(({ former }) => former?.includes(id));
		for (const old of was.former ?? []) {
			const isLed =
				isRetired(kind, old) ||
				[...knownNow(kind).values()].some((thing) => thing.id === old || thing.former?.includes(old));
			// Of a thing that is gone the thing itself is told.
			if (!isLed && heir && (KEPT.has(kind) || hasEvents(heir))) {
				loss(
					`${called}以前叫“${old}”，这个旧编号没有写下去`,
					`把“${ownPart(kind, old)}”写回 ${RENAMED[kind]}`,
					heir,
					RENAMED[kind] ? { former: { kind, of: heir.id, id: ownPart(kind, old) } } : undefined,
				);
			}
		}
		if (!heir) {
			things.gone.push(was);
			if (isRetired(kind, id)) continue;
			if (knownWritten(kind).has(id)) {
				const remedy = '要接着给读者看的，去掉 draft 和 publishAt；读者的记录留着，再发布时接上';
				note(`${called}已经发布过，现在写着等以后发布，这次发布以后读者看不到`, { remedy });
				continue;
			}
			// With its page and all its records gone, a chapter is not told once more.
			const [holders, holder] = holderOf(kind, id) ?? [];
			if (
				holders &&
				knownBefore(holders).has(holder!) &&
				!knownNow(holders).has(holder!) &&
				!isFormer(now, holders, holder!)
			)
				continue;
			const [likely] = [...knownNow(kind).values()]
				.filter((thing) => !knownBefore(kind).has(thing.id))
				.map((thing) => ({ thing, common: likeness(was.text, thing.text) }))
				.sort((a, b) => b.common - a.common);
			const same = likely && likely.common >= SAME ? likely.thing : undefined;
			const retire = `确实不要了，在 retired.yaml 的 ${kind} 里写上“${id}”`;
			const retiring: Fixes = { retired: { kind: kind as RetiredKind, id } };
			const fixes: Fixes | undefined =
				same && RENAMED[kind]
					? { former: { kind, of: same.id, id: ownPart(kind, id) }, ...retiring }
					: kind in retired
						? retiring
						: undefined;
			if (!KEPT.has(kind) && !(same && (hasEvents(was) || hasEvents(same)))) {
				const led = same && RENAMED[kind] ? { remedy: renamed(kind, id, same), thing: same } : {};
				note(`${called}没有了`, { ...led, ...(fixes && { fixes }) });
				continue;
			}
			if (same) {
				loss(
					`${called}没有了，像是改成了“${same.id}”${kind === 'schedule' ? '，存进日历的读者会有两条' : ''}`,
					RENAMED[kind]
						? `${renamed(kind, id, same)}；${retire}`
						: `改回“${id}”，这一种的编号不能改；${retire}`,
					same,
					fixes,
				);
			} else loss(`${called}没有了`, `误删的，从旧版本里找回来；${retire}`, undefined, fixes);
			continue;
		}
		if (heir.hash === was.hash && heir.name === was.name) continue;
		things.changed.push(heir);
		// A name of the site may be another altogether.
		if (own && kind !== 'site' && likeness(was.text, own.text) < ANOTHER) {
			const what = `${KIND_NAMES[kind]}“${id}”换成了另一个：原来是“${short(name)}”，现在是“${short(own.name)}”`;
			if (RECORDED.has(kind)) {
				loss(
					what,
					`给新的一条换一个没有用过的编号；还是同一件事、只是重写的，新编号下面写 formerIds: [${ownPart(kind, id)}]，不是的，把“${id}”写进 retired.yaml 的 ${kind}`,
					own,
				);
			} else note(what, { thing: own });
		} else if (was.answer !== undefined && differs(was.answer, heir.answer)) {
			const [former, present] = whereTheyDiffer(was.answer, heir.answer ?? '');
			note(`题目“${heir.id}”（${short(heir.name)}）的答案改了：原来是“${former}”，现在是“${present}”`, {
				thing: heir,
			});
		}
		if (kind !== 'questions' && kind !== 'items' && differs(was.name, heir.name)) {
			note(`${KIND_NAMES[kind]}“${heir.id}”的名称改了：“${was.name}”改成“${heir.name}”`, {
				thing: heir,
				former: { wording: was.name, now: heir.name },
			});
		}
		if (kind === 'clauses' && was.hash !== heir.hash)
			note(`${called}的内容改了，核对以它为据的`, { thing: heir });
		if (kind === 'schedule') movedEntry(was, heir);
	}
	for (const thing of now.things) {
		// A list of an earlier version has none of these.
		if (LATER.has(thing.kind) && knownBefore(thing.kind).size === 0) continue;
		const led = [thing.id, ...(thing.former ?? [])];
		if (!led.some((id) => knownBefore(thing.kind).has(id))) things.added.push(thing);
	}

	function movedEntry(was: Thing, heir: Thing): void {
		if (differs(was.when, heir.when)) {
			note(`日程“${heir.name}”的时间改了：“${was.when ?? ''}”改成“${heir.when ?? ''}”`, {
				thing: heir,
				former: { wording: was.when ?? '', now: heir.when ?? '' },
			});
		}
		const moved = (was.days ?? []).filter((day) => !heir.days?.includes(day));
		// Of “the first days of October” nobody writes the days that stand for it in the calendar.
		for (const day of ROUGH.test(was.when ?? '') ? [] : moved) {
			const [, month, date] = day.split('-').map(Number) as [number, number, number];
			for (const wording of [day, `${month}月${date}日`]) {
				if (was.when?.replace(/\s/g, '').includes(wording) && differs(was.when, heir.when)) continue;
				note(`日程“${heir.name}”不再是${wording}`, {
					thing: heir,
					former: { wording, now: heir.when ?? '' },
				});
			}
		}
		const isRough = schedule.find(({ id }) => id === heir.id)?.approximate;
		if (isRough && moved.length > 0) {
			note(`日程“${heir.name}”改了时间，还写着 approximate: true`, {
				thing: heir,
				remedy: '日子已经定了的，删掉这一行',
			});
		}
	}

	const news = updates.filter(({ id }) => !before.updates.includes(id)).length;
	const counts = {
		added: things.added.length + news,
		changed: things.changed.length,
		gone: things.gone.length,
	};
	if (news === 0 && counts.added + counts.changed + counts.gone > 0) {
		note('这次有改动，updates.yaml 没有新的一条', {
			remedy: '读者要知道的改动，写一条更新；只改错字的不用写',
			file: 'updates.yaml',
		});
	}
	for (const { id, title, date } of updates.filter(({ date }) => date > today)) {
		note(`更新“${id}”（${short(title)}）的日期${date}还没有到（今天${today}）`, {
			remedy: '核对日期',
			file: 'updates.yaml',
		});
	}
	return { changes, counts, things };
}

/** What holds a chapter or a column. */
function holderOf(kind: ThingKind, id: string): [kind: ThingKind, id: string] | undefined {
	const [slug] = id.split('/') as [string];
	if (kind === 'chapters') return ['pages', `materials/${slug}`];
	return kind === 'columns' ? ['worksheets', slug] : undefined;
}

const isFormer = ({ things }: Published, kind: ThingKind, id: string): boolean =>
	things.some((thing) => thing.kind === kind && thing.former?.includes(id));

function renamed(kind: ThingKind, id: string, same: Thing): string {
	return `是同一个的，在“${same.id}”里写 ${RENAMED[kind]}: [${ownPart(kind, id)}]`;
}

/** An id as its author writes it: of `charter/chapter-1` the chapter only. */
const ownPart = (kind: ThingKind, id: string): string => (holderOf(kind, id) ? id.split('/')[1]! : id);

function byKind(things: readonly Thing[]): (kind: ThingKind) => ReadonlyMap<string, Thing> {
	const kinds = new Map<ThingKind, Map<string, Thing>>();
	for (const thing of things) {
		if (!kinds.has(thing.kind)) kinds.set(thing.kind, new Map());
		kinds.get(thing.kind)!.set(thing.id, thing);
	}
	return (kind) => kinds.get(kind) ?? new Map<string, Thing>();
}

const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

/** Two texts short, from a little before the place where they begin to differ. */
function whereTheyDiffer(one: string, other: string): [string, string] {
	let at = 0;
	while (at < one.length && one[at] === other[at]) at++;
	const from = at < 16 ? 0 : at - 6;
	const cut = (text: string): string => `${from > 0 ? '…' : ''}${short(text.slice(from))}`;
	return [cut(one), cut(other)];
}

/** Other quotation marks and spaces make no difference. */
const differs = (one = '', other = ''): boolean => foldText(one).text !== foldText(other).text;
