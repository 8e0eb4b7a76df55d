/** What the scripts of checklists say; the words for each status are used when pages are built too. */
export const ticking = {
	statuses: { todo: '未开始', doing: '进行中', done: '已完成', na: '不适用' },
	done: (done: number, total: number) => `已完成 ${done} / ${total}`,
	noted: '更多（有备注）',
	more: '更多',
	doneOn: (day: string) => `${day}完成`,
	cleared: '已全部恢复为未开始，可以撤销',
	ticked: (state: string) => `已勾选，${state}`,
	unticked: (state: string) => `已取消勾选，${state}`,
	marked: (status: string, state: string) => `已标为${status}，${state}`,
	added: '已加上，可以撤销',
} as const;
