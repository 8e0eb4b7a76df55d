export const lastRead = '上次读到这里';
export const progress = (kind: string, done: number, total: number) =>
	`${kind === 'ticks' ? '清单' : '自测'}，完成${done} / ${total}`;
export const done = (done: number, total: number) => `${done} / ${total}`;
export const used = (kilobytes: number) => `现在占用约${kilobytes} KB。`;
export const noAddress =
	'从文件夹打开的没有网址，不能生成链接和二维码。请用下面的记录文件，或者导出备份，在别的设备上打开。';
export const failed = '没有做成，浏览器出了错。请刷新这一页，再试一次；还不行，请告诉办公室。';
