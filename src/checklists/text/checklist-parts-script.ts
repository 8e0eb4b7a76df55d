export const changed = '已改好，可以撤销';
export const moved = '已移动，可以撤销';
export const removed = '已删除，可以撤销';
export const shown = (count: number, total: number) =>
	count === 0 ? '没有符合条件的条目' : `显示${count}条，共${total}条`;
export const time = (value: string) => {
	if (value === 'recurring') return '每周、每月';
	if (value === 'undated') return '未定日期';
	const [year, month] = value.split('-');
	return `${year}年${Number(month)}月`;
};
export const noDates = '这张清单里没有带日期的条目，没有可以存的';
export const calendarSaved = (count: number) =>
	`已存成日历文件，${count}个日程；没定日期的、每周每月的和“不适用”的不在其中`;
export const wholeRound = (every: 'week' | 'month', round: string) =>
	every === 'week' ? `${round}那周` : round;
export const roundTicked = (round: string) => `已勾选（${round}），可以撤销`;
export const roundUnticked = (round: string) => `已取消勾选（${round}），可以撤销`;
export const approximately = (title: string) => `${title}（约）`;
export const statusOf = (text: string) => `状态：${text}`;
export const clearAsk = (count: number) =>
	`${count}条恢复为未开始，完成日期也会去掉（备注和每周每月的勾选留着）。要恢复吗？`;
export const cleared = '已全部恢复为未开始，可以撤销';
