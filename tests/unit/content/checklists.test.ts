import path from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/authoring/read/read-library.ts';

const { library } = readLibrary(path.resolve(import.meta.dirname, '../../../content'));
const { checklists, pages, schedule, site } = library;

test('every measure is on the checklist of somebody', () => {
	const listed = new Set(
		checklists.flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ measure }) => measure))),
	);
	const measures = pages.filter(({ section }) => section === 'measures').map(({ slug }) => slug);
	expect(measures.filter((slug) => !listed.has(slug))).toEqual([]);
});

test('every role has a checklist', () => {
	const served = new Set(checklists.flatMap(({ roles }) => roles));
	expect(site.roles.map(({ id }) => id).filter((id) => !served.has(id))).toEqual([]);
});

test('whom the schedule calls to a measure finds it on the checklist', () => {
	const measuresOf = (role: string): (string | undefined)[] =>
		checklists
			.filter(({ roles }) => roles.includes(role))
			.flatMap(({ groups }) => groups.flatMap(({ items }) => items.map(({ measure }) => measure)));
	const missing = schedule.flatMap(({ id, roles, measures }) =>
		roles
			.filter((role) => measures.length > 0 && !measures.some((slug) => measuresOf(role).includes(slug)))
			.map((role) => `${id}: ${role}`),
	);
	expect(missing).toEqual([]);
});
