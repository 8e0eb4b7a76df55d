import { expect, test } from 'vitest';
import { pathProblem } from '../../../../src/authoring/addresses/project-path.ts';

test.each(['/home/a/site', '/home/a/学习 资料/site', 'C:\\Users\\办公室\\site (2)', '/a/[b]/c+d&e'])(
	'the site can be built in %s',
	(folder) => {
		expect(pathProblem(folder)).toBeUndefined();
	},
);

test.each([
	['/home/a/c#/site', '#'],
	['/home/a/b%20c', '%'],
	['/home/what?/site', '?'],
])('in %s it cannot, and the path is said', (folder, char) => {
	expect(pathProblem(folder)).toBe(
		`网站文件夹的路径里有“${char}”，在这样的路径里不能生成网站：${folder}\n请把文件夹改名或移到别处，路径里不要有 #、? 和 %（中文和空格可以）。`,
	);
});
