import path from 'node:path';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile } from '../../../../src/authoring/feeds/calendar-file.ts';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import type { Library } from '../../../../src/authoring/read/library.ts';
import * as words from '../../../../src/schedule/text/schedule.ts';

const folder = path.resolve(import.meta.dirname, '../../../fixtures/other-programme');
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
		formerIds: [],
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
		`a-1@${library.site.id}`,
		`a-2@${library.site.id}`,
		`a-3@${library.site.id}`,
	]);
});

test('a time that is only approximate says so, what has no day is left out', () => {
	const events = read({
		schedule: [
			entry({ id: 'a', kind: 'date', date: '2026-11-09', approximate: true, place: '甲楼', note: '带本子' }),
			entry({ id: 'b', kind: 'unscheduled' }),
			entry({ id: 'c', kind: 'monthly' }),
		],
	});
	expect(events.map(({ summary }) => summary)).toEqual([`甲（${words.roughly}）`]);
	expect(events[0]!.description).toBe(`某时\n${words.placeText('甲楼')}\n带本子`);
});

test('events lead to the site where its address is known', () => {
	const schedule = [entry({ id: 'a', kind: 'date', date: '2026-11-09' })];
	const urlOf = (url: string | undefined) =>
		read({ schedule, site: { ...library.site, url } as Library['site'] })[0]!.component.getFirstPropertyValue(
			'url',
		);
	expect(urlOf('https://example.org/study')).toBe('https://example.org/study/schedule/#a');
	expect(urlOf('https://example.org')).toBe('https://example.org/schedule/#a');
	expect(urlOf(undefined)).toBeNull();
});

test('an entry that moved to another day stays the same event, newer than it was', () => {
	const moved = (date: string, changed: string) =>
		calendarFile({ ...library, schedule: [entry({ id: 'a', kind: 'date', date })] }, changed);
	const [before, after] = [moved('2026-11-09', '2026-11-01'), moved('2026-11-10', '2026-11-02')].map((text) =>
		new ICAL.Component(ICAL.parse(text) as unknown[]).getFirstSubcomponent('vevent')!,
	);
	const valueOf = (event: ICAL.Component, name: string) => event.getFirstPropertyValue(name);
	expect(valueOf(after!, 'uid')).toBe(`a@${library.site.id}`);
	expect(valueOf(before!, 'uid')).toBe(`a@${library.site.id}`);
	expect(Number(valueOf(after!, 'sequence'))).toBeGreaterThan(Number(valueOf(before!, 'sequence')));
	expect(String(valueOf(after!, 'dtstamp'))).toBe('2026-11-02T00:00:00Z');
});

test('a period of months keeps nobody from being free', () => {
	const text = calendarFile({
		...library,
		schedule: [
			entry({ id: 'a', kind: 'window', start: '2026-09-01', end: '2027-04-30', note: '长'.repeat(99) }),
		],
	});
	expect(text).toContain('TRANSP:TRANSPARENT');
	for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

test('the same content gives the same file', () => {
	expect(calendarFile(library)).toBe(calendarFile(library));
});
