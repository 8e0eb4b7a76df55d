import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from '../../../src/authoring/check-content.ts';
import { problemKinds } from '../../../src/authoring/tell/problem-kinds.ts';
import { describeProblems } from '../../../src/authoring/tell/problem.ts';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures');
const sound = path.join(fixtures, 'other-programme');
const broken = path.join(fixtures, 'broken');
const made: string[] = [];

/** The sound folder with the files of broken ones laid over it; `x.removed` takes `x` away, `x.folder` makes it a folder. */
function overlay(...kinds: string[]): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'content-'));
	made.push(folder);
	cpSync(sound, folder, { recursive: true });
	for (const kind of kinds) {
		cpSync(path.join(broken, kind), folder, {
			recursive: true,
			filter: (file) => path.basename(file) !== 'expected.txt',
		});
	}
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (name.endsWith('.folder')) {
			rmSync(path.join(folder, name));
			rmSync(path.join(folder, name.replace(/\.folder$/, '')));
			mkdirSync(path.join(folder, name.replace(/\.folder$/, '')));
		}
		if (!name.endsWith('.removed')) continue;
		rmSync(path.join(folder, name));
		rmSync(path.join(folder, name.replace(/\.removed$/, '')));
	}
	return folder;
}

afterAll(() => {
	for (const folder of made) rmSync(folder, { recursive: true });
});

test('the sound content folder has no problem', () => {
	expect(describeProblems(checkContent(sound).problems)).toBe('');
});

test('the content of this site has no problem', () => {
	expect(describeProblems(checkContent(path.resolve(import.meta.dirname, '../../../content')).problems)).toBe(
		'',
	);
});

test('every kind of problem has a fixture', () => {
	expect(readdirSync(broken).sort()).toEqual(Object.keys(problemKinds).sort());
});

test('every kind of problem has a section in the guide for editors', () => {
	const guide = readFileSync(path.resolve(import.meta.dirname, '../../../content/README.md'), 'utf8');
	const sections = [...guide.matchAll(/<a id="([a-z0-9-]+)"><\/a>/g)].map((found) => found[1]!);
	expect(sections.sort()).toEqual(Object.keys(problemKinds).sort());
});

test('all problems are told in one run: no mistake hides another, of the same file or of others', async () => {
	const { library, problems } = checkContent(overlay('../many-mistakes'));
	expect(library).toBeUndefined();
	const expected = path.join(fixtures, 'many-mistakes/expected.txt');
	await expect(`${describeProblems(problems)}\n`).toMatchFileSnapshot(expected);
});

test('a file that cannot be read does not hide the others', () => {
	const { library, problems } = checkContent(
		overlay('not-utf8', 'unknown-reference', 'no-headings', 'dead-image'),
	);
	expect(library).toBeUndefined();
	expect(new Set(problems.map(({ kind }) => kind))).toEqual(
		new Set(['not-utf8', 'unknown-reference', 'no-headings', 'dead-image']),
	);
});

test('a site.yaml that is missing or unreadable hides only what is judged by it', () => {
	for (const text of [undefined, 'title: 甲\n\tid: a\n']) {
		const folder = overlay('dead-link', 'duplicate-id', 'wrong-value');
		rmSync(path.join(folder, 'site.yaml'));
		if (text !== undefined) writeFileSync(path.join(folder, 'site.yaml'), text);
		const { problems } = checkContent(folder);
		const ofSite = text === undefined ? 'missing-file' : 'yaml-tab';
		expect(problems.filter(({ file }) => file === 'site.yaml').map(({ kind }) => kind)).toEqual([ofSite]);
		expect(new Set(problems.map(({ kind }) => kind))).toEqual(
			new Set([ofSite, 'dead-link', 'duplicate-id', 'wrong-value']),
		);
	}
});

test('what names a file that cannot be read is not blamed for it', () => {
	const folder = overlay('yaml-tab', 'option-letters');
	for (const file of ['schedule.yaml', 'glossary.yaml', 'topics/escape.mdx', 'quizzes/basics.yaml']) {
		writeFileSync(path.join(folder, file), '\ta: 1');
	}
	const { problems } = checkContent(folder);
	expect(problems.map(({ file, kind }) => `${file} ${kind}`).sort()).toEqual([
		'checklists/staff.yaml yaml-tab',
		'glossary.yaml yaml-tab',
		'quizzes/basics.yaml yaml-tab',
		'schedule.yaml yaml-tab',
		'topics/escape.mdx frontmatter',
	]);
});

test('a file called in Chinese is refused: its name becomes an address', () => {
	const folder = overlay();
	cpSync(path.join(folder, 'help/start.mdx'), path.join(folder, 'help/怎么开始.mdx'));
	expect(checkContent(folder).problems).toMatchObject([
		{ kind: 'file-name', file: 'help/怎么开始.mdx', value: '怎么开始.mdx' },
	]);
});

test('a file whose name no Windows takes, and one whose name is too long, are told as such', () => {
	const folder = overlay();
	const long = `topics/${'way-'.repeat(28)}out.mdx`;
	for (const file of ['topics/con.mdx', 'quizzes/nul.yaml', long])
		cpSync(path.join(folder, 'topics/alarm.mdx'), path.join(folder, file));
	const { problems } = checkContent(folder);
	expect(problems.map(({ kind, file, what }) => [kind, file, what.slice(0, 7)])).toEqual([
		['file-name', 'topics/con.mdx', '文件名不能单用'],
		['file-name', long, '文件名太长，最'],
		['file-name', 'quizzes/nul.yaml', '文件名不能单用'],
	]);
});

