import { addDays } from '../../schedule/core/calendar-day.ts';
import { calendarText, eventUid } from '../../schedule/core/ics.ts';
import { chaptersOf, weekNumber } from '../core/plan.ts';
import type { Plan } from '../core/plan.ts';
import { siteId } from '../../page/store/site-id.ts';
import { studyPlan } from '../store/study-plan.ts';
import * as words from '../text/study-plan-script.ts';
import { saveFile } from '../../page/islands/save-file.ts';

/** Gives the reader what is left of a plan as a calendar file, an event a week; the number of weeks. */
export function savePlan(plan: Plan, titleOf: (id: string) => string): number {
	const left = chaptersOf(plan).filter(([, { doneOn }]) => !doneOn);
	// By their numbers: weeks of a former pace may begin on other days, and an event is known by the number alone.
	const numberOf = ([, { week }]: (typeof left)[number]): number => weekNumber(plan, week);
	const weeks = [...new Set(left.map(numberOf))].sort((a, b) => a - b);
	if (weeks.length === 0) return 0;
	const events = weeks.map((number) => {
		const own = left.filter((entry) => numberOf(entry) === number);
		const [start] = own.map(([, { week }]) => week).sort();
		return {
			uid: eventUid(siteId(), 'plan', number),
			title: words.event(own.map(([id]) => titleOf(id))),
			start: start!,
			end: addDays(start!, 6),
		};
	});
	// A chapter that leaves a week changes that week too, so the plan changes as a whole.
	const stamp = Math.max(...Object.values(studyPlan().all()).map(({ at }) => at));
	const calendar = { productId: `-//${siteId()}//plan//ZH`, name: words.file, stamp, events };
	saveFile(`${words.file}.ics`, calendarText(calendar), 'text/calendar');
	return weeks.length;
}
