export const title = '我的';
export const description = '学到哪里、下一步去哪里，以及这台设备上的记录。';
export const unfinished = '接着做';
export const nothingBegun = '还没有做到一半的。可以从这里开始：';
export const checklists = '清单进度';
export const quizzes = '自测进度';
export const running = '有一场进行中的模拟考试';
export const noScript = '进度记在浏览器里，要运行脚本才能显示。';
export const noScriptRecord = '导出、导入和清除要运行脚本才能使用。';
export const record = '本机记录';
export const where =
	'记录只存在这台设备的这个浏览器里，不上传。换设备、清理浏览器数据或用无痕窗口都会看不到，要留的请导出备份。';
export const recordShared =
	'现在是公用电脑模式：记录只在这个窗口里，窗口关了就没有。要留的请导出备份，或者在下面转为长期保存。';
export const exportBackup = '导出备份';
export const importBackup = '导入备份';
export const erase = '清除本机记录';
export const previewTitle = '导入以后会怎样';
export const confirm = '导入';
export const cancel = '取消';
export const eraseTitle = '清除本机记录？';
export const eraseText =
	'这个浏览器里的勾选、答题、考试、自建的清单和另存的内容都会清除，清除后无法恢复。显示设置保留。建议先导出一份备份。';
export const exportFirst = '先导出';
export const eraseConfirm = '清除';
export const setAside = '另存的记录';
export const setAsideText = '读不出来的、升级以前的记录原样留在这里，没有删除。可以下载保存，或者请人查看。';
export const retired = '已下线内容';
export const retiredText =
	'这些记录对应的内容已经从网站上撤下，或者所在的清单已经没有了。记录仍然保留，不计入进度。';
export const starts = [
	{ title: '自测', summary: '按题库练习，每题有解析和出处', href: '/quizzes/' },
	{ title: '清单', summary: '按人员类别列出要做的事，勾选记在本机', href: '/checklists/' },
] as const;
export const fileSeen = '文件已经存好';
export const backup = '备份';
export const backupHint = '导出成文件，或者从文件导入';
export const eraseRow = '清除';
export const eraseHint = '清掉这个浏览器里的记录';
export const offlineHint = '没有网络也能看';
export const tiles = [
	{ title: '错题和复习', summary: '错题本、到期复习、收藏的题', href: '/review/' },
	{ title: '自己组一套', summary: '按题库和题型抽题', href: '/review/#set' },
	{ title: '自学计划', summary: '按周排好要读的', href: '/my/plan/' },
	{ title: '自己的清单', summary: '自己列的事', href: '/checklists/mine/' },
] as const;
export const pages = '收藏和读过的页面';
export const noPages = '读页面时点标题下的“收藏”，读完点页末的“标为已读”，页面就列在这里。';
export const readPages = '读过的';
/** To what stands at the page's end. */
export const jumps = [
	{ label: '搬到新手机', href: '#move' },
	{ label: '备份', href: '#backup' },
	{ label: '离线保存', href: '#offline' },
	{ label: '收藏', href: '#pages' },
] as const;
