/** What the script of the reader's own lists says. */
export const ownLists = {
	done: (done: number, total: number) => `已完成 ${done} / ${total}`,
	empty: '还没有条目',
	step: (button: string, title: string) => `${button}：${title}`,
	moved: '已移动，可以撤销',
	removed: '已删除，连同条目和备注；可以撤销',
	gone: '这张清单不在了：已经删除，或者在别的窗口里清除了',
} as const;
