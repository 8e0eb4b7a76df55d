import path from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { unopenedCitations } from '../../../../src/authoring/cite/unopened-citations.ts';

const read = (folder: string) =>
	readLibrary(path.resolve(import.meta.dirname, '../../../..', folder)).library;

test('a clause that is not there is told with its place, be it in a page, a question, a term or an entry', () => {
	const library = structuredClone(read('tests/fixtures/other-programme'));
	const [short] = library.site.documents.map((document) => document.short ?? `《${document.title}》`);
	const gone = `见${short}第九十九条。`;
	library.pages.find(({ section }) => section === 'topics')!.body += `\n${gone}\n`;
	library.quizzes[0]!.questions[0]!.explanation = gone;
	library.glossary[0]!.definition = gone;
	library.schedule[0]!.note = gone;
	const found = unopenedCitations(library);
	expect(found.map(({ text }) => text)).toEqual(Array(4).fill(`${short}第九十九条`));
	expect(found.map(({ where }) => where.split(' ')[0]!.split('/')[0])).toEqual([
		'topics',
		'quizzes',
		'glossary.yaml',
		'schedule.yaml',
	]);
});

test('no text of this site names a clause that its document has no place for', () => {
	expect(unopenedCitations(read('content')).filter(({ opens }) => opens === 'nothing')).toEqual([]);
});
