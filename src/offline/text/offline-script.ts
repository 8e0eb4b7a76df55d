const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
export const insecure =
	'这个网址不是https，浏览器不允许离线保存。没有网络时要看，可以先打印，或者请办公室提供U盘里的一份。';
export const inFolder = '这是文件夹里的一份，不联网也能用，不用另外保存。';
export const unsupported = '这个浏览器不支持离线保存。可以先打印需要的页面。';
export const size = (bytes: number) => `共约${megabytes(bytes)} MB。`;
export const unknownSize =
	'现在没有连上网站，不能下载。有网络仍是这样，请告诉办公室：网站上的offline.json读不出来。';
export const save = '离线保存';
export const goOn = '接着下载';
export const update = '更新离线内容';
export const saving = (done: number, files: number) =>
	`正在下载：${done} / ${files}个文件。可以离开这一页，以后接着下载。`;
export const partial = (saved: number, files: number) => `上次没有下载完：已有${saved} / ${files}个文件。`;
export const saved = '已经保存，没有网络也能打开。';
export const outdated = '网站有新版本。离线保存的还是原来的内容，更新以前照常能用。';
export const stale = '没有更新成：服务器发来的sw.js还是旧的。请告诉办公室；原来保存的内容照常能用。';
export const busy = '有一场模拟考试正在进行，交卷以后再更新。';
export const removed = '已经删除离线内容，作答和勾选的记录没有动。';
export const unclear = '看不出离线保存了多少：浏览器没有回答。请刷新这一页。';
export const notRemoved = '没有删完离线内容，浏览器没有说明原因。请刷新这一页再删；总是这样，请告诉办公室。';
export const failed = {
	certificate:
		'没有开始：浏览器不信任这个网站的证书（可能是单位自己签的），不允许离线保存，其余照常。请告诉办公室换一张受信任的证书，或者在这台设备上装好单位的根证书。',
	blocked:
		'没有离线保存：浏览器的设置不让这个网站保存内容（例如阻止了全部Cookie和网站数据）。在设置里允许以后，刷新这一页。',
	space: '浏览器的空间不够，没有下载完。清理一些空间以后接着下载；原来保存的内容还在。',
	network: '网络断了或者太慢，联网以后接着下载。',
	missing: '网站上没有这个文件，或者服务器不肯发。请告诉办公室。',
	changed:
		'收到的和发布的不一样：可能网站正在更新，也可能途中被改动。过一会儿接着下载；总是停在同一处，请告诉办公室。',
	other: '没有下载完，浏览器没有说明原因。请刷新这一页，接着下载；总是这样，请告诉办公室。',
} as const;
export const stopped = (file: string) => `没有下载完，停在${file}。`;
