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
