interface Preview {
	added: number;
	changed: number;
	kept: number;
	unknown: number;
	foreignKinds: readonly string[];
}

const KINDS: Readonly<Record<string, string>> = {
	ticks: '清单勾选',
	answers: '答题',
	exams: '模拟考试',
	cards: '复习',
};

export const my = {
	title: '我的',
	description: '学到哪里、下一步去哪里，以及这台设备上的记录。',
	checklists: '清单进度',
	quizzes: '自测进度',
	goOn: '接着做',
	noScript: '进度记在浏览器里，要运行脚本才能显示。',
	noScriptRecord: '导出、导入和清除要运行脚本才能使用。',
	record: '本机记录',
	where:
		'勾选和答题只存在这台设备的这个浏览器里。换设备、清理浏览器数据或用无痕窗口都会看不到，重要的请导出备份。公用电脑上用完可以清除。',
	export: '导出备份',
	exported: '已导出，请保存好文件。',
	import: '导入备份',
	erase: '清除本机记录',
	used: (kilobytes: number) => `现在占用约 ${kilobytes} KB。`,
	faults: {
		'too-large': '文件太大，不像是本站的备份，没有导入。',
		'not-a-backup': '这不是本站导出的备份文件，没有导入。',
		'other-site': '这是另一个网站的备份，没有导入。',
		newer: '备份来自较新版本的网站，没有导入。请刷新页面后再试。',
		damaged: '备份文件不完整或被改动过，没有导入。请重新导出一份，或者重新传一次文件。',
	},
	previewTitle: '导入以后会怎样',
	preview: ({ added, changed, kept, unknown, foreignKinds }: Preview): string[] => [
		`将新增 ${added} 条`,
		`将更新 ${changed} 条（备份里的较新）`,
		`保留本机 ${kept} 条（本机的较新或相同）`,
		...(unknown > 0 ? [`其中 ${unknown} 条对应的内容已下线，会保留但不计入进度`] : []),
		...(foreignKinds.length > 0
			? [`本站没有的记录种类不导入，仍在备份文件里：${foreignKinds.join('、')}`]
			: []),
	],
	confirm: '导入',
	cancel: '取消',
	imported: '已导入。',
	importedUnsaved: '已读入这一页，但浏览器没有存下，离开就会丢失。',
	eraseTitle: '清除本机记录？',
	eraseText: '这台设备上的勾选、答题和另存的内容都会清除，清除后无法恢复。显示设置保留。建议先导出一份备份。',
	exportFirst: '先导出',
	eraseConfirm: '清除',
	erased: '已清除。',
	setAside: '另存的记录',
	setAsideText: '读不出来的、升级以前的记录原样留在这里，没有删除。可以下载保存，或者请人查看。',
	reasons: {
		damaged: '损坏，已另存',
		'before-migration': '升级以前的样子',
		unread: '留在原处，没有改动',
	},
	keptText: (kind: string, reason: string, day: string) => `下载：${kind}，${reason}${day ? `，${day}` : ''}`,
	/** What readers call a kind of record; a kind without a name goes by its own. */
	kind: (kind: string) => KINDS[kind] ?? kind,
	retired: '已下线内容',
	retiredText: '这些记录对应的内容已经从网站上撤下，记录仍然保留，不计入进度。',
	retiredItem: (kind: string, id: string, day: string) => `${kind} ${id}（${day}）`,
	done: (done: number, total: number) => `${done} / ${total}`,
} as const;
