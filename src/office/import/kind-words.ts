import type { Difficulty } from '../../model/question.ts';

/** The kinds of question that a sheet or a paper can bring. */
export type ImportKind = 'single' | 'multiple' | 'judge' | 'blank' | 'match' | 'order';

const KINDS: readonly [ImportKind, RegExp][] = [
	['multiple', /^(多项?选择?题?|多选|不定项(选择题?)?|复选题?|MULTIPLE)$/],
	['single', /^(单项?选择?题?|单选|SINGLE)$/],
	['judge', /^(判断(正误|对错|改错)?题?|是非题?|对错题?|JUDGE)$/],
	['blank', /^(填空题?|填充题?|BLANK)$/],
	['match', /^(匹配|配对|连线)题?$|^MATCH$/],
	['order', /^(排序|顺序)题?$|^ORDER$/],
];

/** Kinds that are asked on paper and that no site can score. */
const UNSCORED = /^(简答|问答|论述|案例分析|材料分析|名词解释|作文|写作|主观)题?$/;

const plain = (text: string): string =>
	text
		.normalize('NFKC')
		.replace(/[\s`"'“”【】[\]()]/g, '')
		.toUpperCase();

/** The kind that a word names; undefined where it names none. */
export const kindOf = (word: string): ImportKind | undefined =>
	KINDS.find(([, pattern]) => pattern.test(plain(word)))?.[0];

export const isUnscored = (word: string): boolean => UNSCORED.test(plain(word));

/** The word for a kind in the heading of a part: `一、单选题（每题2分，共20分）`; undefined where it is no heading. */
export function kindHeading(line: string): string | undefined {
	const text = line.normalize('NFKC').trim();
	// `3. 判断：…` is a question with its kind before it; of a whole part there is told how many and what they count.
	const [, asked] = /^\d+\s*[、.)]\s*[^\s(:,。]{2,7}\s*:\s*(.+)$/.exec(text) ?? [];
	if (asked !== undefined && !/^(?:每|各|共|计|本|请|下列|以下|从|\d+\s*[题分])/.test(asked))
		return undefined;
	const [, word = ''] =
		/^(?:第?[一二三四五六七八九十\d]+(?:部分|大题)?\s*[、.:)\s]\s*|\([一二三四五六七八九十\d]+\)\s*)?【?([^\s(:,。】]{2,7})】?\s*(?:[(:].*|$)/.exec(
			text,
		) ?? [];
	return kindOf(word) !== undefined || isUnscored(word) ? word : undefined;
}

const DIFFICULTIES: readonly [Difficulty, RegExp][] = [
	['easy', /^(易|较易|容易|简单|较简单|低|初级|EASY)$/],
	['medium', /^(中|中等|一般|普通|适中|中级|MEDIUM)$/],
	['hard', /^(难|较难|困难|高|高级|HARD)$/],
];

/** How hard a word says a question is. */
export const difficultyOf = (word: string): Difficulty | undefined =>
	DIFFICULTIES.find(([, pattern]) => pattern.test(plain(word)))?.[0];

const TRUE = /^(对|√|✓|✔|☑|T|TRUE|是|正确|Y|YES|V)$/;
const FALSE = /^(错|×|✗|✘|X|F|FALSE|否|错误|不对|不正确|N|NO)$/;

/** Whether a word says right or wrong. */
export function truthOf(word: string): boolean | undefined {
	const text = plain(word).replace(/[。.]$/, '');
	if (TRUE.test(text)) return true;
	return FALSE.test(text) ? false : undefined;
}
