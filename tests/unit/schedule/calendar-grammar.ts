import { expect } from 'vitest';

/** A line of a calendar. */
export interface Property {
	readonly name: string;
	readonly parameters: string;
	readonly value: string;
}
/** What stands between BEGIN and END. */
export interface Component {
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
export function parse(text: string): Component {
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

/** The properties of a name. */
export const all = ({ properties }: Component, name: string): Property[] =>
	properties.filter((property) => property.name === name);
/** The property that must be there once. */
export function one(component: Component, name: string): Property {
	expect(all(component, name), `${component.name} has one ${name}`).toHaveLength(1);
	return all(component, name)[0]!;
}
/** The names of the events of a calendar. */
export const uidsOf = (text: string): string[] => parse(text).parts.map((event) => one(event, 'UID').value);
const isDay = (value: string): boolean => {
	const day = value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
	return day !== value && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
};

/**
 * Asserts that a text is a calendar of the grammar, with all that a calendar and an event must have: whole days that stand
 * free, ends after starts, no bell, since no time of day is exact, and a name of its own for every event.
 */
export function expectSound(text: string): Component {
	const calendar = parse(text);
	expect(one(calendar, 'VERSION').value).toBe('2.0');
	expect(one(calendar, 'PRODID').value).toMatch(/^-\/\/.+\/\/ZH$/);
	for (const event of calendar.parts) {
		expect(event.name).toBe('VEVENT');
		expect(one(event, 'SUMMARY').value).not.toBe('');
		expect(one(event, 'DTSTAMP').value).toMatch(/^\d{8}T\d{6}Z$/);
		expect(one(event, 'SEQUENCE').value).toMatch(/^\d+$/);
		expect(Number(one(event, 'SEQUENCE').value)).toBeLessThan(2 ** 31);
		expect(one(event, 'TRANSP').value).toBe('TRANSPARENT');
		for (const name of ['DESCRIPTION', 'URL', 'DTEND'])
			expect(all(event, name).length, name).toBeLessThanOrEqual(1);
		expect(all(event, 'DURATION'), 'an end or a length, never both').toEqual([]);
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
	const uids = uidsOf(text);
	expect(new Set(uids).size, 'no two events share a name').toBe(uids.length);
	return calendar;
}
