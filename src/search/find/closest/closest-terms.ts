import { wordRuns } from '../query/word-runs.ts';

/** Characters that hold other words together; a pair with one of them says little. */
const BINDING =
	/[我你他她它咱们这那哪的了和与在是有要会能把被对为就都也还又再让使给去来到从向跟同或及其之以于而且但因所着吗呢吧啊个次种不没很更最才只又上下里中]/u;
/** Pairs that stand beside anything. */
const COMMON =
	/大家|别人|人家|有人|现在|昨天|平[时常]|随时|一[直定般样点些起张份本回条件]|马上|已经|正在|刚才|刚刚|突然|其实|反正|干脆|好像|大概|特别|比较|或者|然后|接着|应该|可[以能]|愿意|希望|打算|需要|看[看见]|想想|[出起过回]来|办法|样子|多少|哪里|怎样|如何|容易|直接|主要|其他|另外|有关|发现|出现|完全|好多|很多|开始|结束|知道|进行|东西|事情|情况|时候|地方|觉得|问题|内容|工作|安排|准备|以后|之后|之前|以前/u;
export const LIGHT = 0.35;
const LONE = 0.3;
/** The letters of a word with digits: `UTF-8` for `utf8`. */
const LETTERS = 0.8;

/** The characters of a text that may begin a word. */
export const loneTerms = (text: string): Map<string, number> =>
	new Map(
		[...text]
			.filter((char) => /\p{Script=Han}/u.test(char) && !BINDING.test(char))
			.map((char) => [char, LONE]),
	);

/** The pairs of characters, words and numbers of a text, each with what it says of the text. */
export function weighedTerms(text: string): Map<string, number> {
	const terms = new Map<string, number>();
	const add = (term: string, worth: number): void => {
		terms.set(term, Math.max(terms.get(term) ?? 0, worth));
	};
	for (const run of wordRuns(text)) {
		const chars = [...run];
		if (!/\p{Script=Han}/u.test(run)) {
			add(run, 1);
			for (const [letters] of /\d/.test(run) ? run.matchAll(/[a-z]{2,}/gi) : []) add(letters, LETTERS);
		} else if (chars.length === 1) {
			if (!BINDING.test(run)) add(run, LONE);
		} else {
			for (let at = 0; at + 1 < chars.length; at++) {
				const pair = chars[at]! + chars[at + 1]!;
				const isLight = COMMON.test(pair) || BINDING.test(chars[at]!) || BINDING.test(chars[at + 1]!);
				add(pair, isLight ? LIGHT : 1);
			}
		}
	}
	return terms;
}
