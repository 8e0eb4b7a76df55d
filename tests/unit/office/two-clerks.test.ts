import { execFileSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/authoring/check-content.ts';
import { readLibrary } from '../../../src/authoring/read/read-library.ts';
import { describeProblems } from '../../../src/authoring/tell/problem.ts';
import { writeNewThing } from '../../../src/office/new/new-thing.ts';
import { contentCopy } from './content-copy.ts';

/** What two clerks may write alike: nothing but their names of it, or all but the title. */
test.each([
	['nothing', (id: string) => ({ title: `甲${id}`, summary: `乙${id}` })],
	[
		'the summary and the page',
		(id: string) => ({ title: `甲${id}`, summary: '详见通知。', page: 'topics/escape' }),
	],
])(
	'two clerks who each add an update with %s alike merge without a conflict, and both stay whole',
	(_, wordsOf) => {
		const copy = contentCopy();
		const root = path.dirname(copy.folder);
		const git = (...args: string[]) =>
			execFileSync('git', ['-C', root, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args], {
				stdio: 'ignore',
			});
		const add = (id: string): void => {
			writeNewThing(copy.folder, 'update', id, '2026-11-28');
			const { title, summary, page } = { page: undefined, ...wordsOf(id) };
			copy.edit('updates.yaml', /(?<=title: )【待填[^】]*】/, title);
			copy.edit(
				'updates.yaml',
				/(?<=summary: )【待填[^】]*】/,
				`${summary}${page ? `\n  page: ${page}` : ''}`,
			);
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
		const { updates } = readLibrary(copy.folder).library;
		expect(updates.slice(0, 2)).toEqual(
			['two', 'one'].map(
				(id) => expect.objectContaining({ id, date: '2026-11-28', ...wordsOf(id) }) as unknown,
			),
		);
		expect(describeProblems(checkContent(copy.folder).problems)).toBe('');
	},
);
