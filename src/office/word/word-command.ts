import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readLibrary } from '../../authoring/read/read-library.ts';
import type { Library } from '../../authoring/read/library.ts';
import { describeProblems } from '../../authoring/tell/problem.ts';
import type { Problem } from '../../authoring/tell/problem.ts';
import { faultOfSlug } from '../../model/names.ts';
import { isKnownSection, schemaOf } from '../../model/page.ts';
import type { Section } from '../../model/site.ts';
import { contentDirOrExit } from '../content-dir.ts';
import { copyContent } from '../content-copy.ts';
import { FileRefused } from '../file-refused.ts';
import { oneSource } from '../one-source.ts';
import { readGiven } from '../read-given.ts';
import { runCommand } from '../run-command.ts';
import { sourceNames } from '../import/find-source.ts';
import { localToday } from '../today.ts';
import { writeOrRefuse } from '../write-whole.ts';
import { frontmatter, makePage } from './make-page.ts';
import type { MadePage } from './make-page.ts';
import { mergePage } from './merge-page.ts';
import { readDocx } from './read-docx.ts';
import { lineBreakOf } from '../edit/line-break.ts';

const USAGE = '用法：npm run word -- 文件.docx --to 栏目/页面 [--source 出处] [--replace]';
/** What was made of each file the last time, to tell it from what was edited by hand. */
const LAST_MADE = 'node_modules/.cache/word';

// `npm run word -- FILE.docx --to SECTION/ID [--source S] [--replace]`
await runCommand(run);

async function run(): Promise<number> {
	const { file, to, source, isReplaced } = readArguments();
	const document = readDocx(readGiven(file).bytes);
	const contentDir = contentDirOrExit();
	const { library } = readLibrary(contentDir);
	const [section, id] = placeOf(to, library);
	const pageFile = `${section}/${id}.mdx`;
	const page = path.join(contentDir, pageFile);
	const made = makePage(document, (number, ending) => `${id}/${number}${ending}`);
	const said: string[] = [];

	const old = existsSync(page) ? readFileSync(page, 'utf8') : undefined;
	const note = path.join(LAST_MADE, path.resolve(contentDir).replace(/[^\w]+/g, '-'), `${section}-${id}.md`);
	let text: string;
	if (old === undefined) {
		const name = path.basename(file).replace(/\.docx$/i, '');
		const own = library.site.sections.find(({ id }) => id === section)!;
		const isFree = !isKnownSection(section) || section === 'help';
		const sources = isFree && source === undefined ? [] : [await pageSource(source, library)];
		const orders = library.pages
			.filter((other) => other.section === section)
			.map((other) => other.frontmatter.order);
		const fields = {
			title: made.title ?? name,
			description: made.description ?? made.title ?? name,
			...(own.list === 'date'
				? { date: localToday(library.site.programme.timeZone) }
				: { order: Math.max(0, ...orders) + 1 }),
			...(sources.length > 0 && { sources }),
		};
		refuseUnlessEnough(own, fields, pageFile);
		text = frontmatter(fields) + made.body;
		said.push('开头的 description 取自第一句，请看一遍是不是说清了这一页有什么。');
	} else {
		const merged = mergeInto(
			old,
			existsSync(note) ? readFileSync(note, 'utf8') : undefined,
			made,
			isReplaced,
		);
		if (merged === undefined) {
			console.log(`${page} 和Word文件没有不同，没有改动。`);
			return 0;
		}
		text = merged.text;
		said.push(...merged.said);
	}

	const problems = problemsOf(contentDir, pageFile, text, made);
	for (const { name, bytes } of made.pictures) {
		mkdirSync(path.join(contentDir, section, id), { recursive: true });
		writeOrRefuse(path.join(contentDir, section, name), bytes);
	}
	writeOrRefuse(page, text);
	mkdirSync(path.dirname(note), { recursive: true });
	writeFileSync(note, made.body);

	console.log([`${old === undefined ? '建好' : '更新了'} ${page}：${summary(text)}。`, ...said].join('\n'));
	if (made.pictures.length > 0) {
		console.log(
			`图片${made.pictures.length}张，放在 ${path.join(contentDir, section, id)}：${made.pictures.map(({ name }) => path.basename(name)).join('、')}`,
		);
	}
	const changes = [...made.changes, ...document.unneeded];
	if (changes.length > 0) console.log(`改动：\n${changes.map((line) => `  ${line}`).join('\n')}`);
	if (document.lost.length > 0)
		console.log(`没能照原样收下：\n${document.lost.map((line) => `  ${line}`).join('\n')}`);
	if (problems.length > 0) console.log(`检查发现${problems.length}处要改：\n${describeProblems(problems)}`);
	return document.lost.length + problems.length > 0 ? 1 : 0;
}

