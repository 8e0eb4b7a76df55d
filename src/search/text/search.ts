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
/** Where on the site something is done. */
export const toolPlace = (title: string, within?: string) =>
	within ? `“${within}”里的“${title}”` : `“${title}”这一页`;
/** What is asked of the pages that every site has, and of parts of those on which readers only do something. */
export const pagesAsked = {
	'updates/': ['最近更新了什么 网站改了哪些', '新加的内容 有什么变化'],
	'print/': ['打印成一本 装订本 册子', '整个网站打印 全部印出来'],
	'quizzes/': ['有哪些题库 自测题在哪', '做题 刷题 练习', '模拟考试 模拟卷在哪'],
	'checklists/': ['清单有哪些 我该看哪张', '各类人员要做的事'],
	'schedule/': ['最近有什么安排 时间表 日程表', '什么时候做什么 接下来做什么', '加到手机日历 订阅日历'],
	'glossary/': ['名词解释 查一个词', '不懂的词在哪查'],
	'documents/': ['引用了哪些文件 依据什么文件', '文件原文在哪看'],
	'my/': ['我的进度 学到哪 看到哪 做到哪', '接着上次 继续学 继续做', '单场成绩 做了多少题'],
	'my/#backup': ['备份 导出 存一份', '导入 恢复备份 换电脑'],
	'my/#move': ['搬到新手机 换手机', '二维码 扫码 链接带过去', '手机弄到电脑 同步'],
	'my/#record-file': ['U盘里的记录', '几台电脑轮流用'],
	'my/#erase': ['清除记录 删掉记录 清空', '全部重新开始 擦干净'],
	'my/#shared-machine': ['公用电脑上怎么用', '不留记录 用完清掉'],
	'my/#offline': ['离线保存 存到手机', '下载 没有网'],
	'my/#missed': ['没搜到的词 搜不到 告诉办公室'],
	'my/#pages': ['收藏的页面 看过的页面', '标为已读的在哪'],
	'my/plan/': ['安排学习 什么时候学哪些', '每周学多少 分几周学完', '学习计划 自学计划怎么排'],
	'worksheets/': ['表格 模板 空白表 填表', '提纲模板 在线填'],
	'review/': ['错题在哪 错题本 做错的题', '错的题再做一遍', '今天该复习什么', '收藏的题在哪'],
	'review/#due': ['今天该复习什么 到期的题'],
	'review/#book': ['错题在哪 错题本 做错的题', '错题怎么清掉'],
	'review/#daily': ['每天做几道题'],
	'review/#starred': ['收藏的题在哪 标星的题'],
	'review/#set': ['自己选题 自己组卷', '挑题型做 抽题'],
	'checklists/mine/': ['自己的清单 自己加的事', '新建清单 自己建一张', '记一件自己要办的事'],
};
