export const columns = { problem: '问题', measures: '措施', who: '责任人', due: '完成时限' } as const;
export const status = '状态';
export const number = '序号';
export const step = (button: string, at: number) => `${button}：第${at}行`;
export const saved = '已保存，可以撤销';
export const draft = '有一行还没有保存；再打开它，可以接着写';
export const removed = '已删除，可以撤销';
export const moved = '已移动，可以撤销';
export const exported = '已导出，可以用Excel、WPS打开。文件不要留在公用电脑上';
