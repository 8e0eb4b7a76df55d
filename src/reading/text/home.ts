export const start = '先读';
export const now = '现在做什么';
export const continueReading = '接着上次读';
export const sections = '学习内容';
export const practice = '自测和清单';
export const tools = [
	{ title: '自测', summary: '按题库练习，每题有解析和出处', href: '/quizzes/' },
	{ title: '清单', summary: '按人员类别列出要做的事，勾选记在本机', href: '/checklists/' },
	{ title: '日程', summary: '时间轴和日历订阅', href: '/schedule/' },
	{ title: '我的', summary: '学到哪里、备份和清除记录', href: '/my/' },
] as const;
