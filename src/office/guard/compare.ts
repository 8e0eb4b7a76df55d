import { shortened } from '../../authoring/tell/shortened.ts';
import type { Library } from '../../authoring/read/library.ts';
import { changedThing } from './changed-thing.ts';
import { heirOf, sideBySide } from './side-by-side.ts';
import type { ThingChange, Comparison } from './comparison.ts';
import { goneThing } from './gone-thing.ts';
import type { ThingKind } from '../../model/thing-kinds.ts';
import { lostFormerIds } from './lost-former-ids.ts';
import { movedEntry } from './moved-entry.ts';
import type { Published } from './published.ts';

/** Kinds that lists have not held from the beginning. */
const LATER: ReadonlySet<ThingKind> = new Set(['clauses', 'documents', 'site']);

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
	const changes: ThingChange[] = [];
	const things: Comparison['things'] = { added: [], changed: [], gone: [] };
	// What had no id yet has no readers.
	if (before.site !== '' && before.site !== now.site) {
		changes.push({
			isLoss: true,
			what: `site.yaml 的 id 从“${before.site}”改成了“${now.site}”，读者的全部记录都对不上`,
			remedy: `改回“${before.site}”。只有换成另一次学习活动时才用新的 id，发布到另一个文件夹`,
		});
		return { changes, things, counts: { added: 0, changed: 0, gone: 0 } };
	}
	const sides = sideBySide(before, now, written, { retired, schedule });
	for (const was of before.things) {
		const heir = sides.now(was.kind).get(was.id) ?? heirOf(sides.now, was.kind, was.id);
		// Of a thing that is gone the thing itself is told.
		if (!heir) {
			things.gone.push(was);
			const told = goneThing(was, sides);
			if (told) changes.push(told);
			continue;
		}
		changes.push(...lostFormerIds(was, heir, sides));
		if (heir.hash === was.hash && heir.name === was.name) continue;
		things.changed.push(heir);
		changes.push(...changedThing(was, heir));
		if (was.kind !== 'schedule') continue;
		const entry = schedule.find(({ id }) => id === heir.id);
		changes.push(...movedEntry(was, heir, entry?.approximate === true));
	}
	for (const thing of now.things) {
		const known = sides.before(thing.kind);
		// A list of an earlier version has none of these.
		if (LATER.has(thing.kind) && known.size === 0) continue;
		if (![thing.id, ...(thing.former ?? [])].some((id) => known.has(id))) things.added.push(thing);
	}
	const news = updates.filter(({ id }) => !before.updates.includes(id)).length;
	const counts = {
		added: things.added.length + news,
		changed: things.changed.length,
		gone: things.gone.length,
	};
	changes.push(...newsOf(updates, news > 0 || counts.added + counts.changed + counts.gone === 0, today));
	return { changes, counts, things };
}

/** What there is to say of the list of news. @param isTold whether it tells of this publication, or need not */
function newsOf(updates: Library['updates'], isTold: boolean, today: string): ThingChange[] {
	const note = (what: string, remedy: string): ThingChange => ({
		isLoss: false,
		what,
		remedy,
		file: 'updates.yaml',
	});
	return [
		...(isTold
			? []
			: [note('这次有改动，updates.yaml 没有新的一条', '读者要知道的改动，写一条更新；只改错字的不用写')]),
		...updates
			.filter(({ date }) => date > today)
			.map(({ id, title, date }) =>
				note(`更新“${id}”（${shortened(title)}）的日期${date}还没有到（今天${today}）`, '核对日期'),
			),
	];
}
