import { pathFault } from '../desk/desk-path.ts';
import { toFill } from './placeholder.ts';

/** The smallest programme: what has to be there, each place marked. */
export const programmeFiles = (today: string): Readonly<Record<string, string>> => ({
	'site.yaml': `# 本站在读者浏览器里的名字；读者的记录都挂在它下面，定了就不要改。
id: ${toFill('小写英文，例如 safety-month-2027')}
title: ${toFill('网站的名称')}
description: ${toFill('一句话，网站里有什么')}
organisation: ${toFill('单位，读者平时怎么叫')}

programme:
  name: ${toFill('学习活动的全称')}
  short: ${toFill('学习活动的简称')}
  start: ${toFill('开始日期，写成2027-03-01')}
  end: ${toFill('结束日期，写成2027-06-30')}
  text: ${toFill('起止时间，照方案写')}
  timeZone: Asia/Shanghai

plan: plan
documents:
  - id: plan
    short: 方案
    title: ${toFill('方案的全称')}
    publisher: ${toFill('发文单位')}
    published: "${toFill('发布日期，2027、2027-03或2027-03-01')}"

units:
  - id: office
    name: ${toFill('第一个责任单位')}
roles:
  - id: member
    name: ${toFill('第一种人员类别')}
strands:
  - id: study
    name: ${toFill('第一类措施')}
    clause: ${toFill('方案里的章节号')}
    summary: ${toFill('这类措施是什么，一句话')}

sections:
  - id: programme
    label: 总览
    summary: ${toFill('总览里有什么，一句话')}
`,
	'index.mdx': `---
title: ${toFill('网站的名称')}
description: ${toFill('一句话，网站里有什么')}
---

${toFill('首页开头的几句话')}
`,
	'programme/overview.mdx': `---
title: ${toFill('总览的标题')}
description: ${toFill('一句话，读者在这里看到什么')}
order: 1
sources: [plan ${toFill('原文里的位置')}]
---

## 谁参加 [#who]

${toFill('正文')}
`,
	'schedule.yaml': `- id: whole-programme
  kind: unscheduled
  title: ${toFill('第一件事')}
  when: ${toFill('时间，照方案写')}
  sources: [plan ${toFill('原文里的位置')}]
`,
	'glossary.yaml': `- id: first-term
  term: ${toFill('第一个名词')}
  pinyin: ${toFill('拼音，小写，音节之间空一格')}
  definition: ${toFill('一到四句话')}
  sources: [plan ${toFill('原文里的位置')}]
`,
	'updates.yaml': `- title: ${toFill('网站开通了')}
  date: ${today}
  summary: ${toFill('一两句话')}
  id: opening
`,
});

/** How many places of these files their author has still to fill in. */
export const placesToFill = (files: Readonly<Record<string, string>>): number =>
	Object.values(files).join('').split(toFill('').slice(0, -1)).length - 1;

/**
 * What is wrong with a name of a folder that is to hold a programme beside the content, in Chinese; undefined where
 * nothing is.
 */
export function programmeNameFault(name: string): string | undefined {
	if (name === '') return '先写文件夹的名称，例如 明年。';
	if (name.includes('/') || pathFault(`content/${name}`) !== undefined)
		return `“${name}”不能作文件夹的名称：不能有 \\ / : * ? " < > |，不能以点或空格开头、结尾。`;
	// The site is built into such folders, and what stands in them goes.
	if (/^dist/i.test(name)) return `“${name}”不能用：dist 开头的文件夹，生成网站时会清空。`;
	return undefined;
}
