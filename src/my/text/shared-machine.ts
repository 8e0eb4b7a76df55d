export const title = '公用电脑';
export const hint = '只记在这个窗口里';
export const off =
	'几个人共用这台电脑时打开：从现在起，勾选、作答、写下的和显示设置只记在这个窗口里，窗口关了就没有，后来的人看不到。这个浏览器里原来的记录不动，也不显示。';
export const noScript = '公用电脑模式要运行脚本才能使用。';
export const begin = '公用电脑';
export const on =
	'已经打开。新做的只在这个窗口里；另开的窗口也是公用电脑模式，但各记各的。走的时候点“结束并清除”，再关窗口：有的浏览器能恢复刚关掉的窗口，清除了就恢复不出来。浏览历史和下载的文件要另外清理。';
export const keep = '转为长期保存';
export const end = '结束并清除';
export const keepTitle = '转为长期保存？';
export const keepText =
	'会存进这台电脑的这个浏览器，关掉窗口也在，同一台电脑、同一个浏览器的使用者都能看到。只有这台电脑是自己用时才这样做。';
export const confirmKeep = '转为长期保存';
export const endTitle = '结束并清除？';
export const endText =
	'这个窗口里记下的都会清除，清除后无法恢复。要带走的，先导出备份，或者用链接、二维码带到自己的设备。';
export const confirmEnd = '结束并清除';
export const cancel = '取消';
