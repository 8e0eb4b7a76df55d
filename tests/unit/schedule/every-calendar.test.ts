import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { calendarFile } from '../../../src/authoring/feeds/calendar-file.ts';
import { readLibrary } from '../../../src/authoring/read/read-library.ts';
import { addDays } from '../../../src/schedule/core/calendar-day.ts';
import type { CalendarDay } from '../../../src/schedule/core/calendar-day.ts';
import { FakeStorage } from '../record/store/fake-storage.ts';
import { openPage } from '../record/store/fake-page.ts';
import { expectSound, one, uidsOf } from './calendar-grammar.ts';

const NOW = 1_700_000_000_000;
const root = path.resolve(import.meta.dirname, '../../..');
const { library } = readLibrary(path.join(root, 'tests/fixtures/other-programme'));

/** The file that the page gave last. */
let given: Promise<string> | undefined;

beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

/** A page that gives files. */
async function open() {
	openPage(new FakeStorage());
	Object.assign(document, { createElement: () => ({ click: () => undefined }) });
	vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
		given = (blob as Blob).text();
		return 'blob:x';
	});
	vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
	return {
		lists: (await import('../../../src/checklists/store/lists.ts')).lists(),
		plan: (await import('../../../src/plan/store/study-plan.ts')).studyPlan(),
		...(await import('../../../src/checklists/islands/checklist-calendar.ts')),
		...(await import('../../../src/plan/islands/study-plan-calendar.ts')),
	};
}

/** A row of a checklist as far as a calendar looks at it. */
interface Row {
	text: string;
	days: readonly CalendarDay[];
	isApproximate?: boolean;
	status?: string;
}

function rowOf({ text, days, isApproximate, status = 'todo' }: Row): HTMLElement {
	const periods = JSON.stringify(days.map((day) => ({ start: day, end: day })));
	const dataset = { periods, status, ...(isApproximate && { approximate: '' }) };
	const parts: Record<string, string> = { label: text, '[data-when]': '什么时候' };
	return { dataset, querySelector: (part: string) => ({ textContent: parts[part] }) } as never;
}

function viewOf(name: string, rows: Readonly<Record<string, Row>>) {
	const progress = { getAttribute: () => name };
	const root = { querySelector: () => progress, dataset: { changed: '2023-09-01T08:00:00Z' } };
	const own = new Map(Object.entries(rows).map(([id, row]) => [id, rowOf(row)]));
	return { root: root as never, list: 'list', rows: own, say: () => undefined, refresh: () => undefined };
}

/** What has to be escaped, folded inside of a character's bytes, or left out. */
const words = fc
	.array(
		fc.constantFrom(
			'学习',
			'党',
			'😀',
			'é',
			'a',
			',',
			'，',
			';',
			':',
			'\\',
			'\\n',
			'\n',
			'\r\n',
			'\u2028',
			'"',
			'\t',
			'\u0000',
			'\u202e',
			'👨‍👩‍👧',
			' ',
		),
		{ maxLength: 60 },
	)
	.map((parts) => `题${parts.join('')}`);
const days = fc
	.array(
		fc.nat(400).map((count) => addDays('2023-09-04', count)),
		{ minLength: 1, maxLength: 3 },
	)
	.map((each) => [...new Set(each)]);

/** What a reader of calendars makes of the texts. */
const read = (text: string): ICAL.Event[] =>
	new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
/** A text as a calendar carries it. */
const carried = (text: string): string =>
	text.replace(/\r\n|[\n\u2028]/g, '\n').replace(/[\u0000-\u0009]/g, '');

test('every writer of calendars is tried here', () => {
	const writers = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(?:ts|astro)$/.test(file))
		.filter((file) =>
			/\bcalendarText\(|BEGIN:VCALENDAR/.test(readFileSync(path.join(root, 'src', file), 'utf8')),
		);
	expect(writers.sort()).toEqual([
		'authoring/feeds/calendar-file.ts',
		'checklists/islands/checklist-calendar.ts',
		'plan/islands/study-plan-calendar.ts',
		'schedule/core/ics.ts',
	]);
});

