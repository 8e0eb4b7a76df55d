import type { z } from 'zod';
import { expect, test } from 'vitest';
import { schemaParts } from '../../../src/authoring/read/schema-parts.ts';
import { schemaOfFile } from '../../../src/desk/forms/schema-of-file.ts';
import { id, slug } from '../../../src/model/fields.ts';
import { FIELDS_NAMING, FOLDER_KINDS, KINDS, NAMED_KINDS, kindAt } from '../../../src/model/thing-kinds.ts';
import { pageSchemas } from '../../../src/model/page.ts';
import { retired } from '../../../src/model/retired.ts';
import { SECTIONS_TAKEN } from '../../../src/model/site.ts';

const sections = Object.keys(pageSchemas).map(
	(id) => ({ id, label: id, summary: id, list: 'order', feed: true }) as const,
);
/** A file of each sort, with its model. */
const models = [
	...sections.map(({ id }) => `${id}/a.mdx`),
	...FOLDER_KINDS.map((kind) => `${kind}/a.yaml`),
	...['site.yaml', 'schedule.yaml', 'glossary.yaml', 'updates.yaml'],
].map((file) => ({ file, schema: schemaOfFile(file, sections)! }));

/** Every field of a model with its place, those of lists and of every kind among them. */
function fieldsOf(
	schema: z.ZodType,
	at: readonly (string | number)[] = [],
): [(string | number)[], z.ZodType][] {
	const { innerType, element, shape, options } = schemaParts(schema);
	if (innerType) return fieldsOf(innerType, at);
	if (element) return fieldsOf(element, [...at, 0]);
	return [
		[[...at], schema],
		...(options ?? []).flatMap((option) => fieldsOf(option, at).slice(1)),
		...Object.entries(shape ?? {}).flatMap(([name, field]) => fieldsOf(field, [...at, name])),
	];
}
const fields = models.flatMap(({ file, schema }) =>
	fieldsOf(schema).map(([at, own]) => ({ file, at, name: at.filter((part) => part !== 0).pop(), own })),
);

test('whatever names something by its id or its file is in the table of such fields, and nothing else is', () => {
	const own = ['id', 'formerIds', 'folded'];
	const naming = fields.filter(({ own }) => own === id || own === slug).map(({ name }) => String(name));
	expect([...new Set(naming)].filter((name) => !own.includes(name)).sort()).toEqual(
		Object.keys(FIELDS_NAMING).sort(),
	);
});

test('a kind carries former ids where its model has them, and every place with them is of a kind', () => {
	const carry = fields
		.filter(({ name }) => name === 'formerIds' || name === 'formerPaths')
		.map(({ file, at, name }) => [kindAt(file, at.slice(0, at.lastIndexOf(name!))), name]);
	expect(carry.map(([kind]) => kind)).not.toContain(undefined);
	const expected = NAMED_KINDS.flatMap((kind) => (KINDS[kind].former ? [[kind, KINDS[kind].former]] : []));
	expect([...new Set(carry.map(String))].sort()).toEqual(expected.map(String).sort());
});

test('every id stands at the place of a kind, but for those that nothing hangs on', () => {
	const ids = fields.filter(({ name }) => name === 'id');
	const without = ids.filter(({ file, at }) => kindAt(file, at.slice(0, -1)) === undefined);
	expect(without.map(({ file, at }) => `${file} ${at.join('.')}`)).toEqual([
		'site.yaml id',
		'site.yaml sections.0.id',
		'updates.yaml 0.id',
	]);
});

test('what can be taken down is a kind with ids, and no section is called as a folder of lists', () => {
	expect(Object.keys(retired.shape).filter((kind) => !NAMED_KINDS.some((own) => own === kind))).toEqual([]);
	expect(FOLDER_KINDS).toEqual(['quizzes', 'checklists', 'exams', 'worksheets']);
	expect(FOLDER_KINDS.filter((kind) => !SECTIONS_TAKEN.includes(kind))).toEqual([]);
});
