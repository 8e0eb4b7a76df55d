import { expect, test } from 'vitest';
import { publishedPart } from '../../../../src/authoring/dates/published-part.ts';
import { mayLose } from '../../../../src/desk/guard/may-lose.ts';
import { publishedOf } from '../../../../src/office/guard/published.ts';
import { openDesk } from '../open-desk.ts';

test('in every bank a word may change and an id may not, seen by that bank alone', async () => {
	const { desk } = await openDesk();
	const published = publishedOf(publishedPart(desk.library, desk.today));
	const seen = (file: string, text: string): boolean =>
		mayLose(published, desk.texts, new Map([[file, text]]), desk.today);
	const banks = [...desk.texts].filter(([file]) => file.startsWith('quizzes/'));
	expect(banks.length).toBeGreaterThan(1);
	for (const [file, text] of banks) {
		const changed = text.replace(/explanation: (?=[一-龥])/g, '$&又');
		expect(changed, file).not.toBe(text);
		expect(seen(file, changed), file).toBe(false);
		const isOut = (id: string): boolean => published.things.some((thing) => thing.id === id);
		for (const [, id] of text.matchAll(/ - id: ([\w-]+)/g))
			if (isOut(id!)) expect(seen(file, text.replace(`id: ${id}\n`, `id: ${id}-other\n`)), id).toBe(true);
	}
});

test('the words of a schedule may change, seen by that list alone', async () => {
	const { desk } = await openDesk();
	const published = publishedOf(publishedPart(desk.library, desk.today));
	const file = 'schedule.yaml';
	const changed = desk.texts.get(file)!.replace('title: 消防课', 'title: 消防安全课');
	expect(mayLose(published, desk.texts, new Map([[file, changed]]), desk.today)).toBe(false);
});
