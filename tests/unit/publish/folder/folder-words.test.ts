import { expect, test } from 'vitest';
import { FOLDER_WORDS, inFolderWords } from '../../../../src/publish/folder/folder-words.ts';

test('in a folder nothing that does not come is laid to a network or a server', () => {
	for (const [onSite, inFolder] of FOLDER_WORDS) {
		expect(onSite).toMatch(/网络|联网|网站|服务器/);
		expect(inFolder).not.toMatch(/网络|联网|网站|服务器/);
		expect(inFolderWords(`say("${onSite}")`)).toBe(`say("${inFolder}")`);
	}
});
