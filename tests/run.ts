// `npm test`: everything, one step after the other. `npm test -- ROOM …`: what a change in these rooms of `src/` needs.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

interface Step {
	name: string;
	command: string;
}

const VITEST = 'vitest run --config tests/vitest.config.ts';
const PLAYWRIGHT = 'playwright test --config tests/playwright.config.ts';

const EVERYTHING: readonly Step[] = [
	{ name: '检查', command: 'npm run --silent check' },
	{ name: '单元测试', command: VITEST },
	{ name: '构建', command: 'npm run --silent build:tests' },
	{ name: '生成的文件', command: 'vitest run --config tests/built.config.ts' },
	{ name: '浏览器', command: `${PLAYWRIGHT} --project=desktop --project=phone --project=upgrade` },
];

const here = import.meta.dirname;
const foldersIn = (folder: string): string[] =>
	readdirSync(path.join(here, folder), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name);

/** The rooms that have tests: those without a browser and those with one stand in folders of the same name. */
const rooms = [
	...new Set([...foldersIn('unit'), ...foldersIn('e2e').filter((name) => name !== 'pages')]),
].sort();

function stepsFor(asked: readonly string[]): Step[] {
	const [unit, e2e] = ['unit', 'e2e'].map((kind) =>
		asked.filter((room) => existsSync(path.join(here, kind, room))).map((room) => `tests/${kind}/${room}/`),
	) as [string[], string[]];
	const steps: Step[] = [];
	if (unit.length > 0) steps.push({ name: '单元测试', command: `${VITEST} ${unit.join(' ')}` });
	if (e2e.length > 0)
		steps.push(
			{ name: '构建', command: 'npm run --silent build:tests' },
			{ name: '浏览器', command: `${PLAYWRIGHT} --project=desktop --project=phone ${e2e.join(' ')}` },
		);
	return steps;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((room) => !rooms.includes(room));
if (unknown.length > 0) {
	console.error(`没有“${unknown.join('”“')}”的测试。可以写的有：\n  ${rooms.join(' ')}`);
	process.exit(1);
}

const started = Date.now();
const since = (from: number): string => `${Math.round((Date.now() - from) / 1000)} 秒`;
for (const { name, command } of asked.length > 0 ? stepsFor(asked) : EVERYTHING) {
	const from = Date.now();
	const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
	if (status !== 0) {
		console.error(`\n✗ ${name}没有通过：${command}`);
		process.exit(1);
	}
	console.log(`✓ ${name}（${since(from)}）`);
}
console.log(`\n✓ 全部通过（${since(started)}）`);
