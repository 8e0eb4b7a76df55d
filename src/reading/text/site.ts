export const home = '首页';
export const skip = '跳到正文';
export const mainNavigation = '主导航';
export const phoneNavigation = '手机导航';
export const directory = '目录';
export const toDiscussion = '研讨题';
export const toTexts = '原文在哪';
export const print = '打印';
export const booklet = '装订本';
export const room = '会场模式';
/** How long a page takes to be read aloud. */
export const readingTime = (minutes: number): string => `朗读约${minutes}分钟。`;
export const aloud = '朗读';
export const pdf = 'PDF';
export const closeDirectory = '关闭目录';
export const breadcrumbs = '当前位置';
export const onThisPage = '本页内容';
export const inThisSection = '本栏目';
export const allPages = (count: number) => `全部${count}页`;
export const previous = '上一页';
export const next = '下一页';
export const updated = '内容更新于';
export const pageUpdated = '本页内容更新于';
export const host = '主办单位';
export const contact = '联系方式';
export const telephone = '电话';
export const mail = '邮箱';
export const siteCode = '网站标识码';
export const edit = '编辑此页';
export const history = '最近的修改';
export const sources = '出处';
export const units = '责任单位';
export const timing = '时间';
export const strand = '类别';
export const clause = '原文位置';
export const schedule = '日程';
export const relatedMeasures = '相关措施';
export const relatedTopics = '相关专题';
export const relatedMaterials = '学习材料';
export const relatedPages = '相关页面';
export const published = '发布日期';
export const chapters = '篇目';
export const selfCheck = '自查';
export const practise = '自测';
export const checklists = '对照清单';
export const worksheets = '工作表';
export const edition = '版本';
export const privacy = '答题和勾选只保存在这台设备的浏览器里，不上传，别人看不到。';
export const myRecord = '我的记录';
export const notFound = '没有这个页面';
export const notSavedTitle = '这一页还打不开';
export const notSaved = '现在没有网络，而这一页没有离线保存。联网后再打开；已经保存的页面，可以从首页去。';
export const notFoundHint = '地址可能写错了，或者页面已经改名。可以搜索，或者回首页。';
export const likelyPage = '要找的可能是：';
export const noScript = '浏览器没有运行脚本：可以阅读和打印，但不能保存勾选和答题，也不能搜索。';
export const missingScripts =
	'这一页的脚本没有载入：可以阅读和打印，按钮和搜索暂时不能用。请刷新一次；仍是这样，请告诉网站负责人检查服务器的文件类型。';
export const fromFolder =
	'这一份是从文件夹打开的：可以阅读和打印。搜索、判分、保存勾选和考试在这里不能用，请从网站打开。';
/** Pages that are not sections of content. */
export const tools = [
	{ label: '日程', href: '/schedule/' },
	{ label: '自测', href: '/quizzes/' },
	{ label: '清单', href: '/checklists/' },
	{ label: '名词', href: '/glossary/' },
	{ label: '我的', href: '/my/' },
] as const;
export const questionCount = (count: number): string => `${count}题`;
export const sharedMachine = '公用电脑模式';
