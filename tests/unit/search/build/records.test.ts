import { expect, test } from 'vitest';
import { currentLibrary } from '../../../../src/authoring/read/current-content.ts';
import { readBuiltPage } from '../../../../src/search/build/built-page.ts';
import { documentOf } from '../../../../src/search/build/document-of.ts';
import { recordsOf } from '../../../../src/search/build/records.ts';

const library = currentLibrary();
const term = library.glossary.find(({ aliases }) => aliases.length > 0)!;
const records = recordsOf(library, [
	readBuiltPage(
		'glossary/',
		`<main data-pagefind-body><h1>名词</h1><div id="${term.id}" data-search="term"><dt>${term.term}</dt></div></main>`,
	),
]);

test('a term is found by its other names too', () => {
	const record = records.find(({ url }) => url === `glossary/#${term.id}`)!;
	expect(record.also).toEqual(term.aliases);
	expect(documentOf(record)).toContain(`also:${term.aliases.join('、')}`);
});

test('a page is found by its summary, its headings and what readers ask of it', () => {
	const page = library.pages.find(({ frontmatter }) => frontmatter.asked.length > 0)!;
	const [record] = recordsOf(library, [
		readBuiltPage(
			page.path.slice(1),
			'<head><meta name="description" content="怎样准备"></head><main data-pagefind-body><h1>甲</h1><h2 id="do">先做哪样</h2></main>',
		),
	]);
	expect(record).toMatchObject({ heads: ['怎样准备', '先做哪样'], asked: page.frontmatter.asked });
	expect(documentOf(record!)).toMatch(/heads:怎样 样准 准备 先做 做哪 哪样"/);
	expect(documentOf({ ...record!, asked: ['怎么交', '交给谁'] })).toContain('asks:怎么 么交 / 交给 给谁"');
	expect(documentOf({ ...record!, asked: ['存成PDF，A5'] })).toContain('asks:存成 pdf a5"');
});

test('what a card says does not go on from its name', () => {
	const html = '<main data-pagefind-body><a><strong>八个方面</strong><span>政治上的事。</span></a></main>';
	const document = documentOf({ ...records[0]!, html });
	expect(document).toContain('八个方面</strong>. <span>政治上');
});

test('a term and an entry of the schedule are found by what readers ask of them', () => {
	const [entry] = library.schedule;
	const asked = ['什么时候交'];
	const changed = {
		...library,
		glossary: [{ ...term, asked }],
		schedule: [{ ...entry!, asked }],
	};
	const part = (id: string, type: string): string =>
		`<div id="${id}" data-search="${type}"><dt>甲</dt></div>`;
	const [, ...parts] = recordsOf(changed, [
		readBuiltPage(
			'schedule/',
			`<main data-pagefind-body><h1>日程</h1>${part(term.id, 'term')}${part(entry!.id, 'entry')}${part(entry!.id, 'chapter')}</main>`,
		),
	]);
	expect(parts.slice(0, 3).map((record) => record.asked)).toEqual([asked, asked, []]);
});

test('every question is a record that gives nothing of its answer away', () => {
	const questions = records.filter(({ type }) => type === 'question');
	const all = library.quizzes.flatMap((quiz) => quiz.questions);
	expect(questions).toHaveLength(all.length);
	for (const question of all) {
		const record = questions.find(({ url }) => url.endsWith(`#q-${question.id}`))!;
		expect(documentOf(record)).not.toContain(question.explanation);
		if (question.kind !== 'blank') continue;
		const shown = question.stem;
		for (const accepted of question.answer.flat().filter((text) => !shown.includes(text))) {
			expect(record.html).not.toContain(accepted);
		}
	}
});

test('a part of a page that readers only do something on says where on the site it is', () => {
	const [page, part] = recordsOf(library, [
		readBuiltPage(
			'my/',
			'<main><h1>甲</h1><details id="backup" data-search="tool" data-search-title="备份"><summary><h3>备份</h3><span>导出</span></summary></details></main>',
		),
	]);
	expect(page).toMatchObject({ url: 'my/', type: 'tool', facts: { where: '“甲”这一页' } });
	expect(part).toMatchObject({ url: 'my/#backup', within: '甲', facts: { where: '“甲”里的“备份”' } });
	expect(part!.html).toContain('导出');
	expect(part!.asked).not.toEqual([]);
});
