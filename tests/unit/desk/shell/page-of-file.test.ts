import { expect, test } from 'vitest';
import { pageOfFile } from '../../../../src/desk/shell/page-of-file.ts';

test.each([
	['topics/ideals.mdx', 'topics/ideals/'],
	['quizzes/rules.yaml', 'quizzes/rules/'],
	['schedule.yaml', 'schedule/'],
	['site.yaml', ''],
	['index.mdx', ''],
	['', ''],
])('“%s” is seen at “%s”', (file, page) => expect(pageOfFile(file)).toBe(page));
