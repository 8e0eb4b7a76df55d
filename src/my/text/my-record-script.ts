/** What is said when the record is exported, imported, erased, or found odd; loaded when it is needed. */
interface Preview {
	added: number;
	changed: number;
	kept: number;
	unknown: number;
	foreignKinds: readonly string[];
}
/** More names than these, or longer ones, are nothing that this site wrote. */
const [NAMED, LONGEST] = [5, 40];
const foreign = (kinds: readonly string[]): string[] => {
	const named = kinds.slice(0, NAMED).map((kind) => kind.slice(0, LONGEST));
	const all = named.join('、') + (kinds.length > NAMED ? `等${kinds.length}种` : '');
	return kinds.length > 0 ? [`本站没有的记录种类不导入，仍在备份文件里：${all}`] : [];
};
const KINDS: Readonly<Record<string, string>> = {
	ticks: '清单勾选',
	answers: '答题',
	exams: '模拟考试',
	cards: '复习',
	lists: '自己的清单',
	plan: '自学计划',
	worksheet: '工作表',
	stars: '收藏',
	reads: '已读',
	sets: '自己组的题',
	rounds: '每周、每月的勾选',
};
export const exported =
	'已交给浏览器下载，请看一下文件在不在。没有看到（微信等内置浏览器会拦下载），就用下面的“生成链接和二维码”发给自己，或者换系统浏览器打开本站再导出。';
export const noted = '记下了：到现在为止的都在文件里。';
export const importedBefore =
	'这个链接在这个浏览器里已经导入过，没有再导入。共用的电脑上，请删除这条浏览历史。';
export const deleteHistory = '链接还留在浏览历史里：共用的电脑上，请删除这条历史。';
export const faults = {
	'too-large': '文件太大，不像是本站的备份，没有导入。',
	'not-a-backup': '这不是本站导出的备份文件，没有导入。',
	'other-site': '这是另一个网站的备份，没有导入。',
	newer: '备份来自较新版本的网站，没有导入。请刷新页面后再试。',
	damaged: '备份文件不完整或被改动过，没有导入。请重新导出一份，或者重新传一次文件。',
} as const;
export const linkFaults = {
	'too-large': '链接太长，不像是本站生成的，没有导入。',
	'not-a-backup': '这个链接里没有本站的记录，没有导入。',
	'other-site': '这个链接带的是另一个网站的记录，没有导入。',
	newer: '这个链接来自较新版本的网站，没有导入。请刷新页面后再打开一次链接。',
	damaged: '链接不完整，可能在转发时被截断，没有导入。请重新复制整条链接，或者改用备份文件。',
	'too-old': '这个浏览器太旧，读不了链接里的记录，没有导入。请换一个浏览器，或者改用备份文件。',
} as const;
export const expired = (made: string, now: string) =>
	`链接上写的生成时间是${made}，这台设备现在是${now}。链接一天内有效，没有导入。请在原来的设备上重新生成一个；要是刚刚才生成，就是两台设备的时间不一样，请先把时间调对，或者改用备份文件。`;
export const madeAhead = (made: string, now: string) =>
	`两台设备的时间不一样：链接上写的生成时间是${made}，这台设备现在是${now}。两边都有的，哪个较新可能判断不准；链接是不是一天以前生成的，也看不出来`;
export const preview = ({ added, changed, kept, unknown, foreignKinds }: Preview): string[] => [
	`将新增${added}条`,
	`将更新${changed}条（备份里的较新）`,
	`保留本机${kept}条（本机的较新或相同）`,
	...(unknown > 0 ? [`其中${unknown}条对应的内容已下线，会保留但不计入进度`] : []),
	...foreign(foreignKinds),
];
export const nothingNew = (foreignKinds: readonly string[]): string[] => [
	'里面的记录本机都有了，没有新的，不用导入',
	...foreign(foreignKinds),
];
export const cancel = '取消';
export const close = '关闭';
export const unchanged = '没有要导入的，记录没有变。';
export const notImported = '没有导入，记录没有变。';
export const imported = '已导入。';
export const importedUnsaved =
	'已读入这一页，但浏览器没有存下，离开就会丢失。请照上面的提示做，或者先导出备份。';
export const erased = '已清除。';
export const notErased =
	'这一页里的已清除，但浏览器不让本站读写存储，看不到里面还有没有。请在浏览器的设置里清除本站的数据，再打开看一次。';
export const reasons = {
	damaged: '损坏，已另存',
	'before-migration': '升级以前的样子',
	unread: '留在原处，没有改动',
} as const;
export const keptText = (kind: string, reason: string, day: string) =>
	`下载：${kind}，${reason}${day ? `，${day}` : ''}`;
/** What readers call a kind of record; a kind without a name goes by its own. */
export const kind = (kind: string) => KINDS[kind] ?? kind;
export const retiredItem = (kind: string, id: string, day: string, note: string) =>
	`${kind} ${id}（${day}）${note && `，备注：${note}`}`;
