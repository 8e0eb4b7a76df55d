export const done = (done: number, total: number) => `已完成${done} / ${total}`;
export const empty = '还没有条目';
export const step = (button: string, title: string) => `${button}：${title}`;
export const moved = '已移动，可以撤销';
export const removed = '已删除，连同条目和备注；可以撤销';
export const gone = '这张清单不在了：已经删除，或者在别的窗口里清除了';
