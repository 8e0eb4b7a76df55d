import { expect, test } from 'vitest';
import { optionLetters, ownLetter } from '../../../../src/authoring/checks/option-letters.ts';

test.each([
	'应选 A',
	'选Ｂ。',
	'选项 c 不对',
	'答案是 D',
	'答案：A',
	'C 项混淆了时间',
	'A、B 都对',
	'以上都对',
	'以上各项均正确',
	'上述说法都不对',
	'第二个选项漏了责任单位',
	'b 项错在时间',
	'前两项都对，Ｂ不对。',
	'答案为 BC。',
	'A 正确，别的不是',
	'C 错在对象',
])('%j names options by letter or place', (text) => {
	expect(optionLetters(text)).toBeDefined();
});

test.each([
	'选 A4 纸打印',
	'PDCA 项目',
	'选择合适的时间',
	'C 项目已经完成',
	'以上三项由办公室负责',
	'CAD 选项卡',
	'选 CAD 软件',
	'附件 B 正确填写以后上报',
	'按 A 错峰安排',
])('%j does not', (text) => {
	expect(optionLetters(text)).toBeUndefined();
});

test('a stem may call parties by letters', () => {
	expect(optionLetters('A、B 两个小组都要参加', true)).toBeUndefined();
	expect(optionLetters('A、B 两个小组都要参加')).toBeDefined();
});

test('a letter before the text of an option is one of a printed paper', () => {
	expect(['A. 甲', 'B、乙', 'Ｃ．丙', 'd）丁', '(A) 甲'].map(ownLetter)).not.toContain(undefined);
	expect(['A 类企业', 'B.C. 221 年', 'D.2 楼', '甲'].map(ownLetter)).toEqual(Array(4).fill(undefined));
});
