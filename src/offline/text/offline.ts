const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

export const offline = {
	title: '离线保存',
	why: '把整个网站存到这个浏览器里，没有网络时也能看、搜索、自测和勾选清单。不点按钮就不会下载。',
	noScript: '离线保存要运行脚本才能使用。',
	insecure:
		'这个网址不是 https，浏览器不允许离线保存。没有网络时要看，可以先打印，或者请办公室提供 U 盘里的一份。',
	unsupported: '这个浏览器不支持离线保存。可以先打印需要的页面。',
	size: (bytes: number) => `共约 ${megabytes(bytes)} MB。`,
	unknownSize: '现在没有连上网站，不能下载。有网络仍是这样，请告诉办公室：网站上的 offline.json 读不出来。',
	save: '离线保存',
	goOn: '接着下载',
	update: '更新离线内容',
	remove: '删除离线内容',
	progress: '下载进度',
	saving: (done: number, files: number) =>
		`正在下载：${done} / ${files} 个文件。可以离开这一页，以后接着下载。`,
	partial: (saved: number, files: number) => `上次没有下载完：已有 ${saved} / ${files} 个文件。`,
	saved: '已经保存，没有网络也能打开。',
	outdated: '网站有新版本。离线保存的还是原来的内容，更新以前照常能用。',
	stale: '没有更新成：服务器发来的 sw.js 还是旧的。请告诉办公室；原来保存的内容照常能用。',
	busy: '有一场模拟考试正在进行，交卷以后再更新。',
	removed: '已经删除离线内容，作答和勾选的记录没有动。',
	failed: {
		space: '浏览器的空间不够，没有下载完。清理一些空间以后接着下载；原来保存的内容还在。',
		network: (file: string) =>
			`没有下载完，停在 ${file}。请看看网络，过一会儿接着下载；总是停在同一处，请告诉办公室。`,
	},
} as const;
