export const status = '状态';
export const number = '序号';
/** What a row is called, by the worksheet's layout. */
export const units = { table: '行', sheets: '份' } as const;
export const step = (button: string, at: number, unit: string) => `${button}：第${at}${unit}`;
export const saved = '已保存，可以撤销';
export const draft = (unit: string) => `有一${unit}还没有保存；再打开它，可以接着写`;
export const draftRefused = '浏览器没有存下正在写的，刷新或者离开就没有了，写完请马上点“保存”。';
export const draftHeld = (unit: string) =>
	`有一${unit}还没有保存，浏览器也没有存下草稿；离开这一页以前请再打开它，点“保存”`;
export const removed = '已删除，可以撤销';
export const moved = '已移动，可以撤销';
export const exported = '已导出，可以用Excel、WPS打开。文件不要留在公用电脑上';