test('the calendar of a checklist is of the grammar whatever its items say, and each item keeps its name when it moves', async () => {
	const { lists, saveCalendar } = await open();
	const row = fc.record({ text: words, days, isApproximate: fc.boolean() });
	await fc.assert(
		fc.asyncProperty(words, fc.array(row, { minLength: 1, maxLength: 4 }), async (name, rows) => {
			const own = Object.fromEntries(rows.map((each, at) => [`own-${at}`, each]));
			for (const [id, { text }] of Object.entries(own))
				lists.put(id, { kind: 'item', list: 'list', text, order: 1 });
			saveCalendar(viewOf(name, own));
			const text = await given!;
			const calendar = expectSound(text);
			const dated = rows.flatMap((each) => each.days.map(() => each));
			expect(read(text).map(({ summary }) => summary)).toEqual(
				dated.map((each) => carried(each.isApproximate ? `${each.text}（约）` : each.text)),
			);
			// Another day, and other words: calendars that took it in move it, and take the words anew.
			vi.setSystemTime(Date.now() + 120_000);
			const moved = Object.entries(own).map(([id, each]) => {
				lists.put(id, { kind: 'item', list: 'list', text: '改过', order: 1 });
				return [id, { ...each, text: '改过', days: each.days.map((day) => addDays(day, 1)) }] as const;
			});
			saveCalendar(viewOf(name, Object.fromEntries(moved)));
			const again = expectSound(await given!);
			expect(uidsOf(await given!)).toEqual(uidsOf(text));
			for (const [at, event] of again.parts.entries())
				expect(Number(one(event, 'SEQUENCE').value)).toBeGreaterThan(
					Number(one(calendar.parts[at]!, 'SEQUENCE').value),
				);
		}),
		{ numRuns: 20 },
	);
});

test('what does not concern a reader is in no calendar', async () => {
	const { saveCalendar } = await open();
	const row = { text: '甲', days: ['2023-09-04'] };
	saveCalendar(viewOf('清单', { a: row, b: { ...row, text: '乙', status: 'na' } }));
	expect(read(await given!).map(({ summary }) => summary)).toEqual(['甲']);
});

test('the calendar of a study plan is of the grammar, an event a week, whatever the chapters are called and whenever they stand', async () => {
	const { plan, savePlan } = await open();
	const chapter = fc.record({ title: words, day: fc.integer({ min: -20, max: 60 }), isRead: fc.boolean() });
	await fc.assert(
		fc.asyncProperty(fc.array(chapter, { minLength: 1, maxLength: 8 }), async (chapters) => {
			const start = '2023-09-04';
			const entries = Object.fromEntries(
				chapters.map(({ day, isRead }, order) => [
					`own-chapter-${order}`,
					{ kind: 'chapter', week: addDays(start, day), order, ...(isRead && { doneOn: start }) } as const,
				]),
			);
			plan.putAll({ ...entries, 'own-pace': { kind: 'pace', start, perWeek: 1 } });
			const shown = { ...entries, 'own-pace': { kind: 'pace', start, perWeek: 1 } } as const;
			const titles = chapters.map(({ title }) => title);
			const left = chapters.filter(({ isRead }) => !isRead);
			given = undefined;
			const count = savePlan(shown, (id) => titles[Number(id.slice('own-chapter-'.length))]!);
			expect(given === undefined).toBe(left.length === 0);
			expect(count === 0).toBe(given === undefined);
			if (!given) return;
			const text = await given;
			expect(expectSound(text).parts).toHaveLength(count);
			const said = read(text).map(({ summary }) => summary);
			for (const { title } of left) expect(said.join()).toContain(carried(title));
		}),
		{ numRuns: 20 },
	);
});

test('an entry that is called as a time of another is an event of its own', () => {
	const weekly = library.schedule.find(({ kind }) => kind === 'weekly')!;
	const [first] = uidsOf(calendarFile({ ...library, schedule: [weekly] }));
	const twin = { ...weekly, id: first!.split('@')[0]!, formerIds: [] };
	const schedule = [weekly, { ...twin, kind: 'date', date: '2023-09-04' } as never];
	expectSound(calendarFile({ ...library, schedule }));
});

test('the calendar of the schedule is of the grammar whatever its entries say', () => {
	fc.assert(
		fc.property(
			words,
			words,
			words,
			fc.constantFrom('https://a.cn', 'http://10.0.0.1/x/y/', 'https://例子.cn'),
			(title, when, note, url) => {
				const schedule = library.schedule.slice(0, 2).map((entry) => ({ ...entry, title, when, note }));
				const text = calendarFile({ ...library, site: { ...library.site, title, url }, schedule });
				expectSound(text);
				for (const event of read(text)) {
					expect(event.summary).toMatch(carried(title));
					for (const text of [when, note]) expect(event.description).toContain(carried(text));
				}
			},
		),
		{ numRuns: 20 },
	);
});
