export const today = '今天';
export const problems = (count: number): string => (count === 0 ? '没有要改的' : `有${count}处要改`);
/** What is true where the content lies: who publishes, and what of. */
export const allGood = {
	server: '内容没有问题，可以发布。',
	folder:
		'内容没有问题。改动都在文件夹里，由管网站的人从这个文件夹发布；不在同一台电脑上的，点“下载改动”，把压缩包交给他。',
	zip: '内容没有问题。改动只在这个浏览器里：点“下载改动”，解压到放着 content 的文件夹，覆盖同名的文件，由管网站的人发布。',
} as const;
/** What is said where no site can be built. */
export const noPreview =
	'这里看不到整个网站。打开一页或者一题，点“看正文的样子”“看读者看到的样子”，和网站上相近；整页的版面由管网站的人发布以前用“预览”看。';
export const allGoodBut = '检查没有发现问题；下面有会弄丢读者记录的，先改好再发布。';
export const publicUnseen = '没有打开 public 文件夹：正文里写成“/……”的图片在不在，没有核对。';
export const more = (count: number): string => `还有${count}处，改完上面的再看。`;
export const unsaved = '没有保存的改动';
export const sinceLast = '上次发布以后的改动';
export const sinceOpened = '打开以后的改动';
export const looking = '正在找上次发布的内容……';
export const unreadable = '内容有读不通的地方，那里面的改好以后再对照。';
export const chooseList = '选上次发布的列表';
export const chooseListHint =
	'网站的文件夹里有 published.json，记着读者现在看到的是什么；也可以在浏览器里打开网站的地址，后面加上 published.json，存下来。选了它，改过编号、删掉东西的，保存以前都会提醒。';
export const listFile = 'published.json：';
export const noList = (name: string): string => `“${name}”不是这个网站已发布内容的列表，照旧对照。`;
export const losses = (count: number): string => `会弄丢读者的记录或者网址，先改好：${count}处`;
export const writeFormer = (former: string): string => `还是同一个，记下用过的编号“${former}”`;
export const writeRetired = (id: string): string => `确实不要了，停用编号“${id}”`;
export const written = '写上了。';
export const notWritten = (files: readonly string[]): string =>
	`没有写：${files.join('、')} 刚刚在别处改过，再看一遍，再点一次。`;
export const nothingWritten = '没有写：要写的地方没有找到，先把读不通的文件改好，再点一次。';
export const toCheck = '请核对';
export const leftPlaces = (count: number): string => `旧的写法还在${count}处`;
export const counts = (added: number, changed: number, gone: number): string =>
	[
		...(added > 0 ? [`增加${added}项`] : []),
		...(changed > 0 ? [`改动${changed}项`] : []),
		...(gone > 0 ? [`去掉${gone}项`] : []),
	].join('，');
export const nothingChanged = '没有改动。';
export const states = { added: '增加的', changed: '改动的', gone: '去掉的' } as const;
export const thing = (kind: string, name: string): string => `${kind}：${name}`;
export const files = (count: number): string => `这次打开以后改过的文件：${count}个`;
export const added = '新建';
export const gone = '删掉';
export const coming = '近两个月的日子';
export const noneComing = '近两个月没有写明日期的事。';
export const begins = (what: string): string => `${what}：开始`;
export const ends = (what: string): string => `${what}：结束`;
export const comesOut = (what: string): string => `“${what}”这一天起给读者看，到时候再发布一次`;
export const day = (day: string, today: string): string => {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const week = '日一二三四五六'[new Date(`${day}T00:00:00Z`).getUTCDay()]!;
	return `${day.slice(0, 4) === today.slice(0, 4) ? '' : `${year}年`}${month}月${date}日（星期${week}）`;
};
export const inDays = (days: number): string => (days === 0 ? '今天' : days === 1 ? '明天' : `还有${days}天`);
export const stale = '很久没有动过的页面';
export const noneStale = '没有半年不动的页面。';
export const untouched = (count: number): string => `有${count}页半年没有改过，也没有核对过`;
export const unreviewed = (count: number): string => `有${count}页上次核对在半年以前`;
export const neverReviewed = (count: number): string => `有${count}页没有核对记录`;
export const since = (day: string, today: string): string => `${dayOf(day, today)}以后没有动过`;
export const reviewHint = '核对过一页，打开它，在“最近一次核对”里写上日期和对照的出处。';

const dayOf = (written: string, today: string): string => day(written, today).replace(/（.*$/, '');
