export const open = '搜索';
export const title = '搜索';
export const label = '搜索全站';
export const placeholder = '词语、短句、日期或拼音';
export const close = '关闭';
export const noScript = '搜索要用浏览器脚本。可以从各栏目目录找，或者用浏览器的“在页面中查找”。';
/** What a result is, where it is not a page of a section. */
export const kinds = {
	term: '名词',
	entry: '日程',
	chapter: '篇章',
	clause: '条款',
	document: '文件',
	item: '清单条目',
	checklist: '清单',
	quiz: '题库',
	question: '题目',
	exam: '模拟考试',
	tool: '个人',
	page: '页面',
} as const;
/** Names of what has only a short one in the content, as its page has it and as people say it. */
export const quizTitle = (title: string) => `自测：${title}`;
export const quizAlso = (title: string) => `${title}题库`;
export const examTitle = (title: string) => `模拟考试：${title}`;
export const examAlso = (title: string) => `${title}模拟考试`;
export const examFacts = (exam: { count: number; minutes: number; points: number; pass: number }) =>
	`共${exam.count}题，满分${exam.points}分，${exam.pass}分及格，限时${exam.minutes}分钟。`;
/** Pages that hold nothing to read, only what readers do there, and what is asked of them. */
export const toolsAsked = {
	'my/': [
		'我的进度 学到哪 看到哪 做到哪',
		'接着上次 继续学 继续做',
		'备份 导出 搬到新手机 换手机 换电脑',
		'清除记录 删掉记录 重新开始',
		'公用电脑上怎么用',
		'离线保存 存到手机',
		'下载 没有网',
	],
	'my/plan/': ['安排学习 什么时候学哪些', '每周学多少 分几周学完', '学习计划 自学计划怎么排'],
	'worksheets/': ['表格 模板 空白表 填表', '提纲模板 在线填'],
	'review/': ['错题在哪 错题本 做错的题', '错的题再做一遍', '今天该复习什么', '收藏的题在哪'],
	'checklists/mine/': ['自己的清单 自己加的事', '新建清单 自己建一张', '记一件自己要办的事'],
};
