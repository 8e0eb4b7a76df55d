import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EDITORS } from '../../authoring/stray-files.ts';
import { bad, good } from '../said.ts';
import type { Said } from '../said.ts';
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

/**
 * Makes the smallest programme in a folder that is not there yet, or empty.
 * @param from the content folder whose guide and menu go along
 */
export function newProgramme(folder: string, today: string, from?: string): Said {
	if (existsSync(folder) && readdirSync(folder).length > 0)
		return bad(`文件夹“${folder}”里已经有东西，没有动它。换一个新的文件夹。`);
	const files = programmeFiles(today);
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), text);
	}
	const along = EDITORS.filter((file) => from !== undefined && existsSync(path.join(from, file)));
	for (const file of along) copyFileSync(path.join(from!, file), path.join(folder, file));
	const count = Object.values(files).join('').split('【待填：').length - 1;
	return good(
		`新建了${Object.keys(files).length}个文件：${Object.keys(files).join('、')}，在“${folder}”里。\n` +
			(along.length > 0 ? `${along.join('、')} 也放了一份。\n` : '') +
			`有${count}处【待填：……】，都换成内容以后，把文件夹放到 content 的位置，运行 npm run check:content。`,
	);
}
