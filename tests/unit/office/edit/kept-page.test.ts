import { expect, test } from 'vitest';
import { keptAs } from '../../../../src/office/edit/kept-page.ts';

test('a page that is taken down keeps its name, with its folder, unless one of them is taken', () => {
	const place = (...taken: string[]) => keptAs('topics/old.mdx', (path) => taken.includes(path));
	expect(place()).toEqual({ file: '删掉的页面/topics/old.mdx', folder: '删掉的页面/topics/old' });
	const second = { file: '删掉的页面/topics/old-2.mdx', folder: '删掉的页面/topics/old-2' };
	expect(place('删掉的页面/topics/old.mdx')).toEqual(second);
	expect(place('删掉的页面/topics/old')).toEqual(second);
	expect(keptAs('quizzes/fire.yaml', () => false).file).toBe('删掉的页面/quizzes/fire.yaml');
});
