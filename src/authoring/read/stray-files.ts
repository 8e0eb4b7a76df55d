import { kindOfFile } from '../beside/file-kinds.ts';
import type { ContentReader } from './content-reader.ts';
import type { Problem } from '../tell/problem.ts';

/** What editors and systems leave in folders by themselves. */
const SYSTEM = /^[.~]|^(Thumbs\.db|desktop\.ini)$/i;
/** What stands there for the editor: the guide, and what opens the office's menu. */
export const EDITORS: readonly string[] = ['README.md', '办公室.cmd', '办公室.sh'];
/** The list of what is on the site; it may lie beside the content, so that the desk has something to compare with. */
export const PUBLISHED_LIST = 'published.json';

/**
 * Files of the content folder that nothing reads: a wrong ending, a folder too deep, a section that is not in
 * `site.yaml`. Their author would look for them on the site in vain.
 * @param known files that were read or tried
 */
export function strayFiles(reader: ContentReader, known: ReadonlySet<string>): Problem[] {
	return reader
		.names()
		.filter((file) => !known.has(file) && ![...EDITORS, PUBLISHED_LIST].includes(file))
		.filter((file) => kindOfFile(file)?.sort !== 'picture')
		.filter((file) => !file.split('/').some((part) => SYSTEM.test(part)))
		.sort()
		.map((file) => {
			const what = kindOfFile(file) ? '没有页面链接到这个文件' : '网站不会用到这个文件';
			return { kind: 'stray-file', file, line: 1, what: what + likelyCause(file) };
		});
}

/** How such a file comes about on the editor's computer, where its name tells. */
function likelyCause(file: string): string {
	if (isCopy(file)) return '，像是复制出来的副本：多余的就删掉';
	if (/\.(?:mdx|yaml)\.txt$/i.test(file))
		return '，结尾多了 .txt：记事本“另存为”时，保存类型选“所有文件”，文件名两头加英文双引号';
	return '';
}

/** Whether a file has the name that Windows, WPS or a browser gives to a copy. */
export const isCopy = (file: string): boolean => /副本|复制|[(（]\d+[)）]|- ?copy\b/i.test(file);
