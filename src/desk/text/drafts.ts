const time = (at: number | undefined): string => {
	if (at === undefined) return '';
	const day = new Date(at);
	const two = (number: number): string => String(number).padStart(2, '0');
	return `（${day.getMonth() + 1}月${day.getDate()}日${day.getHours()}:${two(day.getMinutes())}）`;
};
export const inOpenWindow = (at: number | undefined): string =>
	`另一个打开的窗口里，这个文件也有没有保存的改动${time(at)}。两边的都留着。`;
export const ofClosedWindow = (at: number | undefined): string =>
	`这个文件还有一份没有保存的改动，是别的窗口留下的${time(at)}。`;
export const sideBySide = '并排看';
export const title = '没有保存的改动有两份';
export const both = '两份都留着，哪一份都没有写进文件。';
export const onlyOther = '那一份还没有写进文件。';
export const here = '这个窗口里的';
export const there = '那一份';
export const nothingHere = '没有改动。';
export const staysThere = '那个窗口还开着，那一份在那边也留着；要放弃，到那个窗口里放弃。';
export const take = '用那一份';
export const drop = '不要那一份';
export const later = '先不决定';
export const unsaved = (count: number): string =>
	`有${count}个文件写了还没有保存，不算在里面。要用的，先打开保存：`;
export const elsewhere = '在另一个窗口里';
export const stopAsked = (count: number): string =>
	count === 0
		? '停止编辑台？保存过的都在文件夹里。'
		: `停止编辑台？保存过的都在文件夹里；还有${count}个文件写了没有保存，草稿留在这个浏览器里，下次打开还在。`;
export const saveFirst = (count: number): string => `有${count}个文件写了还没有保存：先保存，再下载。`;
export const notSaved = (count: number): string => `${count}个未保存`;