function readArguments(): { file: string; to: string; source: string | undefined; isReplaced: boolean } {
	let given: { to?: string | undefined; source?: string | undefined; replace?: boolean | undefined };
	let positionals: string[];
	try {
		({ values: given, positionals } = parseArgs({
			allowPositionals: true,
			options: { to: { type: 'string' }, source: { type: 'string' }, replace: { type: 'boolean' } },
		}));
	} catch {
		throw new FileRefused(`有一项不认识：${process.argv.slice(2).join(' ')}\n${USAGE}`);
	}
	const [file] = positionals;
	if (file === undefined || positionals.length > 1) {
		const what = file === undefined ? '没有写Word文件。' : '一次一个文件；名字里有空格的，两头加英文双引号。';
		throw new FileRefused(`${what}\n${USAGE}`);
	}
	if (given.to === undefined) throw new FileRefused(`没有写做成哪一页（--to）。\n${USAGE}`);
	return {
		file: path.resolve(process.env['INIT_CWD'] ?? '', file),
		to: given.to,
		source: given.source,
		isReplaced: given.replace === true,
	};
}

function placeOf(to: string, { site }: Library): [string, string] {
	const [section = '', id = '', ...more] = to.replace(/^\/|\/$|\.mdx$/g, '').split('/');
	const known = site.sections.find((one) => one.id === section || one.label === section);
	if (!known || more.length > 0) {
		const sections = site.sections.map(({ id, label }) => `${id}（${label}）`).join('、');
		throw new FileRefused(
			`“${to}”要写成“栏目/页面”，栏目有：${sections}。新的栏目先写进 site.yaml 的 sections，见编辑指南“加一个栏目”。`,
		);
	}
	const fault = faultOfSlug(id);
	if (fault !== undefined) {
		throw new FileRefused(
			`页面不能叫“${id}”：${fault}。文件名会成为网址，写成 --to ${known.id}/new-page 这样。`,
		);
	}
	return [known.id, id];
}

function pageSource(given: string | undefined, library: Library): Promise<string> {
	return oneSource(given, sourceNames(library), {
		missing: '没有写出处',
		otherwise: '',
		question: '这一页的出处是？',
	});
}

/** Sections whose pages need more than every page has: that is for a person to write. */
function refuseUnlessEnough(section: Section, fields: object, pageFile: string): void {
	const { error } = schemaOf(section).safeParse(fields);
	const missing = [...new Set((error?.issues ?? []).map(({ path: [name] }) => String(name)))];
	if (missing.length === 0) return;
	throw new FileRefused(
		`这个栏目的页面开头还要写 ${missing.join('、')}，Word文件里没有。先照编辑指南“加一页”写好 ${pageFile} 的开头，正文空着，再运行一次。`,
	);
}

/** The page with what is new in the Word file; undefined where nothing is. */
function mergeInto(
	old: string,
	lastMade: string | undefined,
	made: MadePage,
	isReplaced: boolean,
): { text: string; said: string[] } | undefined {
	const lineBreak = lineBreakOf(old);
	const head = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n)*/.exec(old)?.[0] ?? '';
	const body = old.slice(head.length).replaceAll('\r\n', '\n');
	const whole = (body: string): string => {
		const start = /\n\r?\n$/.test(head) ? head : `${head.trimEnd()}${lineBreak}${lineBreak}`;
		return start + body.replaceAll('\n', lineBreak);
	};
	if (body.trim() === '') return { text: whole(made.body), said: ['页面开头的信息没有动。'] };
	const merged = mergePage(lastMade, body, made.body);
	if (merged.kind === 'same') return undefined;
	const difference = merged.difference.map((line) => `  ${line.replaceAll('\n', '\n    ')}`);
	if (merged.kind === 'merged') {
		return {
			text: whole(merged.body),
			said: ['和上一次相比：', ...difference, '你在页面里改过的地方都留着。'],
		};
	}
	if (isReplaced) return { text: whole(made.body), said: ['正文整个换成了Word文件里的：', ...difference] };
	const why =
		lastMade === undefined
			? '这一页不是在这台电脑上由Word文件做成的，分不清哪些是手工改的'
			: '有的地方Word文件和页面都改过';
	throw new FileRefused(
		[
			`${why}，没有改动页面。不同的地方（− 页面里的，＋ Word文件里的）：`,
			...difference,
			'怎样改：照上面把要的几处改进页面；或者加上 --replace，正文整个换成Word文件里的，手工改的不留。',
		].join('\n'),
	);
}

/** What the check says of the page; its new pictures are not there yet. */
function problemsOf(contentDir: string, pageFile: string, text: string, { pictures }: MadePage): Problem[] {
	const copy = copyContent(contentDir);
	try {
		return copy
			.check(pageFile, text)
			.filter(({ file }) => file === pageFile)
			.filter(({ value }) => !pictures.some(({ name }) => name === value));
	} finally {
		copy.remove();
	}
}

function summary(text: string): string {
	const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
	return `${count(/^#{2,6} /gm)}个小标题，${count(/^\| --- /gm)}张表，${count(/^(?:- |\d+\. )/gm)}条列表`;
}
