/** What becomes of what is in this window when it is kept for good. */
export const preview = (added: number, changed: number, kept: number): string[] => [
	`存进去${added + changed}条`,
	...(changed > 0 ? [`其中${changed}条，这个浏览器里原来也有，以这个窗口里后改的为准`] : []),
	...(kept > 0 ? [`${kept}条原来就有、较新或者相同，保留原来的`] : []),
];
interface Rest {
	rows: number;
	chosen: number;
	missed: number;
	setAside: number;
}
/** What stands beside the record. */
export const rest = ({ rows, chosen, missed, setAside }: Rest): string[] => [
	...(rows > 0 ? [`另有工作表里没写完的${rows}行`] : []),
	...(chosen > 0 ? [`另有选了还没提交的答案${chosen}道；两边同一道都有的，留后选的`] : []),
	...(missed > 0 ? [`另有没搜到的词${missed}个`] : []),
	...(setAside > 0 ? [`另有另存的记录${setAside}份`] : []),
];
export const others = '这个浏览器里已经有记录，可能是别人的。合在一起以后，分不出是谁的。';
export const nothing = '这个窗口里还没有记录，结束就可以。';
export const unfinished =
	'两边的工作表里都有没写完的一行，合不到一起。请先到工作表里保存或者取消这个窗口里的那一行。';
export const notKept =
	'没有全部存下，可能是浏览器给本站的空间满了，或者里面的记录是较新版本的网站写的。仍在公用电脑模式，这个窗口里的都在。请先导出备份。';
export const notEnded = '浏览器不让清除，没有结束。请直接关掉窗口，再在浏览器的设置里清除本站的数据。';
