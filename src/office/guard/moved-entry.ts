import type { ThingChange } from './comparison.ts';
import type { PublishedThing } from './published.ts';
import { differs } from './wording.ts';

/** A time of which the days in the calendar are our own reading. */
const ROUGH = /[上中下]旬|前后|左右/;

/**
 * What there is to say of an entry of the schedule whose time is another.
 * @param isRough whether its days are still written down as about right
 */
export function movedEntry(was: PublishedThing, heir: PublishedThing, isRough: boolean): ThingChange[] {
	const changes: ThingChange[] = [];
	const note = (what: string, more: Partial<ThingChange>): unknown =>
		changes.push({ isLoss: false, what, thing: heir, ...more });
	if (differs(was.when, heir.when)) {
		note(`日程“${heir.name}”的时间改了：“${was.when ?? ''}”改成“${heir.when ?? ''}”`, {
			former: { wording: was.when ?? '', now: heir.when ?? '' },
		});
	}
	const moved = (was.days ?? []).filter((day) => !heir.days?.includes(day));
	// Of “the first days of October” nobody writes the days that stand for it in the calendar.
	for (const day of ROUGH.test(was.when ?? '') ? [] : moved) {
		const [, month, date] = day.split('-').map(Number) as [number, number, number];
		for (const wording of [day, `${month}月${date}日`]) {
			if (was.when?.replace(/\s/g, '').includes(wording) && differs(was.when, heir.when)) continue;
			note(`日程“${heir.name}”不再是${wording}`, { former: { wording, now: heir.when ?? '' } });
		}
	}
	if (isRough && moved.length > 0) {
		note(`日程“${heir.name}”改了时间，还写着 approximate: true`, {
			remedy: '日子已经定了的，删掉这一行',
		});
	}
	return changes;
}
