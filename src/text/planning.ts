/** What the scripts of the study plan say. */
export const planning = {
	week: (number: number, from: string, to: string) => `第 ${number} 周（${from}至 ${to}）`,
	thisWeek: '本周',
	done: (done: number, total: number) => `已读 ${done} / ${total}`,
	read: (state: string) => `已勾选，${state}`,
	unread: (state: string) => `已取消勾选，${state}`,
	made: '已排好，可以撤销',
	rePlanned: '剩下的已重新排开，可以撤销',
	nothingToMove: '剩下的已经排在这一周和以后，不用动',
	removed: '已删除计划，可以撤销',
	nothingChosen: '还没有选要读的，请先勾选',
	noStart: '请填从哪天开始',
	endFirst: '「读到哪天为止」要在开始那天之后',
	retired: (id: string) => `${id}（已下线）`,
	event: (titles: readonly string[]) => `自学：${titles.join('、')}`,
	file: '自学计划',
	saved: (count: number) => `已存成日历文件，${count} 周；读过的不在其中`,
	allRead: '都读过了，没有要存进日历的',
	noPlan: '还没有自学计划。',
	line: (done: number, total: number, now: number) =>
		now > 0 ? `自学计划：已读 ${done} / ${total}，本周 ${now} 篇。` : `自学计划：已读 ${done} / ${total}。`,
} as const;
