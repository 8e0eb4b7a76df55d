// What the pages of a room are built with.
export const pageTitle = (title: string) => `会场模式：${title}`;
export const back = '上一张';
export const next = '下一张';
export const reveal = '揭示';
export const more = '更多';
export const overview = '全部幻灯片';
export const notesWindow = '备注窗口';
export const clock = '时钟';
export const black = '黑屏';
export const full = '全屏';
export const leave = '回到页面';
export const printWhole = '打印讲稿（带备注和答案）';
export const printPlain = '打印讲义（不带）';
export const controls = '放映';
export const notes = '讲者备注';
export const part = (at: number, of: number) => `${at} / ${of}`;
export const sources = '出处';
export const end = '出处和下一步';
export const question = (at: number, of: number) => `第${at}题 / 共${of}题`;
export const questions = (count: number) => `${count}题`;
export const quizInRoom = (title: string) => `现场答题：${title}`;
export const resume = '按任意键或点一下，回到放映';
export const selfCheck = '自查';
/** A key beside what it does. */
export const keyed = (label: string, key: string) => `${label}（${key}）`;
export const keys = {
	reveal: 'R',
	overview: 'O',
	notes: 'N',
	clock: 'T',
	black: 'B',
	full: 'F',
	leave: 'Esc',
} as const;
