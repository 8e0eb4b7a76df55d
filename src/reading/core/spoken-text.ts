import { chineseNumber, digitByDigit } from './chinese-number.ts';

const HAN_NUMBER = '一二三四五六七八九十百';
/** Before these a lone 2 is said 两. */
const COUNTED = '个|名|位|次|遍|天|周|年|小时|分钟|项|篇|处|份|张|步|句|段|种|件|家|人';
/** Months, days and clauses are said by their number. */
const TO = '[–—~～-]';

/** What is written otherwise than said, in this order: the longer writing before the shorter that is part of it. */
const WRITTEN: readonly (readonly [RegExp, string | ((...found: string[]) => string)])[] = [
	[/https?:\/\/[\w./?#=&%-]+/g, '网址'],
	// 二（一）3: the clause of a plan. 第十五部分（六） is none: what stands before the bracket is no number.
	[
		new RegExp(
			`(^|[^第${HAN_NUMBER}])([${HAN_NUMBER}]{1,3})（([${HAN_NUMBER}]{1,3})）(\\d{1,2})?(?!\\d)`,
			'g',
		),
		(_, before, part, section, clause) =>
			`${before}第${part}部分第${section}节${clause ? `第${chineseNumber(clause)}条` : ''}`,
	],
	[
		new RegExp(`(\\d{4})${TO}(\\d{4})年`, 'g'),
		(_, from, to) => `${digitByDigit(from!)}至${digitByDigit(to!)}年`,
	],
	[/(\d{4})年/g, (_, year) => `${digitByDigit(year!)}年`],
	[
		/(\d{4})-(\d{2})-(\d{2})/g,
		(_, year, month, day) => `${digitByDigit(year!)}年${chineseNumber(month!)}月${chineseNumber(day!)}日`,
	],
	[
		/(\d{1,2})[:：](\d{2})(?!\d)/g,
		(_, hour, minute) =>
			`${chineseNumber(hour!)}点${minute === '00' ? '' : `${minute!.startsWith('0') ? '零' : ''}${chineseNumber(minute!)}分`}`,
	],
	// A telephone number: after what says so, or with a nought before it, or longer than anything counted here.
	[/((?:电话|热线|拨打|拨|打)[：: ]?)([\d-]{3,})/g, (_, word, number) => word! + telephone(number!)],
	[/0\d{2,3}-?\d{7,8}|\d{11,}|\d{3,}(?=热线|专线)/g, telephone],
	[new RegExp(`%${TO}(?=\\d)`, 'g'), '%至'],
	[/(\d+(?:\.\d+)?)%/g, (_, number) => `百分之${decimal(number!)}`],
	[new RegExp(`(\\d)${TO}(?=\\d)`, 'g'), '$1至'],
	[/\d+\.\d+/g, decimal],
	[new RegExp(`(^|[^第\\d.])2(?=(?:${COUNTED}))`, 'g'), '$1两'],
	[/\d+/g, chineseNumber],
	[/(^|[^A-Za-z])([A-Z]{2,5})(?![A-Za-z])/g, (_, before, letters) => before! + [...letters!].join(' ')],
	[/_{2,}/g, '空'],
	[/\s*(?:→|➜)\s*/g, '，到'],
	[/[—–]+|…+|[（）()［］【】〔〕]|·(?=\S)/g, '，'],
	[/[“”‘’"《》〈〉「」『』`*#✓✗○◐☆★•]/g, ''],
	[/([\u4e00-\u9fff])\/(?=[\u4e00-\u9fff])/g, '$1、'],
	[/，(?=[，、。；：！？])|^，|([、：；])，/g, '$1'],
	[/\s+/g, ' '],
];

/** A sentence as a voice should say it: numbers, dates and clauses in words, signs gone. */
export const spokenText = (text: string): string =>
	WRITTEN.reduce(
		(said, [written, words]) =>
			typeof words === 'string' ? said.replace(written, words) : said.replace(written, words),
		text,
	).trim();

function telephone(number: string): string {
	return digitByDigit(number.replace(/-/g, ''), '幺');
}

function decimal(number: string): string {
	const [whole, part] = number.split('.') as [string, string?];
	return chineseNumber(whole) + (part === undefined ? '' : `点${digitByDigit(part)}`);
}
