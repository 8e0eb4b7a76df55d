import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { draw } from '../../src/exams/core/draw.ts';
import { indexedQuestions } from '../../src/questions/core/question-index.ts';
import type { IndexedBank } from '../../src/questions/core/question-index.ts';
import { reviewQueue } from '../../src/review/core/queue.ts';
import { rate } from '../../src/review/core/rate.ts';
import type { ReviewCard } from '../../src/review/core/card.ts';

// `npm run bench:questions`: what an exam loads, and how long the review queue takes, with 5,000 questions.
const root = path.resolve(import.meta.dirname, '../..');
const BANKS = 50;
const EACH = 100;
const FRAME = 16;

function generated(bank: number): string {
	const questions = Array.from({ length: EACH }, (_, at) => {
		const id = `bank-${bank}-${at}`;
		return `  - { id: ${id}, kind: single, stem: 第 ${bank} 个题库的第 ${at} 题问的是哪一项安排？, options: { a: 每周检查一次安全出口, b: 每月组织一次疏散演练, c: 每季度更换一批灭火器 }, answer: b, explanation: 生成的解析，说明为什么是这一项而不是另外两项。, sources: [plan 一], difficulty: easy }`;
	});
	return `id: bank-${bank}\ntitle: 生成的第 ${bank} 个题库\ndescription: 测量用。\norder: ${bank + 100}\nquestions:\n${questions.join('\n')}\n`;
}

const content = mkdtempSync(path.join(tmpdir(), 'bench-'));
const outDir = 'dist-bench-questions';
cpSync(path.join(root, 'tests/fixtures/other-programme'), content, { recursive: true });
for (let bank = 0; bank < BANKS; bank++)
	writeFileSync(path.join(content, 'quizzes', `bank-${bank}.yaml`), generated(bank));
const began = performance.now();
execFileSync('npm', ['run', 'build'], {
	cwd: root,
	env: { ...process.env, CONTENT_DIR: path.relative(root, content), OUT_DIR: outDir },
	stdio: 'pipe',
});
console.log(`build with ${BANKS * EACH} questions: ${((performance.now() - began) / 1000).toFixed(1)} s`);

const weigh = (file: string): number =>
	brotliCompressSync(readFileSync(path.join(root, outDir, file))).length;
const index = JSON.parse(
	readFileSync(path.join(root, outDir, 'questions/index.json'), 'utf8'),
) as IndexedBank[];
const questions = indexedQuestions(index);
const [paper] = draw([{ kinds: ['single'], quizzes: [], difficulties: [], count: 20 }], questions, 'bench');
const parts = [...new Set(paper!.map(({ quiz, part }) => `questions/${quiz}/${part}/index.html`))];
const sum = parts.reduce((total, file) => total + weigh(file), 0);
console.log(
	`exam page, ready to begin: ${weigh('exams/drill/index.html')} bytes brotli, no question fetched`,
);
console.log(
	`beginning 20 questions: index ${weigh('questions/index.json')} bytes, ${parts.length} parts ${sum} bytes`,
);

const DAY = 86_400_000;
const start = 1_700_000_000_000;
const attempts = Object.fromEntries(
	questions.map(({ id, hash }, at) => {
		const time = start - (at % 90) * DAY - 1;
		return [
			id,
			{ chosen: 'a', outcome: 'right' as const, hash, at: time, log: [[time, 'right'] as [number, 'right']] },
		];
	}),
);
const cards: Record<string, ReviewCard> = Object.fromEntries(
	questions.map(({ id }) => [id, rate(undefined, 'right', attempts[id]!.at)]),
);
const hashes = new Map(questions.map(({ id, hash }) => [id, hash]));
const day = { start, end: start + DAY, now: start + DAY / 2 };
const times = Array.from({ length: 200 }, () => {
	const before = performance.now();
	reviewQueue(attempts, cards, (id) => hashes.get(id), day, 20);
	return performance.now() - before;
}).sort((a, b) => a - b);
const [median, worst] = [times[100]!, times.at(-1)!];
console.log(
	`review queue over ${questions.length} cards: median ${median.toFixed(2)} ms, worst ${worst.toFixed(2)} ms (a frame is ${FRAME} ms)`,
);
rmSync(content, { recursive: true });
rmSync(path.join(root, outDir), { recursive: true });
