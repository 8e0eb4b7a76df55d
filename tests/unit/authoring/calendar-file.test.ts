import path from 'node:path';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile } from '../../../src/authoring/calendar-file.ts';
import { readLibrary } from '../../../src/authoring/library.ts';
import type { Library } from '../../../src/authoring/library.ts';
import * as words from '../../../src/schedule/text/schedule.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/other-programme');
const library = readLibrary(folder).library;
const entry = (own: object) =>
	({
		title: '甲',
		when: '某时',
		approximate: false,
		measures: [],
		units: [],
		roles: [],
		sources: ['plan'],
		...own,
	}) as unknown as Library['schedule'][number];
const read = (own: Partial<Library>) =>
	new ICAL.Component(ICAL.parse(calendarFile({ ...library, ...own }) as string) as unknown[])
		.getAllSubcomponents('vevent')
		.map((event) => new ICAL.Event(event));

test('a period is an all-day event whose last day belongs to it', () => {
	const [event] = read({
		schedule: [entry({ id: 'a', kind: 'window', start: '2026-11-01', end: '2026-11-30' })],
	});
	expect(event!.startDate.isDate).toBe(true);
	expect(event!.startDate.toString()).toBe('2026-11-01');
	// iCalendar's end is the day after.
	expect(event!.endDate.toString()).toBe('2026-12-01');
});

test('a recurring entry has an event a day, each with a name of its own', () => {
	const events = read({
		schedule: [entry({ id: 'a', kind: 'weekly', weekday: 'mon', start: '2026-11-02', end: '2026-11-16' })],
	});
	expect(events.map(({ uid }) => uid)).toEqual([
		`a-2026-11-02@${library.site.id}`,
		`a-2026-11-09@${library.site.id}`,
		`a-2026-11-16@${library.site.id}`,
	]);
});

test('a time that is only approximate says so, what has no day is left out', () => {
	const events = read({
		schedule: [
			entry({ id: 'a', kind: 'date', date: '2026-11-09', approximate: true, note: '带本子' }),
			entry({ id: 'b', kind: 'unscheduled' }),
			entry({ id: 'c', kind: 'monthly' }),
		],
	});
	expect(events.map(({ summary }) => summary)).toEqual([`甲（${words.roughly}）`]);
	expect(events[0]!.description).toBe('某时\n带本子');
});

test('events lead to the site where its address is known', () => {
	const schedule = [entry({ id: 'a', kind: 'date', date: '2026-11-09' })];
	const urlOf = (url: string | undefined) =>
		read({ schedule, site: { ...library.site, url } as Library['site'] })[0]!.component.getFirstPropertyValue(
			'url',
		);
	expect(urlOf('https://example.org')).toBe('https://example.org/schedule/#a');
	expect(urlOf(undefined)).toBeNull();
});

test('the same content gives the same file', () => {
	expect(calendarFile(library)).toBe(calendarFile(library));
});
