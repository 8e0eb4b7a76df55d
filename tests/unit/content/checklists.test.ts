import path from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/authoring/library.ts';

const { library } = readLibrary(path.resolve(import.meta.dirname, '../../../content'));
const { checklists, pages, site } = library!;

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
