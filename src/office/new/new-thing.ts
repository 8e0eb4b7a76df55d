import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readLibrary } from '../../authoring/read/read-library.ts';
import type { Library } from '../../authoring/read/library.ts';
import { faultOfId, faultOfSlug } from '../../model/names.ts';
import type { FolderKind } from '../../model/thing-kinds.ts';
import type { KnownSection } from '../../model/page.ts';
import { contentFiles } from '../content-files.ts';
import { namedThings } from '../edit/named-things.ts';
import { bad, good } from '../said.ts';
import type { Said } from '../said.ts';
import { writeOrRefuse } from '../write-whole.ts';
import { ENTRY_TEMPLATES, FILES, itemTemplate, pageTemplate, questionTemplate } from './templates.ts';

/** Kinds of pages by the section that they stand in. */
const PAGES: Readonly<Record<string, KnownSection>> = {
	topic: 'topics',
	measure: 'measures',
	material: 'materials',
	rule: 'rules',
	help: 'help',
	overview: 'programme',
};
const LISTS = { entry: 'schedule.yaml', term: 'glossary.yaml', update: 'updates.yaml' } as const;
const FOLDERS: Readonly<Record<string, FolderKind>> = {
	bank: 'quizzes',
	exam: 'exams',
	checklist: 'checklists',
	worksheet: 'worksheets',
};

export const KINDS: readonly (readonly [kind: string, what: string])[] = [
	['topic 文件名', '一页专题'],
	['measure 文件名', '一项措施'],
	['material 文件名', '一种学习材料'],
	['rule 文件名', '一条规定'],
	['help 文件名', '一页帮助'],
	['overview 文件名', '一页总览'],
	['page 栏目/文件名', '别的栏目的一页'],
	['栏目 文件名', '同上，栏目写 site.yaml 里的编号或者名称'],
	['bank 编号', '一个题库'],
	['question 题库/编号', '题库里的一道题'],
	['exam 编号', '一种模拟考试'],
	['checklist 编号', '一张清单'],
	['item 清单/编号', '清单最后一组里的一条'],
	['worksheet 编号', '一张工作表'],
	['entry 编号', '一条日程'],
	['term 编号', '一个名词'],
	['update 编号', '一条更新'],
	['sheet', '一张空的题目表，填好以后导入'],
	['programme 文件夹', '另一次学习活动的全部文件'],
];

/**
 * Makes a new thing of a kind with every place to be filled in marked; nothing that is there is changed.
 * @param today for what carries the day on which it is written
 * @throws FileRefused where it cannot be written
 */
