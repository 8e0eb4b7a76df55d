import { expect, test } from 'vitest';
import { find } from '../../../../../src/search/find/find.ts';
import type { Findings } from '../../../../../src/search/find/listing.ts';
import { FakeIndex } from '../fake-index.ts';
import type { FakePlace } from '../fake-index.ts';

const SITE: FakePlace[] = [
	{
		...{ place: 'a/drill/', title: '疏散演练', content: '值班长定日期，全体走到集合点。' },
		meta: { type: 'page', units: '后勤组', timing: '11月下旬' },
	},
	{
		...{ place: 'plan/#drill', title: '疏散演练', content: '疏散演练 11月下旬', kind: '日程' },
		meta: { type: 'entry', when: '11月下旬', start: '2026-11-21', end: '2026-11-30', days: 'dt11c dm11 dzc' },
	},
	{
		...{ place: 'terms/#light', title: '应急灯', content: '应急灯 断电后自动亮的灯。', kind: '名词' },
		meta: { type: 'term', says: '断电后自动亮的灯。', also: '备用灯' },
	},
	{
		...{ place: 'plan/#lesson', title: '消防课', content: '消防课 11月4日', kind: '日程' },
		meta: { type: 'entry', when: '11月4日', where: '二楼报告厅' },
	},
	{
		...{ place: 'my/#backup', title: '备份', content: '备份 导出成文件', kind: '个人' },
		meta: { type: 'tool', where: '“我的”里的“备份”' },
	},
	{
		...{ place: 'quiz/#q-1', title: '疏散演练什么时候办？', content: '疏散演练什么时候办？', kind: '题目' },
		meta: { type: 'question' },
	},
	{
		place: 'lists/staff/#1',
		title: '参加疏散演练',
		content: '参加疏散演练',
		kind: '清单条目',
		meta: { type: 'item' },
	},
];

const ask = (query: string, change: (index: FakeIndex) => void = () => {}): Promise<Findings> => {
	const index = new FakeIndex(SITE);
	change(index);
	return find(query, { index, scope: {}, today: '2026-11-10' });
};
const placesOf = ({ listing }: Findings): string[] => listing.hits.map(({ place }) => place);

test('a question that stands nowhere as it is finds what it is about, and says that it is only close', async () => {
	const findings = await ask('请问疏散演练哪天办呀');
	expect(findings.closest).toBe(true);
	expect(placesOf(findings)[0]).toBe('plan/#drill');
});

test('the page that answers stands before the question that asks, even where that is the same, word for word', async () => {
	const places = placesOf(await ask('疏散演练什么时候办'));
	expect(places[0]).toBe('plan/#drill');
	expect(places.at(-1)).toBe('quiz/#q-1');
});

test('an item of a list stands behind the page', async () => {
	const places = placesOf(await ask('疏散演练怎么做'));
	expect(places.indexOf('a/drill/')).toBeLessThan(places.indexOf('lists/staff/#1'));
});

test.each([
	['疏散演练什么时候办', 'when', '11月下旬', 'plan/#drill'],
	['疏散演练由谁负责', 'units', '后勤组', 'a/drill/'],
	['应急灯是什么', 'says', '断电后自动亮的灯。', 'terms/#light'],
	['什么叫备用灯', 'says', '断电后自动亮的灯。', 'terms/#light'],
	['消防课在哪儿上', 'where', '二楼报告厅', 'plan/#lesson'],
	['备份搁哪导出', 'where', '“我的”里的“备份”', 'my/#backup'],
])('%s is answered from a field, with its place', async (query, field, text, place) => {
	const { answer } = await ask(query);
	expect(answer).toMatchObject({ field, text, hit: { place } });
});

test.each([
	'疏散演练怎么做',
	'疏散演练有几步',
	'集合点是什么',
	'疏散演练在哪里',
	'检查应急灯的时候要看哪些',
	'消防月什么时候',
	'应急灯装哪种',
])('where the content has no field for it, there is no card: %s', async (query) => {
	expect((await ask(query)).answer).toBeUndefined();
});

