import { expect, test } from 'vitest';
import { headingIds, splitHeadingId } from '../../../../src/authoring/body/heading-ids.ts';
import type { TreeNode } from '../../../../src/authoring/body/heading-ids.ts';

test('an id in brackets at the end of a heading is split off', () => {
	expect(splitHeadingId('要做什么 [#do]')).toEqual({ title: '要做什么', id: 'do' });
});

test('other brackets stay in the heading', () => {
	expect(splitHeadingId('要做什么 [注]')).toBeUndefined();
	expect(splitHeadingId('[#do] 要做什么')).toBeUndefined();
});

/** The plugin's answer for a heading of these parts. */
function visit(...children: TreeNode[]): TreeNode | undefined {
	const { element } = headingIds() as { element: { visit(node: TreeNode): TreeNode | undefined } };
	return element.visit({ type: 'element', tagName: 'h2', properties: { dir: 'ltr' }, children });
}
const text = (value: string): TreeNode => ({ type: 'text', value });

test('a heading takes the id that its author wrote and loses the brackets', () => {
	expect(visit(text('要做什么 [#do]'))).toEqual({
		type: 'element',
		tagName: 'h2',
		properties: { dir: 'ltr', id: 'do' },
		children: [text('要做什么')],
	});
});

test('headings without an id, and those that end with another element, stay as they are', () => {
	expect(visit(text('要做什么'))).toBeUndefined();
	expect(visit(text('甲 [#do]'), { type: 'element', tagName: 'code' })).toBeUndefined();
	expect(visit()).toBeUndefined();
});
