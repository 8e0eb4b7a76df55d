import { FileRefused } from '../file-refused.ts';
import { elementAt, elementsOf, parseXml, textOf } from '../packed/xml.ts';
import type { XmlElement } from '../packed/xml.ts';
import { plainOfHtml, unkept } from './plain-of-html.ts';
import { LETTERS, emptyRow } from './row.ts';
import { ROW_LIMIT } from './row-limit.ts';
import type { ReadRows, Row } from './row.ts';

/**
 * Questions that Moodle exported as XML.
 * @throws FileRefused where it is other XML, or broken
 */
export function readMoodle(xml: string): ReadRows {
	const quiz = parseXml(xml);
	if (quiz.name !== 'quiz') {
		throw new FileRefused(
			'这个XML文件不是Moodle导出的题目（最外面不是 quiz）。请在Moodle里按“Moodle XML格式”导出。',
		);
	}
	const questions = elementsOf(quiz, 'question').filter(
		({ attributes }) => attributes['type'] !== 'category',
	);
	if (questions.length > ROW_LIMIT) {
		throw new FileRefused(
			`共${questions.length}题，一次最多导入${ROW_LIMIT}题，一题也没有导入。请拆成几个文件再来。`,
		);
	}
	return {
		rows: questions.map((question, at) => readQuestion(question, `第${at + 1}题（第${question.line}行）`)),
		notes: [],
		leftOut: [],
	};
}

function readQuestion(question: XmlElement, where: string): Row {
	const row = emptyRow(where);
	/** The words of a field; what they had beside words is a fault. */
	const words = (element: XmlElement | undefined): string => {
		const html = textOf(elementAt(element, 'text'));
		const lost = unkept(html) ?? (elementsOf(element, 'file').length > 0 ? '附带的文件' : undefined);
		if (lost) row.faults.push(`题目里有${lost}，网站的题目只有文字`);
		return plainOfHtml(html);
	};
	row.stem = words(elementAt(question, 'questiontext'));
	row.explanation = words(elementAt(question, 'generalfeedback'));
	const answers = elementsOf(question, 'answer').map((answer) => ({
		text: words(answer),
		fraction: Number(answer.attributes['fraction'] ?? 0),
		feedback: words(elementAt(answer, 'feedback')),
	}));
	const right = answers.filter(({ fraction }) => fraction > 0);
	if (row.explanation === '') row.explanation = right.map(({ feedback }) => feedback).find(Boolean) ?? '';
	const type = question.attributes['type'] ?? '';
	switch (type) {
		case 'multichoice': {
			if (answers.length > LETTERS.length) row.faults.push(`选项超过${LETTERS.length}个`);
			const isSingle = !['false', '0'].includes(textOf(elementAt(question, 'single')).trim());
			if (isSingle && right.some(({ fraction }) => fraction < 100)) {
				row.faults.push('单选题有的选项得部分分，网站的单选只有一个正确答案');
			}
			row.kind = isSingle ? '单选' : '多选';
			row.options = Object.fromEntries(
				answers.slice(0, LETTERS.length).map(({ text }, at) => [LETTERS[at], text]),
			);
			row.answer = answers.flatMap(({ fraction }, at) => (fraction > 0 ? [LETTERS[at] ?? ''] : [])).join('');
			if (answers.length > 0 && right.length === 0) row.faults.push('没有标出正确的选项');
			break;
		}
		case 'truefalse':
			row.kind = '判断';
			row.answer = right[0]?.text ?? '';
			break;
		case 'shortanswer':
			row.kind = '填空';
			row.blanks = [right.filter(({ fraction }) => fraction === 100).map(({ text }) => text)];
			if (row.blanks[0]!.length === 0) row.faults.push('没有满分的答案');
			break;
		case 'matching':
			row.kind = '匹配';
			row.pairs = elementsOf(question, 'subquestion').map((pair) => ({
				prompt: words(pair),
				option: words(elementAt(pair, 'answer')),
			}));
			break;
		default:
			row.isUnread = true;
			row.faults.push(`Moodle的题型“${type}”网站不收：能收的是选择、判断、简短填空和匹配`);
	}
	row.faults = [...new Set(row.faults)];
	return row;
}
