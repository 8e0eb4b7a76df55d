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
/** What is asked of every mock exam. */
export const examAsked = [
	'模拟考多少分及格 样卷几分算过关 及格线',
	'模拟考满分多少分 一共几道题 多少题',
	'模拟考限时多久 考多长时间 几分钟做完',
	'单选多选判断各几道 什么题型',
];
/** Where on the site something is done. */
export const toolPlace = (title: string, within?: string) =>
	within ? `“${within}”里的“${title}”` : `“${title}”这一页`;
/** What is asked of a page and of a part of it alike. */
const wrongOnes = '错题在哪 错题本 做错的题';
/** What is asked of the pages that every site has, and of parts of those on which readers only do something. */
export const pagesAsked = {
	'updates/': [
		'最近更新了什么 网站改了哪些',
		'新加的内容 有什么变化',
		'今天更新没有 几号更新的 哪天改的',
		'和上次看的有什么不一样 修订',
		'订阅更新 有新的提醒我',
		'改正了哪些错 换了哪些题',
	],
	'print/': [
		'打印成一本 装订本 册子',
		'整个网站打印 全部印出来',
		'打包印 一次印完 整套',
		'纸质的合订本 带封面目录',
		'PDF下载 存成一个文件',
	],
	'quizzes/': [
		'有哪些题库 自测题在哪',
		'做题 刷题 练习',
		'模拟考试 模拟卷在哪',
		'题目在哪里找 考考自己 练练手',
		'按专题做题 分哪几类 多少道题',
		'选择题 判断题 填空题',
		'从哪里进去考试 点哪里考',
	],
	'checklists/': [
		'清单有哪些 我该看哪张',
		'各类人员要做的事',
		'按身份分 不同的人做什么',
		'任务单 对照表 打勾的表',
		'领导的和普通人的分开吗',
	],
	'schedule/': [
		'最近有什么安排 时间表 日程表',
		'什么时候做什么 接下来做什么',
		'加到手机日历 订阅日历',
		'几号开会 几号截止 期限',
		'改期了吗 取消了吗 还办不办',
		'时间安排 月历 进度表 先后',
		'这周 这个月 下个月有啥事',
		'哪天交 哪天报 最后一天',
		'日期没定的 还没通知的',
	],
	'glossary/': ['名词解释 查一个词', '不懂的词在哪查', '专业词 新词 简称 叫法', '词典 按拼音找词'],
	'documents/': ['引用了哪些文件 依据什么文件', '文件原文在哪看', '出处 条文 红头文件', '上级文件 通知全文'],
	'my/': [
		'我的进度 学到哪 看到哪 做到哪',
		'接着上次 继续学 继续做',
		'单场成绩 做了多少题',
		'个人中心 我的账户 个人页面',
		'我做过的 我的记录在哪看',
		'设置 个人资料 退出',
		'错的题 勾的事 收藏的页 都在哪',
	],
	'my/#backup': ['备份 导出 存一份', '导入 恢复备份 换电脑', '怕丢 保存到文件 拷出来', '从备份里找回来'],
	'my/#move': [
		'搬到新手机 换手机',
		'二维码 扫码 链接带过去',
		'手机弄到电脑 同步',
		'旧手机上的带走 转移 迁移',
		'两台设备合成一份 家里和单位',
	],
	'my/#record-file': ['U盘里的记录', '几台电脑轮流用', '记录放在U盘 随身带'],
	'my/#erase': [
		'清除记录 删掉记录 清空',
		'全部重新开始 擦干净',
		'清零 归零 删光 抹掉',
		'做过的题全不要了 从零再来',
		'离职 交电脑 还电脑之前',
	],
	'my/#shared-machine': [
		'公用电脑上怎么用',
		'不留记录 用完清掉',
		'借别人的电脑 网吧 机房 值班室电脑',
		'别人接着用 会不会看到我的',
	],
	'my/#offline': ['离线保存 存到手机', '下载 没有网', '占多少地方 费流量 删掉离线', '提前下好 路上看'],
	'my/#missed': ['没搜到的词 搜不到 告诉办公室', '查不出来 没有结果 反映给管网站的'],
	'my/#pages': ['收藏的页面 看过的页面', '标为已读的在哪', '以前看过的 找回那一页'],
	'my/plan/': [
		'安排学习 什么时候学哪些',
		'每周学多少 分几周学完',
		'学习计划 自学计划怎么排',
		'计划表 排个表 定个进度',
		'落下了重排 赶不上计划',
		'几天读一篇 什么时候读完',
	],
	'worksheets/': ['表格 模板 空白表 填表', '提纲模板 在线填', '写东西的格式 记录表', '有哪些表可以用'],
	'review/': [
		wrongOnes,
		'错的题再做一遍',
		'今天该复习什么',
		'收藏的题在哪',
		'记不住的题 容易忘 巩固',
		'只练不会的 薄弱的',
	],
	'review/#due': ['今天该复习什么 到期的题', '什么时候再做一遍 隔几天'],
	'review/#book': [wrongOnes, '错题怎么清掉', '错了几道 老是错'],
	'review/#daily': ['每天做几道题', '一天练几道 每日一练'],
	'review/#starred': ['收藏的题在哪 标星的题', '记号 留着以后看的题'],
	'review/#set': ['自己选题 自己组卷', '挑题型做 抽题', '随机来几道 只做判断题'],
	'checklists/mine/': [
		'自己的清单 自己加的事',
		'新建清单 自己建一张',
		'记一件自己要办的事',
		'备忘 待办 记事',
	],
};
