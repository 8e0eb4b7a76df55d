export const done = (done: number, total: number) => `已完成${done} / ${total}`;
export const noted = '有备注';
export const doneOn = (day: string) => `${day}完成`;
export const clearAsk = (count: number) =>
	`${count}条恢复为未开始，完成日期也会去掉（备注和每周每月的勾选留着）。要恢复吗？`;
export const cleared = '已全部恢复为未开始，可以撤销';
export const ticked = (state: string) => `已勾选，${state}`;
export const unticked = (state: string) => `已取消勾选，${state}`;
export const marked = (status: string, state: string) => `已标为${status}，${state}`;
export const added = '已加上，可以撤销';
export const passed = '已过';
export const thisRound = { week: '本周', month: '本月' };
export const round = (every: 'week' | 'month', day: string) =>
	every === 'week' ? day : day.replace(/月.*/, '月');
export const before = (rounds: readonly string[]) => `（前几次：${rounds.join('、')}）`;
