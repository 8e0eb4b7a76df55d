import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkHeld } from '../../../../src/desk/check/check-held.ts';
import { firstLook } from '../../../../src/desk/check/first-look.ts';

const sound = path.resolve(import.meta.dirname, '../../../fixtures/other-programme');
const now = Date.parse('2031-05-01');

/** A programme as the desk holds it; `change` writes over some of its files. */
function programme(change: Readonly<Record<string, string>> = {}) {
	const texts = new Map(
		readdirSync(sound, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile() && /\.(?:mdx|yaml)$/.test(entry.name))
			.map(({ parentPath, name }): [string, string] => {
				const place = path.join(parentPath, name);
				return [path.relative(sound, place).split(path.sep).join('/'), readFileSync(place, 'utf8')];
			}),
	);
	for (const [file, text] of Object.entries(change)) texts.set(file, text);
	const held = new Map(
		[...texts].map(([file, text]) => {
			const bytes = new TextEncoder().encode(text);
			return [`content/${file}`, { bytes, size: bytes.length }];
		}),
	);
	return { held, texts };
}

test('a first look has every page and list by its name, in the order of the check', () => {
	// Of one day, and the folder gives it last.
	const sameDay = readFileSync(path.join(sound, 'notices/drill-day.mdx'), 'utf8');
	const { held, texts } = programme({ 'notices/also.mdx': sameDay });
	const [look, check] = [firstLook(held, texts, now), checkHeld(held, now)];
	expect(look.library.site).toEqual(check.library.site);
	expect(look.today).toBe(check.today);
	const names = ({ library }: typeof look) => ({
		pages: library.pages.map(({ file, frontmatter }) => [file, frontmatter.title]),
		lists: (['quizzes', 'exams', 'checklists', 'worksheets'] as const).map((list) =>
			library[list].map(({ id, title }) => [id, title]).sort(),
		),
	});
	expect(names(look)).toEqual(names(check));
});

test.each([
	['site.yaml', 'sections: ['],
	['site.yaml', ''],
	['quizzes/alarm.yaml', 'title:\n  - 1\n'],
	['notices/drill-day.mdx', '没有开头的信息'],
])('a first look at a broken %s fails nobody', (file, text) => {
	const { held, texts } = programme({ [file]: text });
	expect(() => firstLook(held, texts, now)).not.toThrow();
});

test('what is not read yet has its place by its name', () => {
	const { held, texts } = programme();
	const { library } = firstLook(held, new Map(), now, texts.keys());
	expect(library.pages.map(({ file }) => file).sort()).toEqual(
		checkHeld(held, now)
			.library.pages.map(({ file }) => file)
			.sort(),
	);
});
