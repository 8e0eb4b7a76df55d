import type { Baseline } from '../../office/guard/baseline.ts';

/** The folder, tag or commit that the server knows, a list of what is on the site, or the content as it was opened. */
export type ComparedWith = Baseline['from'] | { kind: 'list'; name: string } | { kind: 'opening' };

/** What the content is compared with, for a person. */
export function basis(from: ComparedWith): string {
	switch (from.kind) {
		case 'folder':
			return `和已经发布到“${from.name}”的内容对照。`;
		case 'list':
			return `和“${from.name}”里已经发布的内容对照。`;
		case 'tag':
			return `和发布时打了标签“${from.name}”的内容对照。`;
		case 'commit':
			return `在这台电脑上还没有发布过，和最近一次提交（git ${from.name}）的内容对照。`;
		case 'opening':
			return '不知道上次发布了什么，和打开时的内容对照。';
		default:
			return from satisfies never;
	}
}
export const title = (count: number): string => `这样保存，读者会丢掉${count}处记录或者网址`;
export const intro = '还没有写进文件。改错了的，回去改；没有改错的，照下面写上，读者的记录就接得上。';
export const will = '写上什么';
export const writesFormer = (id: string, former: string): string =>
	`还是同一个：在“${id}”下面记下用过的编号“${former}”`;
export const writesRetired = (id: string): string => `确实不要了：把编号“${id}”记进停用的编号`;
export const cannotWrite = '不能替你写：回去改回来，或者给新的换一个没有用过的编号。';
export const writeAndSave = '照上面写上，再保存';
export const goBack = '回去改';
export const saveAnyway = '不写，照样保存';
export const heldBack = '先回去改，或者把用过的编号写上';
export const notKnown = (why: string): string =>
	`内容没有检查完，不知道这样改读者会不会丢掉记录或者网址。过一会儿再保存一次；还不行，重新打开编辑台。没有检查完的原因：${why.replace(/。$/, '')}`;
export const publishTitle = (count: number): string => `有${count}处会弄丢读者的记录或者网址，先改好`;
export const unread = (files: readonly string[]): string =>
	`${files.join('、')} 有读不通的地方：里面已经发布的有没有丢，现在不知道，改好以后才能对照。`;
export const openProblems = (count: number): string => `内容有${count}处问题，改好以前不能发布。`;
export const downloadTitle = '下载以前先看';
export const downloadAnyway = '照样下载';
export const publishAnyway = '这些还没有改好，读者会丢掉记录或者网址。还是要发布？';
export const toToday = '到“今天”里去改';
