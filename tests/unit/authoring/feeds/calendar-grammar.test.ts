import path from 'node:path';
import { expect, test } from 'vitest';
import { calendarFile } from '../../../../src/authoring/feeds/calendar-file.ts';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { expectSound, parse, uidsOf } from '../../schedule/calendar-grammar.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const libraries = ['content', 'tests/fixtures/other-programme'].map(
	(folder) => readLibrary(path.join(root, folder)).library,
);

test.each(libraries.map((library) => [library.site.id, library] as const))(
	'the calendar of %s is of the grammar, with all that a calendar and an event must have',
	(_, library) => expect(expectSound(calendarFile(library)).parts.length).toBeGreaterThan(0),
);

test.each(libraries.map((library) => [library.site.id, library] as const))(
	'events of %s keep their names whatever day the file is of, and none holds a day',
	(_, library) => {
		const uids = uidsOf(calendarFile(library, '2023-09-01'));
		expect(uidsOf(calendarFile(library, '2031-02-28'))).toEqual(uids);
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
