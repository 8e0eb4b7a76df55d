import { parse } from 'gift-pegjs';
import type { GIFTQuestion, Numerical, TextChoice } from 'gift-pegjs';
import { mendGift } from './mend-gift.ts';
import { plainOfHtml, unkept } from './plain-of-html.ts';
import { LETTERS, emptyRow } from './row.ts';
import type { ReadRows, Row } from './row.ts';

/** True for text in the format that Moodle calls GIFT: answers in braces, in it `=`, `~`, `#` or a truth. */
export const isGift = (text: string): boolean =>
	/^\s*::[^:\n]*::|[{｛]\s*(?:[=~#＝～＃]|(?:T|F|TRUE|FALSE)\s*[}｝#])/im.test(text);

/** Questions in the GIFT format, block by block: a broken block loses nothing but itself. */
export function readGift(text: string): ReadRows {
	const read: ReadRows = { rows: [], notes: [], leftOut: [] };
	const lines = text.split('\n');
	for (let at = 0; at < lines.length; at++) {
		const first = at;
		while (at < lines.length && lines[at]!.trim() !== '') at++;
		const block = lines.slice(first, at).filter((line) => !/^\s*(\/\/|\$CATEGORY:)/.test(line));
		if (block.length > 0) read.rows.push(readBlock(block.join('\n'), `第${first + 1}行`));
	}
	return read;
}

function readBlock(block: string, where: string): Row {
	const row = emptyRow(where);
	// Sent back as it came where nothing can be made of it.
	row.stem = block;
	const { text, changes, fault } = mendGift(block);
	if (fault !== undefined) return unread(row, fault);
	let question: GIFTQuestion | undefined;
	try {
		[question] = parse(`${text}\n\n`);
	} catch {
		return unread(row, '这一段GIFT读不懂：检查花括号、= 和 ~，文字里的 = ~ # { } 前面加反斜线');
	}
	if (!question) return unread(row, '这一段里没有题目');
	return { ...fill(row, question), changes };
}

const unread = (row: Row, fault: string): Row => ({ ...row, faults: [fault], isUnread: true });

function fill(row: Row, question: GIFTQuestion): Row {
	if (question.type === 'Category' || question.type === 'Description') {
		return unread(row, '这一段没有写答案的花括号 { }，不是题目');
	}
	if (question.type === 'Essay') return unread(row, '没有答案的题（问答）网站不能判分，不收');
	const lost = unkept(question.stem.text);
	if (lost) return unread(row, `题目里有${lost}，网站的题目只有文字`);
	const filled: Row = {
		...row,
		stem: plainOfHtml(question.stem.text),
		explanation: plainOfHtml(question.globalFeedback?.text ?? ''),
	};
	switch (question.type) {
		case 'TF': {
			const told = question.falseFeedback ?? question.trueFeedback;
			if (filled.explanation === '') filled.explanation = plainOfHtml(told?.text ?? '');
			return { ...filled, kind: '判断', answer: question.isTrue ? '对' : '错' };
		}
		case 'MC':
			return choices(filled, question.choices);
		case 'Short':
			return {
				...filled,
				kind: '填空',
				explanation: filled.explanation || feedbackOf(question.choices),
				blanks: [question.choices.map(({ text }) => plainOfHtml(text.text))],
			};
		case 'Numerical':
			return numbers(filled, question);
		case 'Matching':
			return {
				...filled,
				kind: '匹配',
				pairs: question.matchPairs.map(({ subquestion, subanswer }) => ({
					prompt: plainOfHtml(subquestion.text),
					option: plainOfHtml(subanswer),
				})),
			};
	}
}

function choices(row: Row, all: readonly TextChoice[]): Row {
	if (all.length > LETTERS.length) row.faults.push(`选项超过${LETTERS.length}个`);
	const hasRight = all.some(({ isCorrect }) => isCorrect);
	const isRight = ({ isCorrect, weight }: TextChoice): boolean => (hasRight ? isCorrect : (weight ?? 0) > 0);
	const right = all.filter(isRight);
	if (right.length === 0) row.faults.push('没有标出正确的选项：正确的前面写 =，别的写 ~');
	if (hasRight && all.some(({ isCorrect, weight }) => !isCorrect && (weight ?? 0) > 0)) {
		row.faults.push('单选题有的选项得部分分，网站的单选只有一个正确答案');
	}
	return {
		...row,
		kind: right.length > 1 ? '多选' : '单选',
		options: Object.fromEntries(
			all.slice(0, LETTERS.length).map(({ text }, at) => [LETTERS[at], plainOfHtml(text.text)]),
		),
		answer: all.flatMap((choice, at) => (isRight(choice) ? [LETTERS[at] ?? ''] : [])).join(''),
		explanation: row.explanation || feedbackOf(right),
	};
}

const feedbackOf = (right: readonly TextChoice[]): string =>
	plainOfHtml(right.map(({ feedback }) => feedback?.text ?? '').find(Boolean) ?? '');

function numbers(row: Row, { choices }: Numerical): Row {
	const accepted = Array.isArray(choices)
		? choices.filter(({ isCorrect }) => isCorrect)
		: [{ text: choices }];
	if (accepted.some(({ text }) => text.type !== 'simple')) {
		return unread(row, '数值题的答案是一个范围，网站的填空只认写出来的答案');
	}
	return { ...row, kind: '填空', blanks: [accepted.map(({ text }) => String(text.number))] };
}
