import { expect, test } from 'vitest';
import { optionColumns } from '../../../../src/paper/core/option-columns.ts';
import { pageRules } from '../../../../src/paper/core/page-rules.ts';

test('each part’s pages bear its name, and no name breaks out of the style', () => {
	const rules = pageRules({ title: '学习园地', parts: [{ id: 'topics', label: '专"题</style>' }] });
	expect(rules).toContain('.p-topics{page:p-topics}');
	expect(rules).toContain('content:"专\\22 题\\3c /style>"');
	expect(rules).not.toContain('</style');
	expect(rules).toContain('@page cover{@top-right{content:""}');
});

test('short options stand beside each other, long ones each on its line', () => {
	expect(optionColumns(['四月', '九月'])).toBe(4);
	expect(optionColumns(['四月', '党组书记和分管领导'])).toBe(2);
	expect(optionColumns(['四月', '一'.repeat(19)])).toBe(1);
	expect(optionColumns([])).toBe(4);
});
