// `npm run bench:build [PAGES [SECTION]]`: builds generated pages with this site and with stock Starlight in one run,
// 3,000 unless told, each from nothing and again after one changed line; prints processor seconds, peak memory, page
// size and DOM nodes. The pages are cases unless another section is named: a topic is two pages here, since each has its
// slides for a room, which the stock site has not.
import { spawn } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Kept } from '../../src/cache/kept.ts';
import { builtFiles } from '../../src/publish/built-files.ts';
import { precompress } from '../../src/publish/precompress.ts';

const root = path.resolve(import.meta.dirname, '../..');
const [count, section] = [Number(process.argv[2] ?? 3000), process.argv[3] ?? 'cases'];

const body = (at: number): string =>
	`## 第一节\n\n${`第 ${at} 页的文字，说明疏散、报警和检查的做法。`.repeat(20)}\n\n## 第二节\n\n${'检查要动手，演练要真走。'.repeat(20)}\n`;
const matter = (at: number, rest = ''): string =>
	`---\ntitle: 生成的第 ${at} 页\ndescription: 测量用。\n${rest}---\n\n`;

/** Each as whoever has such a site builds it. */
const [OURS, STOCK] = ['npm run -s build', 'npx astro build'];

interface Run {
	processorSeconds: number;
	peakMebibytes: number;
}
interface Built {
	cold: Run;
	/** After one changed line. */
	again: Run;
	mean: number;
	nodes: number;
}