test('a page that is called by a number is named by it, and taken down with its chapters', () => {
	const folder = overlay();
	const edit = (file: string, change: (text: string) => string): void =>
		writeFileSync(path.join(folder, file), change(readFileSync(path.join(folder, file), 'utf8')));
	cpSync(path.join(folder, 'topics/alarm.mdx'), path.join(folder, 'topics/2026-alarm.mdx'));
	edit('topics/2026-alarm.mdx', (text) => text.replace(/^order: .*$/m, 'order: 9'));
	edit('measures/lesson.mdx', (text) =>
		text.replace(/^topics: .*\n/m, '').replace(/^units: /m, 'topics: [2026-alarm]\nunits: '),
	);
	writeFileSync(path.join(folder, 'retired.yaml'), 'chapters: [2025-report/part-1]\n');
	expect(checkContent(folder).problems).toEqual([]);
});

test('folders in the place of files, and files in the place of folders, are told without stumbling', () => {
	const folder = overlay();
	mkdirSync(path.join(folder, 'topics/new.mdx'));
	rmSync(path.join(folder, 'checklists'), { recursive: true });
	writeFileSync(path.join(folder, 'checklists'), '甲');
	expect(checkContent(folder).problems.map(({ file, kind }) => `${file} ${kind}`)).toContain(
		'checklists stray-file',
	);
});

test('what systems and editors leave behind is passed over', () => {
	const folder = overlay();
	for (const file of ['Thumbs.db', 'topics/desktop.ini', 'topics/~$alarm.mdx', '.DS_Store']) {
		writeFileSync(path.join(folder, file), 'x');
	}
	expect(checkContent(folder).problems).toEqual([]);
});

test('of a copied bank only its name is told', () => {
	const folder = overlay();
	cpSync(path.join(folder, 'quizzes/alarm.yaml'), path.join(folder, 'quizzes/alarm-copy.yaml'));
	expect(checkContent(folder).problems).toMatchObject([
		{ kind: 'file-name', file: 'quizzes/alarm-copy.yaml', value: 'alarm' },
	]);
});

test('a unit called by its name is told its id', () => {
	const folder = overlay();
	const file = path.join(folder, 'measures/lesson.mdx');
	const { units } = checkContent(sound).library!.site;
	writeFileSync(file, readFileSync(file, 'utf8').replace(/^units: .*$/m, `units: [${units[0]!.name}]`));
	expect(checkContent(folder).problems[0]?.what).toBe(`“units”的第1项要写编号“${units[0]!.id}”，不写名称`);
});

test('the unit that leads called by its name is told its id', () => {
	const folder = overlay();
	const file = path.join(folder, 'measures/lesson.mdx');
	const { units } = checkContent(sound).library!.site;
	const text = readFileSync(file, 'utf8');
	writeFileSync(file, text.replace(/^units: .*$/m, `units: [${units[0]!.id}]\nlead: ${units[0]!.name}`));
	expect(checkContent(folder).problems[0]?.what).toBe(`“lead”要写编号“${units[0]!.id}”，不写名称`);
});

test('a measure and a topic called by their titles are told their ids', () => {
	const folder = overlay();
	const file = path.join(folder, 'measures/lesson.mdx');
	const topic = checkContent(sound).library!.pages.find(({ section }) => section === 'topics')!;
	const text = readFileSync(file, 'utf8').replace(/^topics: .*\n/m, '');
	writeFileSync(file, text.replace(/^units: /m, `topics: [${topic.frontmatter.title}]\nunits: `));
	expect(checkContent(folder).problems[0]?.what).toBe(`“topics”的第1项要写编号“${topic.slug}”，不写名称`);
});

test('of updates out of order the one is blamed that stands wrong', () => {
	const folder = overlay();
	const update = (day: string) => `- { id: u${day}, date: 2026-05-${day}, title: 甲, summary: 乙 }\n`;
	const blamed = (...days: string[]) => {
		writeFileSync(path.join(folder, 'updates.yaml'), days.map(update).join(''));
		return checkContent(folder).problems.map(({ line }) => line);
	};
	expect(blamed('01', '09', '08')).toEqual([1]);
	expect(blamed('08', '09', '01')).toEqual([2]);
	expect(blamed('07', '05', '06', '04')).toEqual([3]);
});

test('a content folder that is not there is told, without stumbling', () => {
	expect(describeProblems(checkContent(path.join(tmpdir(), 'no-such-content')).problems)).toContain(
		'没有找到内容文件夹',
	);
});

test('a folder of nothing is told what it lacks', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'content-'));
	made.push(folder);
	expect(checkContent(folder).problems.map(({ file, kind }) => `${file} ${kind}`)).toEqual([
		'site.yaml missing-file',
		'index.mdx missing-file',
		'schedule.yaml missing-file',
		'glossary.yaml missing-file',
		'updates.yaml missing-file',
	]);
});

for (const kind of readdirSync(broken)) {
	test(`the fixture ${kind} is reported where it is wrong, and how to mend it`, async () => {
		const { problems } = checkContent(overlay(kind));
		expect(new Set(problems.map((problem) => problem.kind))).toContain(kind);
		const expected = path.join(broken, kind, 'expected.txt');
		expect(existsSync(expected)).toBe(true);
		await expect(`${describeProblems(problems)}\n`).toMatchFileSnapshot(expected);
	});
}

test('the sound folder is of another programme: it holds no word of the first', () => {
	const words = /党|主题教育|机关|初心|述学|支部|巡回|民主生活/;
	const texts = readdirSync(sound, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
	expect(texts.length).toBeGreaterThan(15);
	expect(texts.filter((text) => words.test(text))).toEqual([]);
});
