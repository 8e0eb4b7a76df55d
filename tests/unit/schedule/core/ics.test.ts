import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarText } from '../../../../src/schedule/core/ics.ts';
import type { CalendarEvent } from '../../../../src/schedule/core/ics.ts';

const made = (...events: CalendarEvent[]): string =>
	calendarText({ productId: '-//site//lists//ZH', name: '清单', stamp: Date.UTC(2023, 8, 1), events });
const event: CalendarEvent = {
	uid: 'a@site',
	title: '征求意见（约）',
	start: '2023-09-11',
	end: '2023-09-30',
};
const read = (text: string): ICAL.Event[] =>
	new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));

test('an all-day event ends on the day after its last one', () => {
	const [found] = read(made(event));
	expect([found!.startDate.toString(), found!.endDate.toString()]).toEqual(['2023-09-11', '2023-10-01']);
	expect(found!.startDate.isDate).toBe(true);
	expect([found!.uid, found!.summary]).toEqual([event.uid, event.title]);
});

test('an event on the last day that there is needs no day after it', () => {
	const last = { ...event, end: '9999-12-31' };
	expect(made(last)).toContain('DTEND;VALUE=DATE:99991231\r\n');
	const text = made({ ...last, start: '9999-12-31' });
	expect(text).not.toContain('DTEND');
	expect(read(text)[0]!.startDate.toString()).toBe('9999-12-31');
});

test('a calendar without events is still one', () => {
	expect(read(made())).toEqual([]);
	expect(made().split('\r\n')).toEqual([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//site//lists//ZH',
		'CALSCALE:GREGORIAN',
		'X-WR-CALNAME:清单',
		'END:VCALENDAR',
		'',
	]);
});

test('whatever the words are, they come back, and no line is longer than 75 bytes', () => {
	// Line breaks of every kind become one kind, and characters that the format cannot carry are left out.
	const word = fc.string({
		unit: fc.constantFrom('学', '😀', 'é', 'a', ',', ';', ':', '\\', 'n', '\n', '"', ' '),
	});
	fc.assert(
		fc.property(word, word, (title, description) => {
			const text = made({ ...event, title: `题${title}`, description: `说${description}` });
			const [found] = read(text);
			expect([found!.summary, found!.description]).toEqual([`题${title}`, `说${description}`]);
			for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
			expect(text).not.toMatch(/[^\r]\n/);
		}),
		{ numRuns: 500 },
	);
	expect(made({ ...event, title: 'a\u0000\u001bb\r\nc' })).toContain('SUMMARY:ab\\nc');
});
