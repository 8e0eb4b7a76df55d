import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sixtyRows } from '../unit/office/import/sixty-rows.ts';

// `npm run bench:office`: the office’s two waits, on the content of this site. A sheet of sixty questions with eight bad
// ones (promised: 52 in, eight named, nothing else of the bank touched, two seconds); one changed line to the published
// folder (30 seconds on two cores).
const root = path.resolve(import.meta.dirname, '../..');
const place = mkdtempSync(path.join(tmpdir(), '办公室 bench-'));
const content = path.join(place, 'content');
const outDir = 'dist-bench-office';

/** Runs a command of the office; what it said, and the seconds that somebody waited. */
function run(...args: string[]): { said: string; status: number | null; seconds: number } {
	const began = performance.now();
	const { stdout, stderr, status } = spawnSync('npm', ['run', '--silent', ...args], {
		cwd: root,
		encoding: 'utf8',
		env: {
			...process.env,
			NODE_ENV: 'production',
			PUBLISHED_NOTE: path.join(place, 'note'),
			CONTENT_DIR: path.relative(root, content),
			OUT_DIR: outDir,
		},
	});
	return { said: stdout + stderr, status, seconds: (performance.now() - began) / 1000 };
}

try {
	cpSync(path.join(root, 'content'), content, { recursive: true });
	const bank = path.join(content, 'quizzes/ideals.yaml');
	const old = readFileSync(bank, 'utf8');
	const sheet = path.join(place, '题.xlsx');
	writeFileSync(sheet, await sixtyRows());
	const imported = run('import', '--', sheet, '--bank', 'ideals', '--source', 'plan 一');
	const isKept = readFileSync(bank, 'utf8').startsWith(old);
	console.log(
		`sixty rows: ${/导入\d+题.*题。/.exec(imported.said)?.[0] ?? imported.said}; the rest of the bank ${isKept ? 'as it was' : 'CHANGED'}; ${imported.seconds.toFixed(1)} s (at most 2)`,
	);

	const folder = path.join(place, '学习 园地');
	const publish = (): number => {
		const { said, status, seconds } = run('publish', '--', folder);
		if (status !== 0) throw new Error(said);
		return seconds;
	};
	console.log(`first publication: ${publish().toFixed(1)} s`);
	const page = path.join(content, 'topics/ideals.mdx');
	writeFileSync(page, readFileSync(page, 'utf8').replace(/^description: .*$/m, '$&（改了一行）'));
	console.log(`one changed line: ${publish().toFixed(1)} s (at most 30)`);
} finally {
	rmSync(place, { recursive: true, force: true });
	rmSync(path.join(root, outDir), { recursive: true, force: true });
}
