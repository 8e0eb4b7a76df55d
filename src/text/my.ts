export const my = {
	title: '我的',
	description: '学到哪里、下一步去哪里，以及这台设备上的记录。',
	checklists: '清单进度',
	quizzes: '自测进度',
	goOn: '接着做',
	noScript: '进度记在浏览器里，要运行脚本才能显示。',
	record: '本机记录',
	where:
		'勾选和答题只存在这台设备的这个浏览器里。换设备、清理浏览器数据或用无痕窗口都会看不到，重要的请导出备份。公用电脑上用完可以清除。',
	export: '导出备份',
	import: '导入备份',
	erase: '清除本机记录',
	used: (kilobytes: number) => `现在占用约 ${kilobytes} KB。`,
	fileName: (day: string) => `study-backup-${day}.json`,
	faults: {
		'too-large': '文件太大，不像是本站的备份，没有导入。',
		'not-a-backup': '这不是本站导出的备份文件，没有导入。',
		'other-site': '这是另一个网站的备份，没有导入。',
		newer: '备份来自较新版本的网站，请刷新页面后再试。没有导入。',
		damaged: '备份文件不完整或被改动过，没有导入。',
	},
	preview: ({
		added,
		changed,
		kept,
		unknown,
	}: {
		added: number;
		changed: number;
		kept: number;
		unknown: number;
	}) =>
		`将新增 ${added} 条，更新 ${changed} 条，保留本机 ${kept} 条。${unknown > 0 ? `其中 ${unknown} 条对应的内容已下线，会保留但不显示。` : ''}确定导入？`,
	confirm: '导入',
	cancel: '取消',
	imported: '已导入。',
	confirmErase: '清除这台设备上的全部勾选和答题？清除后无法恢复，建议先导出备份。',
	erased: '已清除。',
	setAside: '另存的损坏记录',
	download: '下载',
	retired: (count: number) => `另有 ${count} 条记录属于已下线内容，仍然保留。`,
	done: (done: number, total: number) => `${done} / ${total}`,
} as const;
