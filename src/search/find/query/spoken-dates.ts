/** A query that says when, and the words of the index that stand for it. */
export interface SpokenDates {
	/** The query with “28号” as “28日”; what only counts from today is left out. */
	rest: string;
	/** Words for days, with what each says. */
	terms: Map<string, number>;
}

const two = (number: number): string => String(number).padStart(2, '0');
const thirdOf = (day: number): string => (day <= 10 ? 'a' : day <= 20 ? 'b' : 'c');
const THIRDS: Readonly<Record<string, readonly string[]>> = {
	...{ 初: ['a'], 头: ['a'], 上旬: ['a'], 上半月: ['a', 'b'], 上中旬: ['a', 'b'] },
	...{ 中: ['b'], 中旬: ['b'], 中下旬: ['b', 'c'] },
	...{ 底: ['c'], 末: ['c'], 下旬: ['c'], 下半月: ['b', 'c'] },
};
const THIRD = '(上中旬|中下旬|上半月|下半月|上旬|中旬|下旬|初|头|底|末|中(?!的|间|心))';
/** In a query of more characters “今天” is said by the way, and says no more than this. */
const LONG = 9;
const TOLD = 0.8;
/** Holidays that stand on one day of every year. */
const HOLIDAYS: Readonly<Record<string, readonly [number, number]>> = {
	...{ 元旦: [1, 1], 五一: [5, 1], 劳动节: [5, 1], 七一: [7, 1], 八一: [8, 1], 国庆: [10, 1], 十一: [10, 1] },
};

/** The words by which a day of a schedule is found: itself, its third of the month, its month. */
function wordsOfDay(month: number, day: number): string[] {
	const third = thirdOf(day);
	return [
		`dd${two(month)}${two(day)}`,
		`dt${two(month)}${third}`,
		`dm${two(month)}`,
		`dn${two(day)}`,
		`dz${third}`,
	];
}

/** The word of a day in every month. */
export const wordOfMonthDay = (day: number): string => `dn${two(day)}`;

/** Days from one to another, as words, each once; where they are many, without the single days. */
export function wordsOfDays(start: string, end: string): string[] {
	const words = new Set<string>();
	const last = Date.parse(end);
	const count = (last - Date.parse(start)) / 86_400_000;
	for (let at = Date.parse(start); at <= last; at += 86_400_000) {
		const date = new Date(at);
		for (const word of wordsOfDay(date.getUTCMonth() + 1, date.getUTCDate())) {
			if (count <= 10 || !/^d[dn]/.test(word)) words.add(word);
		}
	}
	return [...words];
}

/**
 * Understands days as people say them.
 * @param today the reader's day, `2023-09-20`
 */
export function spokenDates(query: string, today: string): SpokenDates {
	const terms = new Map<string, number>();
	const add = (word: string, worth: number): void => {
		terms.set(word, Math.max(worth, terms.get(word) ?? 0));
	};
	const addDay = (month: number, day: number, worth = 2): void => {
		add(`dd${two(month)}${two(day)}`, worth);
		add(`dt${two(month)}${thirdOf(day)}`, 0.6);
		add(`dm${two(month)}`, 0.3);
	};
	const addMonth = (month: number, third: string | undefined): void => {
		for (const one of THIRDS[third ?? ''] ?? []) add(`dt${two(month)}${one}`, 1.5);
		add(`dm${two(month)}`, third ? 0.5 : 1.5);
	};
	const [year, thisMonth, thisDay] = today.split('-').map(Number) as [number, number, number];
	const monthFrom = (by: number): number => ((thisMonth - 1 + by + 12) % 12) + 1;
	const dayFrom = (by: number, worth?: number): void => {
		const date = new Date(Date.UTC(year, thisMonth - 1, thisDay + by));
		addDay(date.getUTCMonth() + 1, date.getUTCDate(), worth);
	};
	const isSaying = /今[天日].*明天/u.test(query);
	const isTold = [...query].length > LONG;
	const rest = query
		.replace(/(\d{1,2})月(\d{1,2})[号日]?/g, (_, month: string, day: string) => {
			addDay(Number(month), Number(day));
			return `${month}月${day}日`;
		})
		.replace(new RegExp(`(\\d{1,2})月份?(?!\\d)${THIRD}?`, 'gu'), (said, month: string, third?: string) => {
			if (Number(month) > 0 && Number(month) <= 12) addMonth(Number(month), third);
			return said;
		})
		.replace(
			new RegExp(`(这个?|本|当|下个?|上个?)?月${THIRD}`, 'gu'),
			(said, which: string | undefined, third: string, at: number) => {
				if (/\d/.test(query[at - 1] ?? '')) return said;
				addMonth(monthFrom(which?.startsWith('下') ? 1 : which?.startsWith('上') ? -1 : 0), third);
				for (const one of THIRDS[third] ?? []) add(`dz${one}`, 0.8);
				return ' ';
			},
		)
		// A third of a month, whichever.
		.replace(/(^|[^月中])([上中下]旬)/gu, (said, _, third: string) => {
			for (const one of THIRDS[third]!) add(`dz${one}`, 1.5);
			return said;
		})
		.replace(/(这个|本|当|下个|上个|这|下|上)月/gu, (_, which: string) => {
			addMonth(monthFrom(which.startsWith('下') ? 1 : which.startsWith('上') ? -1 : 0), undefined);
			return ' ';
		})
		.replace(/今天|今日|明天|后天/gu, (said) => {
			// “能今天改的别等明天” speaks of no day.
			if (!isSaying) dayFrom(said === '明天' ? 1 : said === '后天' ? 2 : 0, isTold ? TOLD : undefined);
			return ' ';
		})
		.replace(/(这|本|下)个?(?:周|星期|礼拜)/gu, (_, which: string) => {
			const weekday = (new Date(Date.UTC(year, thisMonth - 1, thisDay)).getUTCDay() + 6) % 7;
			for (let day = 0; day < 7; day++) dayFrom(day - weekday + (which === '下' ? 7 : 0));
			return ' ';
		})
		.replace(/(^|[^月\d])(\d{1,2})[号日]/gu, (_, before: string, day: string) => {
			add(`dn${two(Number(day))}`, 1.5);
			return `${before}${day}日`;
		});
	for (const [name, [month, day]] of Object.entries(HOLIDAYS)) {
		if (!new RegExp(`${name}节?(?:之?前|以前|前夕)`, 'u').test(query)) continue;
		const before = new Date(Date.UTC(2000, month - 1, day - 1));
		add(`dt${two(before.getUTCMonth() + 1)}${thirdOf(before.getUTCDate())}`, 1.2);
	}
	return { rest, terms };
}
