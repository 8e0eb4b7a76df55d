import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const samples = path.resolve(import.meta.dirname, '../../src/publish/servers');

export type ServerName = 'nginx' | 'caddy' | 'python';

export interface StartedServer {
	/** Where the site stands, with a slash at its end. */
	base: string;
	/** What it has said of its configuration and since. */
	said(): string;
	stop(): Promise<void>;
}

/** A program that has to be there, and what brings it on Debian. */
interface ServerProgram {
	command: string;
	packages: readonly string[];
}

const PROGRAMS: Record<ServerName, ServerProgram> = {
	nginx: { command: 'nginx', packages: ['nginx-light', 'libnginx-mod-http-brotli-static'] },
	caddy: { command: 'caddy', packages: ['caddy'] },
	python: { command: 'python3', packages: ['python3'] },
};

// Debian keeps nginx outside an ordinary user's path.
const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin` };

/** The programs that are not on this machine. */
export const missingServers = (): ServerProgram[] =>
	Object.values(PROGRAMS).filter(
		({ command }) => spawnSync('sh', ['-c', `command -v ${command}`], { env }).status !== 0,
	);

/** Starts a real server with the sample configuration, the site standing at a path of it. */
export async function startServer(name: ServerName, folder: string, at: string): Promise<StartedServer> {
	const { command } = PROGRAMS[name];
	const port = await freePort();
	const own = mkdtempSync(path.join(tmpdir(), 'study-server-'));
	const root = siteRootIn(own, folder, at);
	const argumentsOf: Record<ServerName, () => string[]> = {
		nginx: () => ['-c', writeNginx(own, root, at, port)],
		caddy: () => ['run', '--adapter', 'caddyfile', '--config', writeCaddy(own, root, at, port)],
		python: () => ['-m', 'http.server', '--bind', '127.0.0.1', '--directory', root, String(port)],
	};
	const child = spawn(command, argumentsOf[name](), {
		env: { ...env, HOME: own },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const said: string[] = [];
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (text: Buffer) => said.push(text.toString()));
	const base = `http://127.0.0.1:${port}${at}`;
	const stop = async (): Promise<void> => {
		await end(child);
		rmSync(own, { recursive: true, force: true });
	};
	try {
		await answers(base, child);
	} catch {
		await stop();
		throw new Error(`${command} did not start:\n${said.join('')}`);
	}
	return { base, said: () => said.join(''), stop };
}

/** A root in which the site stands at a path. */
function siteRootIn(own: string, folder: string, at: string): string {
	const root = path.join(own, 'root');
	const target = path.join(root, at);
	mkdirSync(path.dirname(target), { recursive: true });
	symlinkSync(path.resolve(folder), at === '/' ? root : target.replace(/\/$/, ''));
	return root;
}

function writeNginx(own: string, root: string, at: string, port: number): string {
	const site = readFileSync(path.join(samples, 'nginx.conf'), 'utf8')
		.replace('listen 80;', `listen 127.0.0.1:${port};`)
		.replace('root /srv/study;', `root ${root};`)
		.replaceAll(' /404.html;', ` ${at}404.html;`);
	const file = path.join(own, 'nginx.conf');
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((kind) => `${kind}_temp_path ${own}/${kind};`)
		.join(' ');
	writeFileSync(
		file,
		`include /etc/nginx/modules-enabled/*.conf;
		daemon off; pid ${own}/pid; error_log stderr; worker_processes 1; worker_rlimit_nofile 8192;
		${process.getuid?.() === 0 ? 'user root;' : ''}
		events { worker_connections 4096; } http { access_log off; ${temporary}\n${site}\n}`,
	);
	return file;
}

function writeCaddy(own: string, root: string, at: string, port: number): string {
	const site = readFileSync(path.join(samples, 'Caddyfile'), 'utf8')
		.replace('http://study.example', `http://127.0.0.1:${port}`)
		.replace('/srv/study', root)
		.replace('rewrite * /404.html', `rewrite * ${at}404.html`);
	const file = path.join(own, 'Caddyfile');
	writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
	return file;
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number };
			server.close(() => resolve(port));
		});
	});
}

async function answers(base: string, child: ChildProcess): Promise<void> {
	for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
		const ok = await fetch(base).then(
			() => true,
			() => false,
		);
		if (ok) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error('no answer');
}

function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return Promise.resolve();
	return new Promise((resolve) => {
		child.once('exit', () => resolve());
		child.kill();
	});
}