test('other words of the site lead to its own', async () => {
	const others = (index: FakeIndex): void => void (index.others = [['跑楼梯活动', '疏散演练']]);
	expect(placesOf(await ask('跑楼梯活动什么时候', others))[0]).toBe('plan/#drill');
	expect(placesOf(await ask('跑楼梯活动什么时候'))).toEqual([]);
});

test('what the content says readers ask of a page leads to it, though none of the words stand there', async () => {
	const page: FakePlace = {
		...{ place: 'a/start/', title: '三步用起来', content: '打开首页。' },
		meta: { type: 'page', asks: '刚来 来先 先看 / 哪里 里看 看起' },
	};
	const index = new FakeIndex([...SITE, page]);
	const findings = await find('刚来先看啥', { index, scope: {}, today: '2026-11-10' });
	expect(placesOf(findings)[0]).toBe('a/start/');
});

test('what there is on a day is asked of the schedule, before pages that speak of that day', async () => {
	const page: FakePlace = {
		...{ place: 'a/november/', title: '整理书架', content: '安排在11月下旬。' },
		meta: { type: 'page', days: 'dt11c dm11' },
	};
	const index = new FakeIndex([...SITE, page]);
	for (const query of ['11月下旬有什么安排呢', '下旬的安排', '这个月还有哪些事']) {
		const findings = await find(query, { index, scope: {}, today: '2026-11-10' });
		expect(placesOf(findings)[0], query).toBe('plan/#drill');
	}
});

test('who wants to practise is shown the bank before the page, and nobody else is', async () => {
	const bank: FakePlace = {
		...{ place: 'quiz/drill/', title: '疏散演练', content: '疏散演练 十道题', kind: '题库' },
		meta: { type: 'quiz', also: '疏散演练题库' },
	};
	const index = new FakeIndex([...SITE, bank]);
	const first = async (query: string): Promise<string | undefined> =>
		placesOf(await find(query, { index, scope: {}, today: '2026-11-10' }))[0];
	expect(await first('疏散演练有题做吗')).toBe('quiz/drill/');
	expect(await first('疏散演练谁来定')).not.toBe('quiz/drill/');
});

test('what a name means is said where it is defined, before a page that speaks more of it', async () => {
	const page: FakePlace = {
		...{ place: 'a/lights/', title: '应急灯和指示牌', content: '应急灯，应急灯，应急灯。' },
		meta: { type: 'page', asks: '应急灯亮不亮' },
	};
	const index = new FakeIndex([...SITE, page]);
	const findings = await find('应急灯啥意思', { index, scope: {}, today: '2026-11-10' });
	expect(placesOf(findings)[0]).toBe('terms/#light');
});

test('what the content says is answered by a list is answered there, before a page that holds the words', async () => {
	const list: FakePlace = {
		...{ place: 'lists/guard/', title: '保安', content: '锁门。', kind: '清单' },
		meta: { type: 'list', asks: '保安要做哪些事 / 保安夜里干什么' },
	};
	const page: FakePlace = { place: 'a/guard/', title: '夜班', content: '保安要按时到，保安做记录。' };
	const index = new FakeIndex([...SITE, list, { ...page, meta: { type: 'page' } }]);
	const findings = await find('保安要做哪些事啊', { index, scope: {}, today: '2026-11-10' });
	expect(placesOf(findings)[0]).toBe('lists/guard/');
});

test('a sentence that asks nothing finds what is close, without the tables of wrong characters', async () => {
	const index = new FakeIndex(SITE);
	const findings = await find('值班长定日期全体走集合点', { index, scope: {}, today: '2026-11-10' });
	expect(placesOf(findings)[0]).toBe('a/drill/');
	// Which characters the site has tells whether they are simplified ones.
	expect(index.loaded).toEqual(['syllables', 'others']);
});

test('of a few words that stand nowhere together something is found', async () => {
	expect(placesOf(await ask('集合点门打不开'))[0]).toBe('a/drill/');
});

test('of a name that is not there what holds a word of it is shown as close', async () => {
	const findings = await ask('集合仪器');
	expect(findings.closest).toBe(true);
	expect(placesOf(findings)[0]).toBe('a/drill/');
});

