import { beforeEach, expect, test, vi } from 'vitest';
import type * as Dates from '../../../../src/authoring/dates/commit-dates.ts';
import { contentDay } from '../../../../src/authoring/dates/content-day.ts';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { SMALL_CONTENT } from '../../../browser/built-folders.ts';

const times = new Map<string, number>();
vi.mock('../../../../src/authoring/dates/commit-dates.ts', (): Partial<typeof Dates> => ({
	commitTime: (file) => times.get(file),
	newestCommitIn: () => (times.size > 0 ? Math.max(...times.values()) : undefined),
}));
beforeEach(() => times.clear());

const { library } = readLibrary(SMALL_CONTENT);
const dayOf = (address: string, updates = library.updates): string | undefined =>
	contentDay({ ...library, updates }, 'content', address);
const update = (date: string) => ({ ...library.updates[0]!, date });

test('a page has the day of its own file, in the time zone of the programme', () => {
	times.set('content/topics/escape.mdx', Date.parse('2026-10-01T17:00:00Z'));
	times.set('content/quizzes/alarm.yaml', Date.parse('2026-10-03T01:00:00Z'));
	times.set('content/schedule.yaml', Date.parse('2026-10-05T01:00:00Z'));
	times.set('content/worksheets/walk-check.yaml', Date.parse('2026-10-04T01:00:00Z'));
	expect(
		['topics/escape', 'quizzes/alarm', 'worksheets/walk-check', 'schedule'].map((address) => dayOf(address)),
	).toEqual(['2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05']);
});

test('a page that draws on all content has the day of the newest change, which may be an update that is not committed', () => {
	times.set('content/topics/escape.mdx', Date.parse('2026-10-01T17:00:00Z'));
	expect(dayOf('', [])).toBe('2026-10-02');
	expect(dayOf('updates', [update('2026-10-09')])).toBe('2026-10-09');
	expect(dayOf('review', [update('2026-09-09')])).toBe('2026-10-02');
});

test('without git every page has the day of the newest update, without any none', () => {
	expect(dayOf('topics/escape', [update('2026-10-09')])).toBe('2026-10-09');
	expect(dayOf('topics/escape', [])).toBeUndefined();
});