export function writeNewThing(contentDir: string, kind: string, name: string, today: string): Said {
	// Full width and capitals have one meaning here.
	const [owner, inner] = name.normalize('NFKC').trim().toLowerCase().split('/') as [string, string?];
	const id = inner ?? owner;
	const { library } = readLibrary(contentDir);
	const make = { library, id, order: 1 };
	const section =
		kind === 'page' && inner !== undefined ? owner : (PAGES[kind] ?? sectionCalled(library, kind));
	const fault = section === undefined ? faultOfId(id) : faultOfSlug(id);
	if (fault !== undefined) return bad(`“${id}”不行：${fault}。没有新建。`);
	if (section !== undefined) {
		const own = library.site.sections.find((one) => one.id === section);
		if (!own) {
			return bad(`site.yaml 的 sections 里没有栏目“${section}”，先加上它。没有新建。`);
		}
		const order = nextOrder(
			library.pages.filter((page) => page.section === section).map(({ frontmatter }) => frontmatter.order),
		);
		const place = own.list === 'date' ? `date: ${today}` : `order: ${order}`;
		return newFile(contentDir, `${section}/${id}.mdx`, pageTemplate(section, make, place));
	}
	const things = namedThings(contentFiles(contentDir));
	const isTaken = (kinds: string): boolean => things.some((thing) => thing.kind === kinds && thing.id === id);
	if (kind in FOLDERS) {
		const folder = FOLDERS[kind]!;
		return newFile(
			contentDir,
			`${folder}/${id}.yaml`,
			FILES[folder]({ ...make, order: nextOrder(library[folder].map(({ order }) => order)) }),
		);
	}
	if (kind in LISTS) {
		const file = LISTS[kind as keyof typeof LISTS];
		if (isUsed(library, file, id)) return bad(`${file} 里已经有编号“${id}”。没有新建。`);
		return addEntry(contentDir, file, ENTRY_TEMPLATES[file](make, today), file === 'updates.yaml');
	}
	if ((kind === 'question' || kind === 'item') && inner !== undefined) {
		const [folder, template] =
			kind === 'question'
				? (['quizzes', questionTemplate] as const)
				: (['checklists', itemTemplate] as const);
		const file = `${folder}/${owner}.yaml`;
		if (!existsSync(path.join(contentDir, file))) return bad(`没有 ${file}。没有新建。`);
		if (isTaken(kind === 'question' ? 'questions' : 'items'))
			return bad(`已经有编号“${id}”，换一个没有用过的。没有新建。`);
		return addEntry(contentDir, file, template(make), false);
	}
	const written = KINDS.map(([how, what]) => `  npm run new -- ${how}　${what}`).join('\n');
	return bad(`没有“${kind}”这一种。可以新建：\n${written}`);
}

/** The section that an editor calls by its id or its label. */
const sectionCalled = ({ site }: Library, name: string): string | undefined =>
	site.sections.find(({ id, label }) => id === name || label === name)?.id;

const nextOrder = (orders: readonly number[]): number => Math.max(0, ...orders) + 1;

const isUsed = (library: Library, file: (typeof LISTS)[keyof typeof LISTS], id: string): boolean =>
	({ 'schedule.yaml': library.schedule, 'glossary.yaml': library.glossary, 'updates.yaml': library.updates })[
		file
	].some((entry) => entry.id === id);

const FILL = '把【待填：……】都换成内容，再运行 npm run check:content；没有填完，检查不会通过。';

function newFile(contentDir: string, file: string, text: string): Said {
	const place = path.join(contentDir, file);
	if (existsSync(place)) return bad(`已经有 ${file}，没有动它。`);
	mkdirSync(path.dirname(place), { recursive: true });
	writeOrRefuse(place, text);
	return good(`新建了 ${file}。${FILL}`);
}

/** Puts an entry at the end of a list, or first in it; every other byte stays. */
function addEntry(contentDir: string, file: string, entry: string, isFirst: boolean): Said {
	const place = path.join(contentDir, file);
	const before = existsSync(place) ? readFileSync(place, 'utf8') : '';
	const lineEnd = before.includes('\r\n') ? '\r\n' : '\n';
	const text = entry.replaceAll('\n', lineEnd);
	const mark = before.startsWith('\uFEFF') ? '\uFEFF' : '';
	const rest = before.slice(mark.length).replace(/^\s*\[\s*\]\s*$/m, '');
	const kept = rest.trim() === '' ? '' : rest;
	const end = kept === '' || kept.endsWith('\n') ? '' : lineEnd;
	// What says something of the whole file stays on top of it.
	const head = isFirst ? (/^(?:#.*\r?\n|\s*\r?\n)*/.exec(kept)?.[0] ?? '') : '';
	const gap = kept.includes(`${lineEnd}${lineEnd}- `) ? lineEnd : '';
	const after = isFirst
		? `${mark}${head}${text}${kept === '' ? '' : gap}${kept.slice(head.length)}`
		: `${mark}${kept}${end}${kept === '' || !/^- /.test(entry) ? '' : gap}${text}`;
	writeOrRefuse(place, after);
	const line = after.slice(0, after.indexOf(text)).split('\n').length;
	return good(`在 ${file}:${line} 加了一条。${FILL}`);
}