test('a word of a name may have a character that holds others together, where a name of the site has it', async () => {
	const index = new FakeIndex([{ place: 'a/', title: '会议纪要', content: '散会后写。' }, ...SITE]);
	const { listing } = await find('视频会议', { index, scope: {}, today: '2026-11-10' });
	expect(listing.hits[0]!.place).toBe('a/');
});

test('of a name of which no word stands there, or only one that is everywhere, nothing is found', async () => {
	expect(placesOf(await ask('精密仪器'))).toEqual([]);
	const index = new FakeIndex(
		Array.from({ length: 12 }, (_, at) => ({ place: `a/${at}/`, title: `第${at}次`, content: '演练。' })),
	);
	const { listing } = await find('演练仪器', { index, scope: {}, today: '2026-11-10' });
	expect(listing.hits).toEqual([]);
});

test('a wrong character in a question finds the name that sounds so', async () => {
	expect(placesOf(await ask('应极灯怎么用'))[0]).toBe('terms/#light');
});

test('a long sentence of which no word stands anywhere finds places with words that begin as its own do', async () => {
	expect(placesOf(await ask('断了会亮着灯那个'))).toContain('terms/#light');
});

test('a question in other words finds places with words that begin as its own do', async () => {
	expect(placesOf(await ask('走几步亮'))).toContain('terms/#light');
});

test.each([
	['a clause stands behind the page that says the same', { type: 'clause' }],
	['an entry of the list of documents stands behind the page', { type: 'document' }],
	['a page for those who make the site stands behind one for its readers', { type: 'page', office: '1' }],
	['a mock exam stands behind the page where a day is asked for', { type: 'exam' }],
])('%s', async (_, meta) => {
	const [title, content] = ['楼道检查', '楼道检查由后勤组来做。'];
	const index = new FakeIndex([
		{ place: 'a/other/', title, content, meta },
		{ place: 'a/page/', title, content, meta: { type: 'page' } },
	]);
	const findings = await find('楼道检查什么时候做呀', { index, scope: {}, today: '2026-11-10' });
	expect(placesOf(findings)).toEqual(['a/page/', 'a/other/']);
});

test('a day as people say it finds what is on then', async () => {
	expect(placesOf(await ask('这个月底有啥安排'))[0]).toBe('plan/#drill');
	expect(placesOf(await ask('11月底要做什么'))[0]).toBe('plan/#drill');
});

test('who asks what is on at a time is not led to the page of all things', async () => {
	const all: FakePlace = {
		place: 'plans/',
		title: '安排',
		content: '疏散演练。消防课。',
		meta: { type: 'page' },
	};
	const index = new FakeIndex([...SITE, all]);
	const first = async (query: string): Promise<string | undefined> =>
		placesOf(await find(query, { index, scope: {}, today: '2026-11-10' }))[0];
	expect(await first('月底有什么安排')).toBe('plan/#drill');
	expect(await first('有哪些安排')).toBe('plans/');
});

test('what has nothing to do with the site is not found', async () => {
	expect(placesOf(await ask('股票什么时候涨'))).toEqual([]);
});

test('of places that hold as much of a question, the one whose names share more of its characters stands first', async () => {
	const index = new FakeIndex([
		{ place: 'a/', title: '甲', content: '地点见通知。', meta: { asks: '去那里干活' } },
		{ place: 'b/', title: '乙', content: '地点见通知。', meta: { asks: '看教材' } },
	]);
	const { listing } = await find('地点在不在看书的那间教室呢', { index, scope: {}, today: '2026-11-10' });
	expect(listing.hits.map(({ place }) => place)).toEqual(['b/', 'a/']);
});

test('a day finds the page that has it in its name', async () => {
	const index = new FakeIndex([
		{ place: 'a/', title: '讲党课', content: '谁来讲话，哪天讲话。3月4日以前。' },
		{ place: 'b/', title: '4月3日要点', content: '会上的讲话。' },
	]);
	const { listing } = await find('4月3号的讲话是谁讲的', { index, scope: {}, today: '2026-11-10' });
	expect(listing.hits[0]!.place).toBe('b/');
});
