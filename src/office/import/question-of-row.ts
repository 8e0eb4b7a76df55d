import type { Question } from '../../model/question.ts';
import { kinds } from '../../questions/text/question.ts';
import { blankAnswers, siteBlanks } from './blanks.ts';
import { difficultyOf, isUnscored, kindOf, truthOf } from './kind-words.ts';
import type { ImportKind } from './kind-words.ts';
import { narrowLetters, withoutOwnLetter } from './option-marks.ts';
import { LETTERS } from './row.ts';
import type { Letter, Row } from './row.ts';
import { tidy } from './tidy.ts';

/** The parts of a question that its kind decides on. */
type Keyed = Question extends infer Q
	? Q extends Question
		? Pick<Q, Extract<keyof Q, 'kind' | 'stem' | 'options' | 'prompts' | 'answer'>>
		: never
	: never;

/** A question as it will stand in the bank, but for its id and its source. */
export type NewQuestion = Keyed & Pick<Question, 'explanation' | 'difficulty'>;

export type OfRow = { question: NewQuestion; changes: string[] } | { reasons: string[] };

/** Makes a question of a row, or says everything that keeps it from being one. */
export function questionOfRow(row: Row): OfRow {
	const reasons = [...row.faults];
	const changes = [...row.changes];
	const stem = tidy(row.stem);
	if (stem === '') reasons.push('没有题干');
	const explanation = tidy(row.explanation);
	if (explanation === '' && !row.isUnread) reasons.push('没有解析：读者答完以后，要从解析里知道为什么');
	const difficulty = readDifficulty(row.difficulty, changes);
	// What stands in a faulty cell says nothing of the rest.
	if (row.faults.length > 0 || stem === '') return { reasons };
	const keyed = keyedOf({ ...row, stem }, reasons, changes);
	if (!keyed || reasons.length > 0) return { reasons };
	return { question: { ...keyed, explanation, difficulty }, changes: [...new Set(changes)] };
}

function readDifficulty(word: string, changes: string[]): NewQuestion['difficulty'] {
	const difficulty = difficultyOf(word);
	if (difficulty) return difficulty;
	changes.push(
		tidy(word) === '' ? '没有写难度，按“中”收' : `难度“${tidy(word)}”认不出，按“中”收（写易、中、难）`,
	);
	return 'medium';
}

function keyedOf(row: Row, reasons: string[], changes: string[]): Keyed | undefined {
	const options = readOptions(row, changes);
	const letters = Object.keys(options) as Letter[];
	const read = answerInStem({ ...row, answer: tidy(row.answer) }, changes);
	const { stem, answer } = read;
	const kind = readKind({ ...row, stem, answer, options }, letters, reasons, changes);
	if (!kind) return undefined;
	if (row.pairs) return matchOf(stem, row.pairs, reasons);
	if (answer === '' && !row.blanks) {
		reasons.push('没有答案');
		return undefined;
	}
	if (kind === 'judge') return judgeOf(stem, options, answer, reasons);
	if (kind === 'blank') return blankOf({ ...row, stem, answer }, reasons, changes);
	const named = lettersOf(answer) ? undefined : lettersOfTexts(options, answer);
	const chosen = lettersOf(answer) ?? named;
	if (named) changes.push(`答案写的是选项的内容，按 ${named.join('')} 收`);
	if (!chosen) {
		reasons.push(`答案“${answer}”认不出：写选项的字母，例如 A 或 ABD`);
		return undefined;
	}
	const missing = chosen.filter((letter) => !letters.includes(letter));
	if (missing.length > 0) {
		reasons.push(`答案是 ${missing.join('、')}，没有这个选项`);
		return undefined;
	}
	const keys = Object.fromEntries(letters.map((letter) => [letter.toLowerCase(), options[letter]!]));
	const picked = [...new Set(chosen)].map((letter) => letter.toLowerCase());
	if (kind === 'order') return { kind, stem, options: keys, answer: picked };
	if (kind === 'multiple') {
		if (picked.length < 2) reasons.push(`多选题只写了一个答案“${answer}”：补全答案，或者把题型改成单选`);
		return { kind, stem, options: keys, answer: picked.sort() };
	}
	if (picked.length > 1)
		reasons.push(`单选题写了${picked.length}个答案“${answer}”：只留一个，或者把题型改成多选`);
	return { kind: 'single', stem, options: keys, answer: picked[0]! };
}

function readOptions(row: Row, changes: string[]): Row['options'] {
	const options: Row['options'] = {};
	for (const letter of LETTERS) {
		const written = tidy(row.options[letter] ?? '');
		const text = withoutOwnLetter(letter, written);
		if (text === '') continue;
		options[letter] = text;
		if (text !== written) changes.push('选项前面的字母去掉了');
	}
	return options;
}

/** Papers print the answer where the blank was: `应当（B）`. */
function answerInStem<R extends Pick<Row, 'stem' | 'answer' | 'blanks'>>(row: R, changes: string[]): R {
	if (row.answer !== '' || row.blanks) return row;
	const found = [...row.stem.matchAll(/[（(]\s*([A-HＡ-Ｈ]+|[√✓×✗对错])\s*[）)]/g)];
	if (found.length !== 1) return row;
	const [whole, answer] = found[0]! as unknown as [string, string];
	changes.push(`答案“${answer}”写在题干里，移到了答案里`);
	const isAtEnd = truthOf(answer) !== undefined && lettersOf(answer) === undefined;
	return { ...row, answer, stem: tidy(row.stem.replace(whole, isAtEnd ? '' : '（ ）')) };
}

