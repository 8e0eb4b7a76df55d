// `npm run bench:load`: wrk against nginx with the sample configuration, a page of the built site beside a bare file
// of the same size, each at 1,000 connections in the same run.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer } from '../servers/start-server.ts';

if (spawnSync('sh', ['-c', 'command -v wrk']).status !== 0) {
	console.error('缺少 wrk，请运行：\n  sudo apt-get install -y wrk');
	process.exit(1);
}

const PAGE = 'topics/ideals/';
const folder = mkdtempSync(path.join(tmpdir(), 'study-load-'));
cpSync('dist', folder, { recursive: true });
// The bare file: the same bytes as the packed page, with nothing to choose between.
const { size } = statSync(path.join(folder, PAGE, 'index.html.br'));
writeFileSync(path.join(folder, 'bare.bin'), readFileSync(path.join(folder, PAGE, 'index.html.br')));

interface Figures {
	perSecond: number;
	p99: string;
	errors: string;
}

function load(address: string): Figures {
	const said = execFileSync(
		'wrk',
		['-t2', '-c1000', '-d10s', '--latency', '--timeout', '10s', '-H', 'Accept-Encoding: br', address],
		{ encoding: 'utf8' },
	);
	return {
		perSecond: Number(/Requests\/sec:\s+([\d.]+)/.exec(said)![1]),
		p99: /99%\s+(\S+)/.exec(said)![1]!,
		errors: /Socket errors:.*|Non-2xx.*/.exec(said)?.[0] ?? 'none',
	};
}

const server = await startServer('nginx', folder, '/');
try {
	load(server.base + PAGE);
	const bare = load(`${server.base}bare.bin`);
	const page = load(server.base + PAGE);
	for (const [name, { perSecond, p99, errors }] of Object.entries({ bare, page }))
		console.log(`${name}: ${size} bytes, ${perSecond.toFixed(0)} requests/s, p99 ${p99}, errors: ${errors}`);
	console.log(`ratio ${(page.perSecond / bare.perSecond).toFixed(2)}`);
} finally {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
}
