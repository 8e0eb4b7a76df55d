/** The interface's own words, used on every page. */
export const site = {
	home: '首页',
	skip: '跳到正文',
	mainNavigation: '主导航',
	breadcrumbs: '当前位置',
	onThisPage: '本页内容',
	inThisSection: '本栏目',
	allPages: (count: number) => `全部 ${count} 页`,
	previous: '上一页',
	next: '下一页',
	updated: '最近更新',
	edit: '编辑此页',
	sources: '出处',
	units: '责任单位',
	timing: '时间',
	strand: '类别',
	clause: '原文位置',
	schedule: '日程',
	relatedMeasures: '相关措施',
	relatedTopics: '相关专题',
	relatedMaterials: '学习材料',
	chapters: '篇目',
	selfCheck: '自查',
	practise: '自测',
	checklists: '对照清单',
	edition: '版本',
	privacy: '答题和勾选只保存在这台设备的浏览器里，不上传，别人看不到。',
	print: '打印本页',
	myRecord: '我的记录',
	notFound: '没有这个页面',
	notSavedTitle: '这一页还打不开',
	notSaved: '现在没有网络，而这一页没有离线保存。联网后再打开；已经保存的页面，可以从首页去。',
	notFoundHint: '地址可能写错了，或者页面已经改名。可以回首页，或者搜索。',
	noScript: '浏览器没有运行脚本：可以阅读和打印，但不能保存勾选和答题，也不能搜索。',
	missingScripts:
		'这一页的脚本没有载入：可以阅读和打印，按钮和搜索暂时不能用。请刷新一次；仍是这样，请告诉网站负责人检查服务器的文件类型。',
	fromFolder:
		'这一份是从文件夹打开的：可以阅读和打印。搜索、判分、保存勾选和考试在这里不能用，请从网站打开。',
} as const;

/** Pages that are not sections of content. */
export const tools = [
	{ label: '日程', href: '/schedule/' },
	{ label: '自测', href: '/quizzes/' },
	{ label: '清单', href: '/checklists/' },
	{ label: '名词', href: '/glossary/' },
	{ label: '我的', href: '/my/' },
] as const;

export const questionCount = (count: number): string => `${count} 题`;
