import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

// `npm run bench:pages`: does a page grow with the number of pages? Builds 30 and 300 generated pages.
const root = path.resolve(import.meta.dirname, '../..');
const sound = path.join(root, 'tests/fixtures/other-programme');

function weigh(count: number): { mean: number; seconds: number } {
	const content = mkdtempSync(path.join(tmpdir(), 'bench-'));
	const outDir = `dist-bench-${count}`;
	cpSync(sound, content, { recursive: true });
	for (let at = 1; at <= count; at++) {
		const body = `## 第一节 [#one]\n\n${`第 ${at} 页的文字，说明疏散、报警和检查的做法。`.repeat(20)}\n\n## 第二节 [#two]\n\n${'检查要动手，演练要真走。'.repeat(20)}\n`;
		const matter = `---\ntitle: 生成的第 ${at} 页\ndescription: 测量用。\norder: ${at + 100}\nsources: [plan 一]\n---\n\n`;
		writeFileSync(path.join(content, 'topics', `generated-${at}.mdx`), matter + body);
	}
	const began = performance.now();
	execFileSync('npm', ['run', 'build'], {
		cwd: root,
		env: { ...process.env, CONTENT_DIR: path.relative(root, content), OUT_DIR: outDir },
		stdio: 'pipe',
	});
	const seconds = (performance.now() - began) / 1000;
	const folder = path.join(root, outDir, 'topics');
	const sizes = readdirSync(folder)
		.filter((name) => name.startsWith('generated-'))
		.map((name) => brotliCompressSync(readFileSync(path.join(folder, name, 'index.html'))).length);
	rmSync(content, { recursive: true });
	rmSync(path.join(root, outDir), { recursive: true });
	return { mean: sizes.reduce((sum, size) => sum + size, 0) / sizes.length, seconds };
}

const [small, large] = [weigh(30), weigh(300)];
console.log(`30 pages:  ${small.mean.toFixed(0)} bytes brotli a page, build ${small.seconds.toFixed(1)} s`);
console.log(`300 pages: ${large.mean.toFixed(0)} bytes brotli a page, build ${large.seconds.toFixed(1)} s`);
console.log(`ratio ${(large.mean / small.mean).toFixed(3)} (at most 1.2)`);
