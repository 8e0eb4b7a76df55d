import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/authoring/check-content.ts';
import { describeProblems } from '../../../src/authoring/problem.ts';
import { newThing } from '../../../src/office/new/new-thing.ts';
import { contentCopy } from './content-copy.ts';

test('two clerks who each add an update merge without a conflict, and both stay', () => {
	const copy = contentCopy();
	const root = path.dirname(copy.folder);
	const git = (...args: string[]) =>
		execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
			stdio: 'ignore',
		});
	const add = (id: string): void => {
		newThing(copy.folder, 'update', id, '2026-11-28');
		copy.write('updates.yaml', copy.read('updates.yaml').replace(/【待填[^】]*】/g, `甲${id}`));
		git('commit', '-am', id);
	};
	copyFileSync(
		path.resolve(import.meta.dirname, '../../../.gitattributes'),
		path.join(root, '.gitattributes'),
	);
	git('init', '-b', 'main');
	git('add', '.');
	git('commit', '-m', 'first');
	git('checkout', '-b', 'colleague');
	add('one');
	git('checkout', 'main');
	add('two');
	git('merge', 'colleague');
	for (const id of ['one', 'two']) expect(copy.read('updates.yaml')).toContain(`- id: ${id}\n`);
	expect(describeProblems(checkContent(copy.folder).problems)).toBe('');
});
