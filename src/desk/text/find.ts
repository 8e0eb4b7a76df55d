import { WRITE_WORDING } from '../../office/edit/rename-wording.ts';

export const title = '查找和改名';
export const wanted = '要找的文字或编号';
export const wantedHint =
	'引号的形式、汉字和数字之间的空格不用管。写编号或“栏目/文件名”，可以改编号和网址，旧的会自动转过去。';
export const after = '改成';
export const find = '查找';
export const seePlaces = '看改哪些地方';
export const found = (count: number, files: number): string => `共${count}处，在${files}个文件里。`;
export const writeWanted = `${WRITE_WORDING}。`;
export const notFound = '没有找到。';
export const places = (what: string, count: number): string => `${what}：${count}处`;
export const wouldBreak = (count: number): string => `改了以后会有${count}处问题：`;
export const change = (count: number): string => `改这${count}处`;
export const done = (count: number, files: number): string => `改好了${count}处，在${files}个文件里。`;
export const stopped = (files: readonly string[]): string =>
	`没有改：${files.join('、')} 刚刚在别处改过，再看一遍。`;
export const changedMeanwhile = '没有改：文件刚刚在别处改过，再看一遍。';
export const unsavedFirst = (files: readonly string[]): string =>
	`先保存或放弃这些文件的改动，再改名：${files.join('、')}。`;
export const quoted = (count: number): string => `引用的原文，不改：${count}处`;
export const quotedHint = '这些是别人的话：文件全文、引文、文件的名称。确实要一起改的，在前面打勾。';
export const whose = { fullText: '文件全文　', quote: '引文　', title: '文件的名称　' } as const;
export const leftName = (name: string, count: number): string =>
	`“${name}”里的${count}处不改，那是另一个名称。也要改的，另外改一次。`;
export const takeBack = '撤销这次改名';
export const takenBack = (files: number): string => `撤销了，${files}个文件都和改名以前一样。`;
export const notTakenBack = (files: readonly string[]): string =>
	`没有撤销：${files.join('、')} 后来又改过。要改回来，把新旧两个名称对调，再改一次。`;
export const wouldBreakBack = (places: readonly string[], what: string): string =>
	`没有撤销：改名以后，别的文件也用了新的名称，撤销了就对不上：${places.join('、')}（${what}）。要改回来，把新旧两个名称对调，再改一次。`;
export const moves = (from: string, to: string): string => `文件 ${from} 改名为 ${to}`;
