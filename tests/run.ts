// `npm test`: everything, what needs nothing of one another side by side. `npm test -- ROOM …`: what a change in these
// rooms of `src/` needs.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

interface Step {
	name: string;
	command: string;
}

const VITEST = 'vitest run --config tests/vitest.config.ts';
const PLAYWRIGHT = 'playwright test --config tests/playwright.config.ts';

/** Lines of steps, one after the other in each, that go side by side; then the next lines. */
type Plan = readonly (readonly (readonly Step[])[])[];

const EVERYTHING: Plan = [
	[
		// Types before the builds: both write what Astro knows of the content. Most of both goes on one core.
		[
			{ name: '类型', command: 'npm run --silent check:types' },
			{ name: '构建', command: 'npm run --silent build:tests' },
			{ name: '生成的文件', command: 'vitest run --config tests/built.config.ts' },
		],
		[
			{ name: '单元测试', command: VITEST },
			{ name: '内容', command: 'npm run --silent check:content' },
			{ name: '代码风格', command: 'npm run --silent check:lint' },
			{ name: '排版', command: 'npm run --silent check:format' },
		],
	],
	[[{ name: '浏览器', command: `${PLAYWRIGHT} --project=desktop --project=phone --project=upgrade` }]],
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

const OWN = ['inherit', 'inherit'] as const;
const HELD = ['pipe', 'pipe'] as const;

const asked = process.argv.slice(2);
const unknown = asked.filter((room) => !rooms.includes(room));
if (unknown.length > 0) {
	console.error(`没有“${unknown.join('”“')}”的测试。可以写的有：\n  ${rooms.join(' ')}`);
	process.exit(1);
}

const started = Date.now();
const since = (from: number): string => `${Math.round((Date.now() - from) / 1000)} 秒`;
const failed: string[] = [];

/** What is under way; each is the head of a group of its own, so that all it has begun ends with it. */
const running = new Set<ChildProcess>();
const hasGroups = process.platform !== 'win32';
let isStopped = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
	process.on(signal, () => {
		// A second time there is no patience.
		const order = isStopped ? 'SIGKILL' : 'SIGINT';
		isStopped = true;
		for (const child of running)
			if (hasGroups) process.kill(-child.pid!, order);
			else child.kill(order);
	});

/** Runs a step; what it says comes as it says it, or whole at its end where another one is speaking. */
function run({ name, command }: Step, isAlone: boolean): Promise<void> {
	const from = Date.now();
	const stdio = ['ignore', ...(isAlone ? OWN : HELD)] as const;
	const child = spawn(command, { shell: true, detached: hasGroups, stdio: [...stdio] });
	running.add(child);
	const said: Buffer[] = [];
	for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => said.push(text));
	return new Promise((resolve) => {
		child.on('close', (status) => {
			running.delete(child);
			process.stdout.write(Buffer.concat(said));
			if (status !== 0) failed.push(name);
			if (status === 0) console.log(`✓ ${name}（${since(from)}）`);
			else console.error(`\n✗ ${name}没有通过：${command}`);
			resolve();
		});
	});
}

for (const lines of asked.length > 0 ? [[stepsFor(asked)]] : EVERYTHING) {
	await Promise.all(
		lines.map(async (steps, line) => {
			// The last line is the one that is heard.
			for (const step of steps)
				if (failed.length === 0 && !isStopped) await run(step, line === lines.length - 1);
		}),
	);
	if (isStopped) {
		console.error(`\n✗ 中断了（${since(started)}）`);
		process.exit(130);
	}
	if (failed.length > 0) {
		// What went well beside it may have been said last.
		console.error(`\n✗ 没有通过：${failed.join('、')}（${since(started)}）`);
		process.exit(1);
	}
}
console.log(`\n✓ 全部通过（${since(started)}）`);
