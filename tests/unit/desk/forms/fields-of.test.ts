import path from 'node:path';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { schemaParts } from '../../../../src/authoring/read/schema-parts.ts';
import { fieldsOf, kindsOf, unwrapped } from '../../../../src/desk/forms/fields-of.ts';
import type { Field } from '../../../../src/desk/forms/field.ts';
import { orderIn, ownerOfFile, schemaOfFile } from '../../../../src/desk/forms/schema-of-file.ts';
import { fieldWords } from '../../../../src/desk/forms/words-of.ts';
import { contentFiles } from '../../../../src/office/content-files.ts';
import { pageSchemas } from '../../../../src/model/page.ts';

const sections = [...Object.keys(pageSchemas), 'notices', 'cases'].map((id) => ({
	id,
	label: id,
	summary: id,
	list: id === 'notices' ? ('date' as const) : ('order' as const),
	feed: true,
}));
const FILES = [
	'site.yaml',
	'index.mdx',
	'schedule.yaml',
	'glossary.yaml',
	'updates.yaml',
	'synonyms.yaml',
	'wording.yaml',
	'retired.yaml',
	'quizzes/a.yaml',
	'exams/a.yaml',
	'checklists/a.yaml',
	'worksheets/a.yaml',
	...sections.map(({ id }) => `${id}/a.mdx`),
];

/** Every field of a model, of every kind that it knows. */
function everyField(schema: z.ZodType, owner: string): Field[] {
	const { inner } = unwrapped(schema);
	const { element } = schemaParts(inner);
	if (element) return everyField(element, owner);
	const kinds = kindsOf(inner, owner).map(({ value }) => ({ kind: value }));
	return (kinds.length > 0 ? kinds : [{}]).flatMap((value) =>
		fieldsOf(inner, value, owner).flatMap((field) => [
			field,
			...('schema' in field.input ? everyField(field.input.schema, `${owner}/${field.name}`) : []),
		]),
	);
}
const all = FILES.flatMap((file) => everyField(schemaOfFile(file, sections)!, ownerOfFile(file)));

test('the dates of an event stand together with how its time is written', () => {
	const schema = unwrapped(schemaParts(schemaOfFile('schedule.yaml', sections)!).element!).inner;
	const names = fieldsOf(schema, { kind: 'window' }, 'schedule').map(({ name }) => name);
	expect(names.slice(0, 6)).toEqual(['kind', 'title', 'when', 'start', 'end', 'approximate']);
});

test('every field of the model has Chinese words', () => {
	expect(all.length).toBeGreaterThan(200);
	const bare = all.filter(({ label }) => !/\p{Script=Han}/u.test(label));
	expect([...new Set(bare.map(({ owner, name }) => `${owner}/${name}`))]).toEqual([]);
});

test('so has everything that can be chosen', () => {
	const bare = all.flatMap(({ owner, name, input }) =>
		'choices' in input
			? input.choices
					.filter(({ label }) => !/\p{Script=Han}/u.test(label))
					.map(({ value }) => `${owner}/${name}=${value}`)
			: [],
	);
	expect([...new Set(bare)]).toEqual([]);
});

const inputs = (file: string, value: unknown): Record<string, string> => {
	const schema = schemaOfFile(file, sections)!;
	const { element } = schemaParts(schema);
	const fields = fieldsOf(element ?? schema, value, ownerOfFile(file));
	return Object.fromEntries(
		fields.map(({ name, input, isRequired }) => [
			name,
			`${input.kind}${'to' in input ? ` ${input.to}` : ''}${isRequired ? ' *' : ''}`,
		]),
	);
};

test('a notice asks for its title, its day and what it is about', () => {
	expect(inputs('notices/a.mdx', {})).toMatchObject({
		title: 'line *',
		date: 'date *',
		description: 'line *',
		sources: 'reference sources',
		measures: 'reference measures',
		pages: 'reference pages',
		draft: 'yes-no',
	});
	expect(Object.keys(inputs('notices/a.mdx', {})).slice(0, 3)).toEqual(['title', 'date', 'description']);
});

test('an entry of the schedule asks for what its kind needs', () => {
	expect(inputs('schedule.yaml', { kind: 'window' })).toMatchObject({
		kind: 'choice *',
		start: 'date *',
		end: 'date *',
	});
	expect(inputs('schedule.yaml', { kind: 'deadline' })).toMatchObject({
		date: 'date *',
		units: 'reference units',
	});
	expect(inputs('schedule.yaml', { kind: 'weekly' })['weekday']).toBe('choice');
});

test('the answer of a question is given in the way of its kind', () => {
	const schema = schemaOfFile('quizzes/a.yaml', [])!;
	const questions = fieldsOf(schema, {}, 'quizzes').find(({ name }) => name === 'questions')!.input;
	const answers = ['single', 'multiple', 'judge', 'blank', 'order', 'match'].map(
		(kind) =>
			fieldsOf((questions as { schema: z.ZodType }).schema, { kind }, 'quizzes/questions').find(
				({ name }) => name === 'answer',
			)!.input,
	);
	expect(answers).toEqual([
		{ kind: 'key', of: 'one' },
		{ kind: 'key', of: 'several' },
		{ kind: 'yes-no' },
		{ kind: 'blanks' },
		{ kind: 'key', of: 'order' },
		{ kind: 'key', of: 'match' },
	]);
});

test('every file of the content has a model, and its owner words of its own where they differ', () => {
	const content = path.resolve(import.meta.dirname, '../../../../content');
	const without = contentFiles(content).filter(({ file }) => !schemaOfFile(file, sections));
	expect(without.map(({ file }) => file)).toEqual([]);
	expect(fieldWords('quizzes/questions', 'kind').label).toBe('题型');
	expect(fieldWords('schedule', 'kind').label).toBe('类型');
});

test('what is added to a question stands where a hand would write it', () => {
	const value = { questions: [{ kind: 'single' }] };
	const order = orderIn(schemaOfFile('quizzes/a.yaml', [])!, value)(['questions', 0]);
	expect(order.slice(0, 9)).toEqual([
		'id',
		'kind',
		'stem',
		'options',
		'answer',
		'explanation',
		'sources',
		'difficulty',
		'measures',
	]);
});
