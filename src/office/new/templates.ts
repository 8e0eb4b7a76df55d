import type { FolderKind } from '../../model/thing-kinds.ts';
import type { Library } from '../../authoring/read/library.ts';
import { toFill } from './placeholder.ts';

/** What a template may know of the content that it is for. */
export interface TemplateContext {
	library: Library;
	id: string;
	/** The next free place in its section or among its like. */
	order: number;
}

const ids = (list: readonly { id: string }[]): string => list.map(({ id }) => id).join('、');
const source = ({ library }: TemplateContext): string => `${library.site.plan} ${toFill('原文里的位置')}`;

function page(place: string, more: string[], body: string[]): string {
	return [
		'---',
		`title: ${toFill('标题')}`,
		`description: ${toFill('一句话，读者在这里看到什么')}`,
		place,
		...more,
		'---',
		'',
		...body,
		'',
	].join('\n');
}

/** The frontmatter that pages of a section have beside what all have, and how their bodies begin. */
const PAGES: Readonly<Record<string, (context: TemplateContext) => { more: string[]; body: string[] }>> = {
	topics: (context) => ({
		more: [`sources: [${source(context)}]`],
		body: [`## ${toFill('小标题')} [#about]`, '', toFill('正文')],
	}),
	materials: (context) => ({
		more: [
			`sources: [${source(context)}]`,
			`kind: ${toFill('document、book、speeches、platform 之一')}`,
			'chapters:',
			'  - id: chapter-1',
			`    title: ${toFill('第一章的标题；没有篇章的，连同上面两行删掉')}`,
		],
		body: [`## ${toFill('小标题')} [#about]`, '', toFill('正文')],
	}),
	measures: (context) => ({
		more: [
			`sources: [${source(context)}]`,
			`clause: ${toFill('原文里的章节号')}`,
			`strand: ${toFill(`${ids(context.library.site.strands)} 之一`)}`,
			`units: [${toFill(`责任单位，${ids(context.library.site.units)} 里的`)}]`,
			`timing: ${toFill('什么时候做，照原文写')}`,
		],
		body: ['## 要做什么 [#do]', '', toFill('正文')],
	}),
	rules: (context) => ({
		more: [
			`sources: [${source(context)}]`,
			`kind: ${toFill('demand（要求做到）或 substitution（不得代替）')}`,
			'selfCheck:',
			`  - ${toFill('读者问自己的一个问题')}`,
		],
		body: [`## ${toFill('小标题')} [#about]`, '', toFill('正文')],
	}),
	programme: (context) => ({
		more: [`sources: [${source(context)}]`],
		body: [`## ${toFill('小标题')} [#about]`, '', toFill('正文')],
	}),
	help: () => ({ more: [], body: [`## ${toFill('小标题')} [#steps]`, '', toFill('正文')] }),
};
/** Of the sections of the office's own. */
const OTHERS = () => ({ more: [], body: [toFill('正文；长的分成几部分，各加一个小标题')] });

/**
 * A new page of a section.
 * @param place what says where in the section it is listed, `order: 4`
 */
export function pageTemplate(section: string, context: TemplateContext, place: string): string {
	const { more, body } = (PAGES[section] ?? OTHERS)(context);
	return page(place, more, body);
}

/** A new question, indented as it stands in a bank. */
export const questionTemplate = (context: TemplateContext): string => `  - id: ${context.id}
    kind: single
    stem: ${toFill('题干')}
    options:
      a: ${toFill('正确的说法')}
      b: ${toFill('容易混的说法')}
    answer: a
    explanation: ${toFill('为什么是这样')}
    sources: [${source(context)}]
    difficulty: easy
`;

/** A new checklist item, indented as it stands in the last group. */
export const itemTemplate = (context: TemplateContext): string => `      - id: ${context.id}
        text: ${toFill('要做的一件事')}
        sources: [${source(context)}]
`;

/** New files by their folder. */
export const FILES: Readonly<Record<FolderKind, (context: TemplateContext) => string>> = {
	quizzes: (context) => `id: ${context.id}
title: ${toFill('题库的名称')}
description: ${toFill('一句话，考什么')}
order: ${context.order}
questions:
${questionTemplate({ ...context, id: `${context.id}-01` })}`,
	exams: (context) => `id: ${context.id}
title: ${toFill('试卷的名称')}
description: ${toFill('一句话，抽什么题')}
order: ${context.order}
minutes: 20
pass: 60
sections:
  - title: ${toFill('第一部分的标题')}
    kinds: [single, multiple, judge]
    count: ${toFill('抽几道，写数字')}
    points: ${toFill('每道几分，写数字')}
`,
	checklists: (context) => `id: ${context.id}
title: ${toFill('清单的名称')}
description: ${toFill('一句话，给谁、对照什么')}
order: ${context.order}
roles: [${toFill(`人员类别，${ids(context.library.site.roles)} 里的`)}]
groups:
  - title: ${toFill('第一组的标题')}
    items:
${itemTemplate({ ...context, id: `${context.id}-01` })}`,
	worksheets: (context) => `id: ${context.id}
title: ${toFill('工作表的名称')}
description: ${toFill('一句话，什么时候用、写什么')}
order: ${context.order}
layout: ${toFill('table、sheets 之一：一张表一行一件事，或者一份一份写')}
columns:
  - id: first
    label: ${toFill('第一栏的名称')}
    hint: ${toFill('这一栏写什么，一句话；不用说明的，整行删掉')}
    long: true
sources: [${source(context)}]
`,
};

/** New entries of lists by their file. */
export const ENTRY_TEMPLATES: Readonly<
	Record<
		'schedule.yaml' | 'glossary.yaml' | 'updates.yaml',
		(context: TemplateContext, today: string) => string
	>
> = {
	'schedule.yaml': (context) => `- id: ${context.id}
  kind: date
  title: ${toFill('要做的事')}
  when: ${toFill('时间，照原文写')}
  date: ${toFill('日期，写成2023-09-28')}
  sources: [${source(context)}]
`,
	'glossary.yaml': (context) => `- id: ${context.id}
  term: ${toFill('名词')}
  pinyin: ${toFill('拼音，小写，音节之间空一格')}
  definition: ${toFill('一到四句话')}
  sources: [${source(context)}]
`,
	// Git keeps once what the entries of two clerks begin or end with in common (.gitattributes): the title comes first
	// and the id last.
	'updates.yaml': ({ id }, today) => `- title: ${toFill('改了什么')}
  date: ${today}
  summary: ${toFill('一两句话')}
  id: ${id}
`,
};
