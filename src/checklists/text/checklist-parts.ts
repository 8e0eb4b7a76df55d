/** What the parts of a checklist say that are loaded when they are used. */
export const parts = {
	changed: '已改好，可以撤销',
	moved: '已移动，可以撤销',
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
	calendarSaved: (count: number) =>
		`已存成日历文件，${count} 个日程；没定日期的、每周每月的和「不适用」的不在其中`,
	approximately: (title: string) => `${title}（约）`,
	statusOf: (text: string) => `状态：${text}`,
} as const;