function readKind(
	row: Row,
	letters: readonly Letter[],
	reasons: string[],
	changes: string[],
): ImportKind | undefined {
	const word = tidy(row.kind);
	if (word !== '') {
		const kind = kindOf(word);
		if (kind === 'match' && !row.pairs) {
			reasons.push('匹配题不能从表格导入：照编辑指南“加一道题”写进题库');
			return undefined;
		}
		if (kind) return kind;
		reasons.push(
			isUnscored(word)
				? `“${word}”网站不能判分，不收`
				: `题型“${word}”认不出：写单选、多选、判断、填空或排序`,
		);
		return undefined;
	}
	if (row.pairs) return 'match';
	if (row.blanks) return 'blank';
	const kind = kindByAnswer(row, letters);
	if (kind) changes.push(`没有写题型，按答案看是${kinds[kind]}`);
	else reasons.push(row.answer === '' ? '没有答案' : `没有写题型，从答案“${row.answer}”也看不出来`);
	return kind;
}

function kindByAnswer(
	{ stem, answer, options }: Row,
	letters: readonly Letter[],
): 'single' | 'multiple' | 'judge' | 'blank' | undefined {
	if (answer === '') return undefined;
	if (letters.length === 0) {
		if (truthOf(answer) !== undefined) return 'judge';
		return siteBlanks(stem).count > 0 ? 'blank' : undefined;
	}
	if (letters.every((letter) => truthOf(options[letter]!) !== undefined)) return 'judge';
	const chosen = lettersOf(answer) ?? lettersOfTexts(options, answer);
	return chosen && (new Set(chosen).size > 1 ? 'multiple' : 'single');
}

/** `ABD`, `A、B、D`, `a b d`, `` `A` ``, letters of full width. */
function lettersOf(answer: string): Letter[] | undefined {
	const plain = narrowLetters(answer)
		.toUpperCase()
		.replace(/[\s、,，;；./|｜·`'"“”‘’【】[\]()（）。和及与]/g, '');
	return /^[A-H]+$/.test(plain) ? ([...plain] as Letter[]) : undefined;
}

/** What is chosen where its text is written instead of its letter: `楼梯`, `楼梯；阳台`. */
function lettersOfTexts(options: Row['options'], answer: string): Letter[] | undefined {
	const letterOf = (text: string): Letter | undefined => {
		const found = LETTERS.filter((letter) => options[letter] !== undefined && options[letter] === text);
		return found.length === 1 ? found[0] : undefined;
	};
	const whole = letterOf(answer);
	if (whole) return [whole];
	const parts = answer.split(/[；;、|｜，,\n]/).map((part) => letterOf(part.trim()));
	return parts.every((letter) => letter !== undefined) ? parts : undefined;
}

function judgeOf(
	stem: string,
	options: Row['options'],
	answer: string,
	reasons: string[],
): Keyed | undefined {
	const [letter, ...others] = lettersOf(answer) ?? [];
	const named = letter && others.length === 0 ? options[letter] : undefined;
	const right = truthOf(named ?? answer);
	if (right !== undefined)
		return { kind: 'judge', stem: tidy(stem.replace(/[（(]\s*[）)]([。.]?)$/, '$1')), answer: right };
	reasons.push(`判断题的答案“${answer}”认不出：写“对”或“错”`);
	return undefined;
}

function blankOf(row: Row, reasons: string[], changes: string[]): Keyed | undefined {
	let { stem, count } = siteBlanks(row.stem);
	if (count === 0 && row.blanks?.length === 1) {
		stem = `${stem}____`;
		count = 1;
		changes.push('题干里没有空，在末尾加了一个');
	} else if (stem !== row.stem) changes.push('题干里的空写成了 ____');
	if (count === 0) {
		reasons.push('填空题的题干里没有空：要填的地方写 ____ 或（ ）');
		return undefined;
	}
	const answer = row.blanks ?? blankAnswers(row.answer, count);
	if (answer?.length === count)
		return { kind: 'blank', stem, answer: answer.map((texts) => texts.map(tidy)) };
	reasons.push(`题干有${count}个空，答案“${row.answer}”对不上：几个空的答案之间用“；”隔开`);
	return undefined;
}

function matchOf(stem: string, pairs: NonNullable<Row['pairs']>, reasons: string[]): Keyed | undefined {
	const prompts = pairs.map(({ prompt }) => tidy(prompt)).filter((prompt) => prompt !== '');
	const texts = [...new Set(pairs.map(({ option }) => tidy(option)))];
	if (prompts.length < 2) reasons.push('匹配题少于两对');
	if (prompts.length > 26 || texts.length > 26) reasons.push('匹配题超过26对');
	if (reasons.length > 0) return undefined;
	const key = (at: number): string => String.fromCharCode(97 + at);
	const asked = pairs.filter(({ prompt }) => tidy(prompt) !== '');
	return {
		kind: 'match',
		stem,
		prompts: Object.fromEntries(prompts.map((prompt, at) => [key(at), prompt])),
		options: Object.fromEntries(texts.map((text, at) => [key(at), text])),
		answer: Object.fromEntries(asked.map(({ option }, at) => [key(at), key(texts.indexOf(tidy(option)))])),
	};
}
