export const health = {
	blocked:
		'浏览器不允许本站保存（可能是无痕窗口或设置所致），或者这一页没有装全（联网后刷新）。现在的勾选和作答只在这一页有效，离开或关掉页面就会丢失；要留下，请先导出。',
	full: '浏览器给本站的空间满了，刚才的改动没有存下，离开这一页就会丢失。请先导出，再清理浏览器空间。',
	newer: '这台设备上的记录是较新版本的网站写的。为了不损坏它，现在只能看，改动不会保存。请刷新页面。',
	recovered: '有一部分记录损坏，已经另存，没有删除；其余照常。可以到「我的」下载另存的内容。',
} as const;
export const notExported = '没有导出成，可能是网络断了。请先不要关掉这一页，联网后再点一次「现在导出」。';
export const reminder = (changes: number) =>
	`有 ${changes} 处改动只存在这个浏览器里。有的浏览器（如 Safari）七天没有打开本站就会清掉记录，建议导出一份备份。`;
export const fileName = (day: string) => `study-backup-${day}.json`;
