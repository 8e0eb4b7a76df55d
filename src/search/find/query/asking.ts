/** What a question asks for, as far as its words say. */
export type Form =
	| 'when'
	| 'unit'
	| 'who'
	| 'often'
	| 'many'
	| 'meaning'
	| 'what'
	| 'where'
	| 'how'
	| 'whether'
	| 'agenda'
	| 'practice';

/** A question taken apart. */
export interface AskedQuestion {
	form: Form;
	/** What it is about: the query without the words that only make it a question. */
	about: string;
}

const FORMS: readonly (readonly [Form, RegExp])[] = [
	[
		'when',
		/(?:什么|啥)(?:时候|时间|日子)|什么时侯|何时|几时|哪一?天|哪个?月|几月几[号日]|几[月号日点](?:份)?|几点钟?|多会儿|多咱|(?:在|到|从|是)?哪一?日/gu,
	],
	[
		'unit',
		/(?:由|归)?谁(?:来)?(?:负责|管|牵头)|归哪[一个]?[项里]?管|(?:是|由|归|哪)?哪(?:个|些|一个)?(?:科室|部门|单位|处室)(?:来)?(?:负责|管|牵头)?|(?:什么|啥)(?:部门|单位|科室)(?:来)?(?:负责|管|牵头)?|责任单位是/gu,
	],
	['who', /是谁|由谁|谁来|谁去|谁给|给谁|归谁|谁|哪位|哪些人|什么人|哪个人/gu],
	['often', /(?:每)?多久(?=.*[次回遍])|多久(?:一[次回遍])?|几[次回遍]|多少[次回遍]/gu],
	[
		'many',
		/多长时间|多长|多少[个次篇条项章分种天人回本道]?|几(?:个|次|篇|条|项|章|部分|种|回|天|周|人|本|类|方面|句|分|步|道)(?:字|月|方面)?|几\p{Script=Han}(?=$|\s)|有多少/gu,
	],
	[
		'where',
		/[在到去从往搁]?(?:哪里|哪儿|(?:什么|啥)(?:地方|位置)|何处|哪(?=[看找有能领买放查搜]))|[在到去从往搁]哪/gu,
	],
	[
		'how',
		/怎么(?:办|做|样|弄|搞|才算|算|回事)?|怎样(?:才算|做|算)?|如何|咋(?:办|做|弄|样|整)?|为什么|为何|为啥|凭什么|干(?:嘛|啥|什么|吗)|做(?:什么|啥|哪些)|(?:要|该)?干哪些/gu,
	],
	[
		'meaning',
		/是?(?:什么|啥)意思|的?意思是?|指的是什么|指什么|什么[叫是]|叫什么|是什么|是啥|是指|是哪(?:些|[一二两三四五六七八九十百几\d]+)(?:个|种|项|条|句|类|件|样|方面|字)*/gu,
	],
	[
		'what',
		/[有讲]什么|有啥|(?:是|有|要|指)?哪(?:些|[几一二两三四五六七八九十百\d]+)(?:个|种|项|条|句|类|件|样|方面|章|部分|字)*|哪[个种项条]|哪|什么|啥/gu,
	],
];

/** Questions to practise with are wanted. */
const PRACTICE = /(?:自测|练习|测试|考|习|试)题|题库|[做刷]题|有(?:没有)?题|题(?:在哪)?做/u;
/** What is said of a day and what there is on it. */
const ON_A_DAY =
	/安排|活动|任务|事情?|日程|[要该]?[交干做忙]的?|前后|左右|附近|之?前|之?后|份|有|还|的|里|[\d一二三四五六七八九十月日号上中下旬]|\s/gu;

/** Does a question that says when ask for nothing else than what there is then? */
export const asksForDay = (about: string): boolean => about.replace(ON_A_DAY, '') === '';

/** Asked with these, a query wants yes or no; what it is about stands around them. */
const YES_OR_NO =
	/([能可要用需行会算该对好分是])不\1[够以要]?|可以不可以|有没有|必须|是否|能否|可否|还[用要能在是]/gu;
/** What is asked with both: “救不救”. */
const OR_NOT = /(\p{Script=Han})不(?=\1)/gu;
const PARTICLE = /(?:[吗呢吧啊呀嘛哦了不没]|没有|([^什怎这那多])么)(?=$|[\s,，。?？!！])/gu;
/** What people say around a question. */
const POLITE =
	/请问|请教|麻烦|想问|想知道|问一?下|有?谁知道|告诉我|帮我|(?:查|了解)一下|[你您]好|谢谢|拜托|给我|我们|咱们|我是|我要|我想|我该|我可以|我|一下|一共|总共|大概|具体|到底|究竟|到时候?|的话|要是|如果|万一|那么|这么|真的|比较好|才好/gu;

/**
 * Takes a question apart.
 * @returns undefined where the query is none
 */
export function takeApart(query: string): AskedQuestion | undefined {
	let rest = query.replace(PARTICLE, '$1 ');
	let asks = rest !== query || /[?？]/.test(query);
	const politely = rest.replace(POLITE, ' ');
	asks ||= /请问|想问|想知道|告诉我/.test(rest);
	rest = politely;
	let form: Form | undefined;
	for (const [kind, words] of FORMS) {
		const without = rest.replace(words, ' ');
		if (without === rest) continue;
		form ??= kind;
		asks = true;
		rest = without;
	}
	const decided = rest.replace(YES_OR_NO, ' ').replace(OR_NOT, '');
	if (decided !== rest) asks = true;
	if (PRACTICE.test(query)) {
		form = 'practice';
		asks = true;
	}
	const about = decided.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
	return asks && /[\p{L}\p{N}]{2}|\p{Script=Han}/u.test(about)
		? { form: form ?? 'whether', about }
		: undefined;
}
