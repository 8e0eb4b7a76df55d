import type { Library, LibraryPage } from '../../authoring/library.ts';

/** A day that the office has to think of. */
export interface ComingDay {
	day: string;
	what: string;
	file: string;
	at: (string | number)[];
}

const DAY = 86_400_000;
const ms = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The days of the schedule and of what waits to be published, from today on, the next first. */
export function comingDays(library: Library, today: string, within: number): ComingDay[] {
	const days: ComingDay[] = [];
	const add = (day: string | undefined, what: string, file: string, at: (string | number)[]): void => {
		if (day === undefined) return;
		const left = (ms(day) - ms(today)) / DAY;
		if (left >= 0 && left <= within) days.push({ day, what, file, at });
	};
	library.schedule.forEach((entry, at) => {
		if (entry.kind === 'date' || entry.kind === 'deadline')
			add(entry.date, entry.title, 'schedule.yaml', [at]);
		if (entry.kind === 'window') {
			add(entry.start, `${entry.title}：开始`, 'schedule.yaml', [at]);
			add(entry.end, `${entry.title}：结束`, 'schedule.yaml', [at]);
		}
	});
	for (const { file, frontmatter } of library.pages)
		add(frontmatter.publishAt, `“${frontmatter.title}”到时候发布`, file, []);
	const { name, start, end } = library.site.programme;
	add(start, `${name}：开始`, 'site.yaml', []);
	add(end, `${name}：结束`, 'site.yaml', []);
	return days.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Pages that nobody has held against their sources for so many days, the longest first; never counts as longest. */
export function unreviewed(
	library: Library,
	today: string,
	days: number,
): { page: LibraryPage; since: string }[] {
	return library.pages
		.map((page) => ({ page, since: page.frontmatter.reviewed?.date ?? '' }))
		.filter(
			({ page, since }) => page.section !== 'help' && (since === '' || (ms(today) - ms(since)) / DAY > days),
		)
		.sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}
