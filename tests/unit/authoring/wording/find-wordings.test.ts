import { expect, test } from 'vitest';
import { findWordings } from '../../../../src/authoring/wording/find-wordings.ts';
import { plainOf } from '../../../../src/authoring/wording/plain.ts';

const phrases = [
	'手动报警按钮',
	'疏散指示标志',
	'四个能力',
	'安全出口',
	'灭火器',
	'消防控制室值班员',
	'三提三懂',
];
const sets = [['认火情', '会报警', '懂逃生', '能灭火']];
const told = (text: string, exceptions: string[] = []): string[] => {
	const plain = plainOf(text).text;
	return findWordings(plain, { phrases, sets, exceptions }).map(
		({ at, length, right, kind }) => `${kind}: ${plain.slice(at, at + length)} → ${right}`,
	);
};

test('a character of the same or nearly the same sound is told with the right wording', () => {
	expect(told('再按下手动报警按扭。')).toEqual(['sound: 手动报警按扭 → 手动报警按钮']);
	expect(told('提高四个能利。')).toEqual(['sound: 四个能利 → 四个能力']);
	expect(told('走按全出口。')).toEqual(['sound: 按全出口 → 安全出口']);
	expect(told('拿起灭货器。')).toEqual(['sound: 灭货器 → 灭火器']);
	expect(told('走安泉出口。')).toEqual(['sound: 安泉出口 → 安全出口']);
});

test('any other character is told inside of a phrase of five and more only', () => {
	expect(told('按手动报替按钮。')).toEqual(['other: 手动报替按钮 → 手动报警按钮']);
	expect(told('走安静出口。')).toEqual([]);
	expect(told('看疏散指示图。')).toEqual([]);
});

test('a character missing, doubled or swapped is told', () => {
	expect(told('看疏散示标志。')).toEqual(['missing: 疏散示标志 → 疏散指示标志']);
	expect(told('看疏散指指示标志。')).toEqual(['doubled: 疏散指指示标志 → 疏散指示标志']);
	expect(told('看疏散示指标志。')).toEqual(['swapped: 疏散示指标志 → 疏散指示标志']);
	expect(told('走安出全口。')).toEqual(['swapped: 安出全口 → 安全出口']);
	expect(told('走全安出口。')).toEqual(['swapped: 全安出口 → 安全出口']);
});

test('a phrase is seen through quotation marks, emphasis, links and line breaks', () => {
	expect(told('提高“四个能利”。')).toHaveLength(1);
	expect(told('按**手动报警**按扭。')).toHaveLength(1);
	expect(told('看[疏散指示](/topics/escape/)标致。')).toHaveLength(1);
	expect(told('看疏散指示\n标致。')).toHaveLength(1);
	expect(told('看疏散指示\n\n标致。')).toEqual([]);
});

test('what is right, or part of another word, is not told', () => {
	expect(told('四个能力都要有，手动报警按钮、疏散指示标志、灭火器放在安全出口旁。')).toEqual([]);
	expect(told('换按钮，不报警。')).toEqual([]);
});

test('another word that the site writes more than once is no slip, a slip by sound is one every time', () => {
	expect(told('手动报修按钮坏了，手动报修按钮在楼下。')).toEqual([]);
	expect(told('手动报警按扭坏了，手动报警按扭在楼下。')).toHaveLength(2);
});

test('another number before what is counted is told, but not a part of the whole', () => {
	expect(told('提高五个能力。')).toEqual(['count: 五个能力 → 四个能力']);
	expect(told('提高5个能力。')).toHaveLength(1);
	expect(told('提高4个能力，先练前两个能力，再练一个能力。')).toEqual([]);
});

test('a set out of order, or with a member missing or exchanged, is told', () => {
	const right = '认火情、会报警、懂逃生、能灭火';
	expect(told('先会报警、认火情、懂逃生、能灭火。')).toEqual([
		`order: 会报警、认火情、懂逃生、能灭火 → ${right}`,
	]);
	expect(told('要认火情、会报警、能灭火。')).toEqual([`lacking: 认火情、会报警、能灭火 → ${right}`]);
	expect(told('要认火情、会报警、快逃走、能灭火。')).toEqual([
		`lacking: 认火情、会报警、快逃走、能灭火 → ${right}`,
	]);
	expect(told('要认火情、会报警、懂逃生等。要认火情、会报警。')).toEqual([]);
	expect(told('第四个是能灭火，另三个是认火情、会报警、懂逃生。')).toEqual([]);
	expect(told('要认火情，会报警，懂逃生和能灭火。')).toEqual([]);
});

test('an exception holds where it stands and nowhere else', () => {
	expect(told('旧牌子写“手动报警按扭”。', ['牌子写“手动报警按扭”'])).toEqual([]);
	expect(told('旧牌子写“手动报警按扭”，再按手动报警按扭。', ['牌子写“手动报警按扭”'])).toHaveLength(1);
});
