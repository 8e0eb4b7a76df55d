import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { targetFault } from '../../../../src/publish/folder/target-fault.ts';

function room() {
	const root = mkdtempSync(path.join(tmpdir(), '文件夹-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	const put = (file: string, text = ''): void => {
		const full = path.join(root, file);
		mkdirSync(path.dirname(full), { recursive: true });
		writeFileSync(full, text);
	};
	put('dist/index.html');
	put('dist/data.json');
	put('content/site.yaml');
	const fault = (to: string) =>
		targetFault(path.join(root, to), path.join(root, 'dist'), [path.join(root, 'content')]);
	return { put, fault };
}

test('a folder that is not there, is empty or was made before may be taken', () => {
	const { put, fault } = room();
	expect(fault('新')).toBeUndefined();
	for (const file of ['_astro/folder.js', 'index.html', 'data.json.js', '说明.txt']) put(`旧/${file}`);
	put('旧/former/index.html', '<script>_astro/folder.js</script>');
	expect(fault('旧')).toBeUndefined();
});

test('what somebody has put beside the pages is not deleted', () => {
	const { put, fault } = room();
	put('盘/_astro/folder.js');
	put('盘/我的报告/稿.docx');
	expect(fault('盘')).toContain('我的报告');
	put('别/照片.jpg');
	expect(fault('别')).toContain('有别的文件');
	put('一个.txt');
	expect(fault('一个.txt')).toContain('是一个文件');
});

test('neither the built site nor a source is written into or deleted', () => {
	const { fault } = room();
	for (const to of ['dist', 'dist/x', 'content', 'content/a/b', '.', 'x/../content', 'content/..x'])
		expect(fault(to), to).toContain('没有动');
	expect(fault('dist-folder')).toBeUndefined();
	expect(fault('..x')).toBeUndefined();
});