/** Runs a build by its command; its processor time with that of its children, and the most memory that all held. */
async function build(command: string, cwd: string, env: Record<string, string>): Promise<Run> {
	const child = spawn('bash', ['-c', `${command} >/tmp/bench-build.log 2>&1 || exit 1; times`], {
		cwd,
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	let said = '';
	child.stdout.on('data', (text: Buffer) => (said += text.toString()));
	let peak = 0;
	const timer = setInterval(() => (peak = Math.max(peak, memoryUnder(child.pid!))), 250);
	const code = await new Promise((resolve) => child.once('exit', resolve));
	clearInterval(timer);
	if (code !== 0) throw new Error(readFileSync('/tmp/bench-build.log', 'utf8').slice(-2000));
	// The second line is of the children: `1m2.345s 0m3.456s`.
	const seconds = [...said.split('\n')[1]!.matchAll(/(\d+)m([\d.]+)s/g)].map(
		([, m, s]) => Number(m) * 60 + Number(s),
	);
	return { processorSeconds: seconds[0]! + seconds[1]!, peakMebibytes: peak / 1024 };
}

/** Kibibytes that a process and all under it hold. */
function memoryUnder(top: number): number {
	const read = (file: string): string => {
		try {
			return readFileSync(`/proc/${top}/${file}`, 'utf8');
		} catch {
			return ''; // Gone meanwhile.
		}
	};
	const held = Number(/^VmRSS:\s+(\d+)/m.exec(read('status'))?.[1] ?? 0);
	const children = read(`task/${top}/children`).split(' ').filter(Boolean).map(Number);
	return children.reduce((sum, child) => sum + memoryUnder(child), held);
}

async function ours(pages: number): Promise<Built & { packing: number }> {
	const content = path.join(root, `dist-bench-content-${pages}`);
	rmSync(content, { recursive: true, force: true });
	const outDir = `dist-bench-${pages}`;
	const forget = (): void => {
		for (const folder of ['', 'study-site/'])
			for (const name of readdirSync(path.join(root, 'node_modules/.cache', folder)))
				if (name.includes(`-${outDir}`) || name.includes('bench-'))
					rmSync(path.join(root, 'node_modules/.cache', folder, name), { recursive: true, force: true });
	};
	mkdirSync(path.join(root, 'node_modules/.cache/study-site'), { recursive: true });
	forget();
	cpSync(path.join(root, 'tests/fixtures/other-programme'), content, { recursive: true });
	for (let at = 1; at <= pages; at++)
		writeFileSync(
			path.join(content, section, `generated-${at}.mdx`),
			matter(at, `order: ${at + 100}\nsources: [plan 一]\n`) + body(at),
		);
	try {
		const env = { CONTENT_DIR: path.relative(root, content), OUT_DIR: outDir };
		const cold = await build(OURS, root, env);
		appendFileSync(path.join(content, section, 'generated-1.mdx'), '\n改了一行。\n');
		const again = await build(OURS, root, env);
		// Done again, to know its share: the stock site packs nothing.
		const before = process.cpuUsage();
		await precompress(
			path.join(root, outDir),
			builtFiles(path.join(root, outDir)),
			Kept.open(`bench ${Date.now()}`),
		);
		const { user, system } = process.cpuUsage(before);
		return { cold, again, ...weigh(path.join(root, outDir, section)), packing: (user + system) / 1e6 };
	} finally {
		forget();
		rmSync(content, { recursive: true });
		rmSync(path.join(root, outDir), { recursive: true, force: true });
	}
}

async function stock(pages: number): Promise<Built> {
	// Inside this one, so that it finds the same packages.
	const project = path.join(root, 'dist-bench-stock');
	rmSync(project, { recursive: true, force: true });
	const docs = path.join(project, 'src/content/docs/topics');
	mkdirSync(docs, { recursive: true });
	const write = (name: string, text: string): void => writeFileSync(path.join(project, name), text);
	// Astro compiles the packages that a project names; one that is not named is loaded by Node, which fails.
	write('package.json', '{"type":"module","dependencies":{"astro":"*","@astrojs/starlight":"*"}}');
	write(
		'astro.config.mjs',
		`import starlight from '@astrojs/starlight';
		export default { cacheDir: './cache', integrations: [starlight({ title: 'x', locales: { root: { label: 'zh', lang: 'zh-CN' } }, sidebar: [{ label: 'x', items: [{ autogenerate: { directory: 'topics' } }] }] })] };`,
	);
	write(
		'src/content.config.ts',
		`import { defineCollection } from 'astro:content';
		import { docsLoader } from '@astrojs/starlight/loaders';
		import { docsSchema } from '@astrojs/starlight/schema';
		export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
	);
	for (let at = 1; at <= pages; at++)
		writeFileSync(path.join(docs, `generated-${at}.mdx`), matter(at) + body(at));
	try {
		const cold = await build(STOCK, project, {});
		appendFileSync(path.join(docs, 'generated-1.mdx'), '\n改了一行。\n');
		const again = await build(STOCK, project, {});
		return { cold, again, ...weigh(path.join(project, 'dist/topics')) };
	} finally {
		rmSync(project, { recursive: true, force: true });
	}
}

/** Mean of the generated pages: bytes packed, and elements. */
function weigh(folder: string): { mean: number; nodes: number } {
	const names = readdirSync(folder).filter((name) => name.startsWith('generated-'));
	// Packing thousands takes longer than building them; an even sample says the same.
	const sample = names.filter((_, at) => at % Math.ceil(names.length / 200) === 0);
	const pages = sample.map((name) => readFileSync(path.join(folder, name, 'index.html')));
	const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
	return {
		mean: mean(pages.map((page) => brotliCompressSync(page).length)),
		nodes: Math.max(...pages.map((page) => [...page.toString().matchAll(/<[a-z][^>]*>/g)].length)),
	};
}

const few = await ours(30);
const many = await ours(count);
const peer = await stock(count);
const said = ({ processorSeconds, peakMebibytes }: Run): string =>
	`${processorSeconds.toFixed(1)} processor seconds, peak ${peakMebibytes.toFixed(0)} MiB`;
for (const [name, { cold, again, mean, nodes }] of [
	['ours, 30', few],
	[`ours, ${count}`, many],
	[`stock Starlight, ${count}`, peer],
] as const)
	console.log(
		`${name} pages: from nothing ${said(cold)}; after one changed line ${said(again)}; page ${mean.toFixed(0)} bytes brotli, at most ${nodes} elements`,
	);
console.log(`of ours, packing .br and .gz: ${many.packing.toFixed(1)} processor seconds`);
console.log(`page ${count} / 30: ${(many.mean / few.mean).toFixed(3)} (at most 1.2)`);
const ratio = (run: Run, other: Run): string => (run.processorSeconds / other.processorSeconds).toFixed(2);
console.log(
	`processor time ours / stock from nothing: ${ratio(many.cold, peer.cold)} (at most 0.5), ` +
		`after one changed line: ${ratio(many.again, peer.cold)} (at most 0.45), / stock after one: ${ratio(many.again, peer.again)}`,
);
