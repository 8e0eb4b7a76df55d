/** What is written around a checklist when the page is built; what scripts say stands in `ticking.ts`. */
export const checklist = {
	title: '清单',
	description: '按人员类别选一张，逐条对照。勾选只记在这台设备上，别人看不到。',
	roles: (names: readonly string[]) => `适用：${names.join('、')}`,
	items: (count: number) => `${count} 条`,
	undo: '撤销',
	clear: '全部恢复为未开始',
	hint: '提示',
	approximate: '约',
	statusOf: (text: string) => `状态：${text}`,
	more: '更多',
	doneOn: '完成日期',
	note: '备注（可以不写，只给自己看）',
	noScript: '浏览器没有运行脚本：清单可以照常阅读和打印，在纸上打勾；在这里打的勾不会保存。',
} as const;
