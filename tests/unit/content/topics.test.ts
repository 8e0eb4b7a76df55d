import path from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/authoring/read/read-library.ts';
import { minutesAloud } from '../../../src/reading/core/reading-time.ts';

const { library } = readLibrary(path.resolve(import.meta.dirname, '../../../content'));
const topics = library.pages.filter(({ section }) => section === 'topics');

test('no topic takes more than ten minutes to read aloud', () => {
	expect(topics.filter(({ body }) => minutesAloud(body) > 10).map(({ slug }) => slug)).toEqual([]);
});

test('a topic prepares first, asks then, and ends with the map of its sources', () => {
	const order = ['prepare', 'meaning', 'read', 'faults', 'speech', 'pairs', 'case', 'discussion'];
	for (const { slug, headings } of topics) {
		const ids = headings.map(({ id }) => id);
		expect(ids.slice(0, order.length), slug).toEqual(order);
		expect(ids.indexOf('texts'), slug).toBeGreaterThan(ids.indexOf('discussion'));
	}
});

test('the example of a topic says that it is made up', () => {
	for (const { slug, body } of topics) expect(body, slug).toMatch(/\[#case\]\n\n虚构的例子：/);
});
