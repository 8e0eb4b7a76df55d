import { expect, test } from 'vitest';
import { minutesAloud } from '../../../../src/reading/core/reading-time.ts';

test('two hundred and fifty characters take a minute, and what is begun counts', () => {
	expect(minutesAloud('字'.repeat(250))).toBe(1);
	expect(minutesAloud('字'.repeat(251))).toBe(2);
	expect(minutesAloud('')).toBe(1);
});

test('what nobody reads aloud takes no time: addresses, ids of headings, signs, the frame of a table', () => {
	const said = '字'.repeat(246);
	expect(minutesAloud(`## 标题 [#a-very-long-id]\n\n**${said}**，[名词](/glossary/#some-long-term)`)).toBe(1);
	expect(minutesAloud(`| 甲 | 乙 |\n| --- | --- |\n| ${said} | 丙 |`)).toBe(1);
});

test('numbers and dates count as they are spoken', () => {
	// 二〇二三年九月二十八日
	expect(minutesAloud(`${'字'.repeat(240)}2023年9月28日`)).toBe(2);
});
