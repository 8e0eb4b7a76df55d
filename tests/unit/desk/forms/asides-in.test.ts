import { expect, test } from 'vitest';
import { markdownTree } from '../../../../src/desk/check/markdown-tree.ts';
import { asidesIn, keptSigns, writtenSigns } from '../../../../src/desk/forms/asides-in.ts';

test('a body is cut at its asides', () => {
	expect(asidesIn('前\n\n:::caution[别忘了]\n关灯。\n:::\n\n后\n:::note\n记\n:::\n')).toEqual([
		{ text: '前\n' },
		{ kind: 'caution', title: '别忘了', text: '关灯。' },
		{ text: '\n后' },
		{ kind: 'note', title: undefined, text: '记' },
	]);
	expect(asidesIn(':::note\n没有结尾')).toEqual([{ text: ':::note\n没有结尾' }]);
});

test('what looks like an aside in a block of code is code, and what comes after it stays', () => {
	const body = '```\n:::note\n码\n:::\n```\n\n后\n';
	expect(asidesIn(body)).toEqual([{ text: body }]);
	expect(asidesIn(':::tip\n~~~\n:::\n~~~\n完\n:::')).toEqual([
		{ kind: 'tip', title: undefined, text: '~~~\n:::\n~~~\n完' },
	]);
});

test('braces and notes are shown as they are written', () => {
	const body = '今年是{2026}年[^1]。\n\n[^1]: 出处\n';
	const texts: string[] = [];
	const walk = (node: { value?: string; children?: readonly object[] }): void => {
		if (node.value !== undefined) texts.push(writtenSigns(node.value));
		node.children?.forEach(walk);
	};
	walk(markdownTree(keptSigns(body)));
	expect(texts.join('\n')).toBe('今年是{2026}年[^1]。\n[^1]: 出处');
});
