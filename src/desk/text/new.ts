export const title = '新建';
export const what = '新建什么';
export const called = '标题或名称';
export const calledHint = '题目写题干，条目写要做的事；以后还可以改。';
export const id = '编号（会成为网址的一部分，照建议的用就可以）';
export const go = '接着写';
export const noName = '先写标题或名称。';
export const taken = (id: string): string => `编号“${id}”用过了，换一个。`;
export const programme = '另一次学习活动';
export const programmeLabel = '下一次学习活动的全部内容';
export const programmeFolder = '新文件夹的名称，例如 明年';
export const begin = '新建';
export const downloadProgramme = '做成压缩包下载';
export const chooseEmpty = '选一个空文件夹';
export const programmeHints = {
	server:
		'在 content 旁边新建这个文件夹，放进最少要有的六个文件、编辑指南和“办公室.cmd”，马上在编辑台里打开它；现在的内容不动。要填的地方都标着【待填：……】，列在“今天”里，没有填完检查不会通过。以后要再打开它，双击新文件夹里的“办公室.cmd”，选“编辑台”。',
	folder:
		'先新建一个空文件夹，再点下面的按钮选它。最少要有的六个文件和编辑指南会放进去，马上在编辑台里打开；现在的内容不动。要填的地方都标着【待填：……】，列在“今天”里，没有填完检查不会通过。',
	zip: '下载一个压缩包，里面是最少要有的六个文件和编辑指南；现在的内容不动。这边的改动先下载，再刷新网页，打开这个压缩包。要填的地方都标着【待填：……】，列在“今天”里，没有填完检查不会通过。',
} as const;
export const fromNothing = '从头开始一个学习活动';
const toFillIn = '要填的地方都标着【待填：……】，列在“今天”里，没有填完检查不会通过。';
export const inEmptyFolder = `还没有内容的：先新建一个空文件夹，再点下面的按钮选它。最少要有的六个文件会放进去，马上打开。${toFillIn}`;
export const asZip = `还没有内容的：写上文件夹的名称，最少要有的六个文件做成压缩包下载，也马上在这里打开。把压缩包解压好；以后的改动点“下载改动”，解压覆盖同名的文件。${toFillIn}`;
export const newFolder = '文件夹的名称，例如 content：';
export const beginAsZip = '新建并下载';
export const beginInEmpty = (folder: string): string => `“${folder}”是空的。在里面从头开始一个学习活动？`;
export const programmePublish = '填好以后，发布到另一个网站文件夹，不要盖掉现在的网站。';
export const beginning = '正在新建……';
export const notBegun = (why: string): string => `没有新建：${why}`;
export const programmeDownloaded = (file: string): string =>
	`下载了“${file}”。这边的改动下载好以后，刷新网页，打开它。`;
export const notAlong = (files: readonly string[]): string =>
	`浏览器不让写 ${files.join('、')}，没有放进去：从现在的 content 文件夹里复制一份。`;
