/** What the scripts of checklists say; the words for each status are used when pages are built too. */
export const ticking = {
	statuses: { todo: '未开始', doing: '进行中', done: '已完成', na: '不适用' },
	statusOf: (text: string) => `状态：${text}`,
	done: (done: number, total: number) => `已完成 ${done} / ${total}`,
	noted: '更多（有备注）',
	more: '更多',
	doneOn: (day: string) => `${day}完成`,
	undone: (state: string) => `已撤销，${state}`,
	cleared: '已全部恢复为未开始，可以撤销',
	ticked: (state: string) => `已勾选，${state}`,
	unticked: (state: string) => `已取消勾选，${state}`,
	marked: (status: string, state: string) => `已标为${status}，${state}`,
	changed: '已改好，可以撤销',
	added: '已加上，可以撤销',
	removed: '已删除，可以撤销',
	shown: (count: number, total: number) =>
		count === 0 ? '没有符合条件的条目' : `显示 ${count} 条，共 ${total} 条`,
	time: (value: string) => {
		if (value === 'recurring') return '每周、每月';
		if (value === 'undated') return '未定日期';
		const [year, month] = value.split('-');
		return `${year} 年 ${Number(month)} 月`;
	},
	noDates: '这张清单里没有带日期的条目，没有可以存的',
	calendarSaved: (count: number) => `已存成日历文件，${count} 个日程；「不适用」的不在其中`,
	approximately: (title: string) => `${title}（约）`,
} as const;
