import { expect, test } from 'vitest';
import { calendarText, eventUid } from '../../../src/schedule/core/ics.ts';

// Phones and mail programs know an event by its name: one under another name stands there twice.

test('the names of events are what they always were', () => {
	expect(eventUid('site', 'read-plan')).toBe('read-plan@site');
	expect(eventUid('site', 'weekly-study', 3)).toBe('weekly-study-3@site');
});

test('a line ends after 75 octets', () => {
	const lines = (title: string) =>
		calendarText({
			productId: 'x',
			name: 'x',
			stamp: 0,
			events: [{ uid: 'a', title, start: '2023-09-11', end: '2023-09-11' }],
		}).split('\r\n');
	expect(lines('x'.repeat(67))).toContain(`SUMMARY:${'x'.repeat(67)}`);
	expect(lines('x'.repeat(68))).toEqual(expect.arrayContaining([`SUMMARY:${'x'.repeat(67)}`, ' x']));
});

test('a calendar is written as it always was', () => {
	const text = calendarText({
		productId: '-//site//schedule//ZH',
		name: '学习安排',
		stamp: Date.UTC(2023, 8, 1),
		events: [
			{
				uid: eventUid('site', 'opinions'),
				title: '征求意见（约）',
				start: '2023-09-11',
				end: '2023-09-30',
				description: '9 月中下旬，原文没有写明哪一天，请看单位通知',
				url: 'https://example.org/schedule/#opinions',
			},
		],
	});
	expect(text.split('\r\n')).toEqual([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//site//schedule//ZH',
		'CALSCALE:GREGORIAN',
		'X-WR-CALNAME:学习安排',
		'BEGIN:VEVENT',
		'UID:opinions@site',
		'DTSTAMP:20230901T000000Z',
		'SEQUENCE:28225440',
		'DTSTART;VALUE=DATE:20230911',
		'DTEND;VALUE=DATE:20231001',
		'SUMMARY:征求意见（约）',
		'DESCRIPTION:9 月中下旬，原文没有写明哪一天，请看单位通',
		' 知',
		'URL:https://example.org/schedule/#opinions',
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
		'END:VCALENDAR',
		'',
	]);
});
