export const done = (done: number, total: number) => `已完成${done} / ${total}`;
export const noted = '有备注';
export const doneOn = (day: string) => `${day}完成`;
export const ticked = (state: string) => `已勾选，${state}`;
export const unticked = (state: string) => `已取消勾选，${state}`;
export const marked = (status: string, state: string) => `已标为${status}，${state}`;
export const added = '已加上，可以撤销';
export const passed = '已过';
export const thisRound = { week: '本周', month: '本月' };
export const round = (every: 'week' | 'month', day: string) =>
	every === 'week' ? day : day.replace(/月.*/, '月');
export const before = (rounds: readonly string[]) => `（前几次：${rounds.join('、')}）`;
