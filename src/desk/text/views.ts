export const nothingFound = '没有找到';
export const cancel = '取消';
export const save = '保存';
export const undo = '撤销';
export const redo = '重做';
export const seeChanges = '看还没有保存的改动';
export const dropDraft = '不要这些改动';
export const unsaved = '有改动没有保存';
export const unkept = '有改动没有保存，这个浏览器也存不下草稿：先保存，关掉网页会丢';
export const savedState = '已保存';
export const savedNow = (problems: number): string =>
	problems === 0 ? '已保存，这个文件没有问题。' : `已保存，这个文件还有${problems}处要改。`;
export const savesWhenRead = '正在读全部内容，读完、对照过编号就保存……';
export const savedChecking = '已保存，正在检查……';
export const whatChanged = '改了哪几行';
export const notSaved = (why: string): string => `没有保存：${why}。写的都还在。`;
export const keptDraft = '还没有保存，写的都在。';
export const restored = '上次没有保存的改动还在，接着写就可以。';
export const toMend = (count: number): string => `有${count}处要改`;
export const problemCount = (count: number): string => `这个文件有${count}处要改`;
export const unreadable = '这个文件有一处读不通，不能按表单显示。照上面的提示改好，就会变回表单。';
export const rawText = '文件的文字';
export const fileNames: Readonly<Record<string, string>> = {
	'schedule.yaml': '日程',
	'glossary.yaml': '名词表',
	'updates.yaml': '更新记录',
	'synonyms.yaml': '同义词',
	'wording.yaml': '固定说法',
	'retired.yaml': '停用的编号',
	'site.yaml': '网站和单位',
	'index.mdx': '首页',
};
export const takeDown = '下线或删除……';
export const removeTitle = (name: string): string => `下线或删除“${name}”`;
export const neverPublished = '它还没有保存过，读者那里没有它，删掉不影响任何人。';
export const noRecords = '读者那里没有它的记录。已经发布过的，再发布以后读者就看不到它了。';
export const holds = (ids: readonly string[]): string =>
	`里面有${ids.length}条读者可能已经在用，一起下线，编号记进停用的编号：${ids.join('、')}。`;
export const removeNow = '删掉';
export const removed = (name: string): string => `删掉了“${name}”，点“撤销”可以找回来。`;
export const idKept = (id: string): string => `编号“${id}”记进停用的编号，以后不再给别的内容用。`;
export const changedAlong = (count: number): string => `别处提到它的${count}处一起改：`;
export const filesAlong = (names: readonly string[]): string =>
	`它自己文件夹里的${names.length}个文件一起拿走：${names.join('、')}。`;
export const keptIn = (place: string): string => `原来的文件不会丢，放到 content 旁边的“${place}”。`;
export const keptAsDownload =
	'选的是 content 文件夹本身，旁边放不了东西：原来的文件会下载成一个压缩包，请留着。';
export const rename = '改网址……';
export const othersName = (count: number): string => `下线以后还有${count}处要改：`;
export const takeDownNow = '下线';
export const takenDown = (name: string): string => `“${name}”已经下线，编号记进了停用的编号。`;
export const notTakenDown = (files: readonly string[]): string =>
	`没有下线：${files.join('、')} 在别处改过，再看一遍。`;
