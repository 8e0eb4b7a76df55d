import type { Library } from '../../authoring/read/library.ts';
import type { ScheduleEntry } from '../../model/schedule.ts';
import { scheduleGroups } from '../../schedule/core/groups.ts';
import { span } from '../../schedule/core/occurrences.ts';
import * as schedule from '../../schedule/text/schedule.ts';
import { numbered } from '../core/page-slides.ts';
import { escapeHtml } from '../../page/core/escape-html.ts';
import type { Slide } from '../core/slide.ts';

/** Entries that a room takes in at once. */
const AT_ONCE = 5;

/** The schedule month by month, what lasts before it and what has no date behind it; what to know of each in the notes. */
export function scheduleSlides({ site, schedule: entries }: Library): Slide[] {
	const { lasting, months, undated } = scheduleGroups(entries, site.programme);
	const rowOf = (entry: ScheduleEntry): string => {
		const units = site.units.filter(({ id }) => entry.units.includes(id)).map(({ name }) => name);
		const end = span(entry, site.programme)?.end;
		return [
			`<li${end === undefined ? '' : ` data-end="${end}"`}>`,
			`<b>${escapeHtml(schedule.timeText(entry))}</b><span>${escapeHtml(entry.title)}`,
			units.length > 0 ? `<small>${escapeHtml(units.join('、'))}</small>` : '',
			entry.place ? `<small>${escapeHtml(schedule.placeText(entry.place))}</small>` : '',
			'</span></li>',
		].join('');
	};
	const noteOf = ({ title, note }: ScheduleEntry): string =>
		note === undefined ? '' : `<p><strong>${escapeHtml(title)}</strong>：${escapeHtml(note)}</p>`;
	return [
		{ title: schedule.lasting, entries: lasting, look: '' },
		...months.map(({ month, entries }) => ({
			title: schedule.monthName(month),
			entries,
			look: ` data-month="${month}"`,
		})),
		{ title: schedule.undated, entries: undated, look: '' },
	].flatMap((group) => {
		const portions = inPortions(group.entries);
		const contents = portions.map(
			(rows) =>
				`<ul class="days" data-zone="${site.programme.timeZone}"${group.look}>${rows.map(rowOf).join('')}</ul>`,
		);
		return numbered(group, 'text', contents).map((slide, at) => ({
			...slide,
			notes: portions[at]!.map(noteOf).join(''),
		}));
	});
}

/** As even as they go, in order. */
function inPortions(entries: readonly ScheduleEntry[]): ScheduleEntry[][] {
	const count = Math.ceil(entries.length / AT_ONCE);
	const size = Math.ceil(entries.length / Math.max(count, 1));
	return Array.from({ length: count }, (_, at) => entries.slice(at * size, (at + 1) * size));
}
