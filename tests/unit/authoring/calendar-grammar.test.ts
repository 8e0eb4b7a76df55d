import path from 'node:path';
import { expect, test } from 'vitest';
import { calendarFile } from '../../../src/authoring/calendar-file.ts';
import { readLibrary } from '../../../src/authoring/read-library.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const libraries = ['content', 'tests/fixtures/other-programme'].map(
	(folder) => readLibrary(path.join(root, folder)).library,
);

interface Property {
	readonly name: string;
	readonly parameters: string;
	readonly value: string;
}
interface Component {
	readonly name: string;
	readonly properties: Property[];
	readonly parts: Component[];
}

/** A line as RFC 5545 has it in 3.1: a name, parameters, and a value without control characters. */
const LINE =
	/^([A-Z][A-Z0-9-]*)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]+)(?:,(?:"[^"]*"|[^";:,]+))*)*):([^\u0000-\u0008\u000a-\u001f\u007f]*)$/;
/** A text as in 3.3.11. */
const TEXT = /^(?:[^\\;,]|\\[\\;,nN])*$/;
const TEXTS = ['PRODID', 'UID', 'SUMMARY', 'DESCRIPTION', 'X-WR-CALNAME'];

/** Reads a calendar by the grammar, nothing else taken. @throws where it is not of it */
function parse(text: string): Component {
	expect(text, 'every line ends with CRLF').toMatch(/\r\n$/);
	expect(text.replaceAll('\r\n', ''), 'no line ends otherwise').not.toMatch(/[\r\n]/);
	const bytes = Buffer.from(text);
	for (let start = 0; start < bytes.length;) {
		const end = bytes.indexOf('\r\n', start);
		const line = bytes.subarray(start, end);
		expect(line.length, line.toString()).toBeLessThanOrEqual(75);
		expect(line.length, 'no line is empty').toBeGreaterThan(0);
		// Folded inside a character, it would be none of UTF-8.
		new TextDecoder('utf-8', { fatal: true }).decode(line);
		start = end + 2;
	}
	const stack: Component[] = [{ name: '', properties: [], parts: [] }];
	for (const line of text
		.replace(/\r\n[ \t]/g, '')
		.slice(0, -2)
		.split('\r\n')) {
		const [, name, parameters, value] = LINE.exec(line) ?? [];
		if (name === undefined) throw new Error(`no content line: ${line}`);
		const inside = stack.at(-1)!;
		if (name === 'BEGIN') {
			const part = { name: value!, properties: [], parts: [] };
			inside.parts.push(part);
			stack.push(part);
		} else if (name === 'END') {
			expect(value, 'ends what was begun').toBe(stack.pop()!.name);
		} else {
			if (TEXTS.includes(name)) expect(value).toMatch(TEXT);
			inside.properties.push({ name, parameters: parameters!, value: value! });
		}
	}
	expect(stack, 'all that was begun is ended').toHaveLength(1);
	expect(stack[0]!.properties).toEqual([]);
	expect(stack[0]!.parts.map(({ name }) => name)).toEqual(['VCALENDAR']);
	return stack[0]!.parts[0]!;
}

const all = ({ properties }: Component, name: string): Property[] =>
	properties.filter((property) => property.name === name);
/** The property that must be there once. */
function one(component: Component, name: string): Property {
	expect(all(component, name), `${component.name} has one ${name}`).toHaveLength(1);
	return all(component, name)[0]!;
}
const eventsOf = (text: string): Component[] => parse(text).parts;
const uidsOf = (text: string): string[] => eventsOf(text).map((event) => one(event, 'UID').value);
const isDay = (value: string): boolean => {
	const day = value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
	return day !== value && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
};

test.each(libraries.map((library) => [library.site.id, library] as const))(
	'the calendar of %s is of the grammar, with all that a calendar and an event must have',
	(_, library) => {
		const calendar = parse(calendarFile(library));
		expect(one(calendar, 'VERSION').value).toBe('2.0');
		expect(one(calendar, 'PRODID').value).toMatch(/^-\/\/.+\/\/ZH$/);
		expect(calendar.parts.length).toBeGreaterThan(0);
		for (const event of calendar.parts) {
			expect(event.name).toBe('VEVENT');
			one(event, 'UID');
			expect(one(event, 'SUMMARY').value).not.toBe('');
			expect(one(event, 'DTSTAMP').value).toMatch(/^\d{8}T\d{6}Z$/);
			expect(Number(one(event, 'SEQUENCE').value)).toBeLessThan(2 ** 31);
			expect(one(event, 'SEQUENCE').value).toMatch(/^\d+$/);
			for (const name of ['DESCRIPTION', 'URL', 'DTEND', 'TRANSP'])
				expect(all(event, name).length, name).toBeLessThanOrEqual(1);
			expect(all(event, 'DURATION'), 'an end or a length, never both').toEqual([]);
		}
	},
);

test.each(libraries.map((library) => [library.site.id, library] as const))(
	'every event of %s takes whole days, ends after it starts, and rings no bell, since no time of day is exact',
	(_, library) => {
		for (const event of eventsOf(calendarFile(library))) {
			const start = one(event, 'DTSTART');
			expect(start.parameters).toBe(';VALUE=DATE');
			expect(isDay(start.value), start.value).toBe(true);
			for (const end of all(event, 'DTEND')) {
				expect(end.parameters).toBe(start.parameters);
				expect(isDay(end.value), end.value).toBe(true);
				expect(end.value > start.value).toBe(true);
			}
			expect(event.parts, 'no VALARM').toEqual([]);
		}
	},
);

test.each(libraries.map((library) => [library.site.id, library] as const))(
	'events of %s keep their names whatever day the file is of, no two share one, and none holds a day',
	(_, library) => {
		const uids = uidsOf(calendarFile(library, '2023-09-01'));
		expect(uidsOf(calendarFile(library, '2031-02-28'))).toEqual(uids);
		expect(new Set(uids).size).toBe(uids.length);
		const renamed = library.schedule.map((entry) => ({
			...entry,
			id: `${entry.id}-anew`,
			formerIds: [entry.formerIds[0] ?? entry.id],
		}));
		expect(uidsOf(calendarFile({ ...library, schedule: renamed }, '2023-09-01'))).toEqual(uids);
		for (const uid of uids) expect(uid).toMatch(new RegExp(`^[a-z0-9-]+@${library.site.id}$`));
	},
);

test('what is not of the grammar is refused', () => {
	const whole = calendarFile(libraries[1]!);
	expect(() => parse(whole)).not.toThrow();
	const broken: Record<string, string> = {
		'a bare line feed': whole.replace('\r\n', '\n'),
		'no end of the last line': whole.slice(0, -2),
		'an unescaped comma': whole.replace('SUMMARY:', 'SUMMARY:a,b'),
		'a line too long': whole.replace('VERSION:2.0', `X-LONG:${'a'.repeat(69)}`),
		'an event that does not end': whole.replace('END:VEVENT\r\n', ''),
		'an empty line': whole.replace('VERSION', '\r\nVERSION'),
		'a line without a value': whole.replace('VERSION:2.0', 'VERSION'),
	};
	for (const [fault, text] of Object.entries(broken)) expect(() => parse(text), fault).toThrow();
});
