export const updates = {
	title: '更新记录',
	description: '本站内容改了什么，新的在前。',
	feed: '订阅更新（Atom）',
	goToPage: '打开页面',
	newest: '最近更新',
	all: '全部更新',
} as const;
