import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDay } from '../../schedule/core/is-day.ts';
import { FileRefused } from '../file-refused.ts';
import type { Baseline } from '../guard/baseline.ts';
import type { DeskFiles } from './bundle.ts';
import { DiskFiles } from './disk-files.ts';
import type { DiskWritten } from './disk-files.ts';
import { isOwnRequest } from './own-request.ts';
import { packFiles } from './packed-files.ts';
import { watchBelow } from './watch-below.ts';

const TYPES: Readonly<Record<string, string>> = {
	html: 'text/html; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	css: 'text/css; charset=utf-8',
};
/** Above the largest file that can stand beside a page. */
const BODY_LIMIT = 320 * 1024 * 1024;

/** What this machine knows of earlier content. */
export interface History {
	/** A text where nothing tells what was last published. */
	published: Baseline | string;
	/** The day of the last commit of each file, by path inside the content folder. */
	commitDays: Readonly<Record<string, string>>;
}

/** What the desk asks of this machine besides files. */
export interface DeskActs {
	/** Starts the site, once; where it stands. */
	preview(): Promise<string>;
	/** Publishes into a folder or makes it what it was before; true where it ended well. */
	publish(folder: string, isBack: boolean, say: (row: string) => void): Promise<boolean>;
	/** Where the site was last published to. */
	lastFolder(): string | undefined;
	/** What was last published, and when files were last changed. */
	history(today: string): History;
	/** Begins another programme in a folder of this name beside the content; where its desk stands. */
	begin(name: string): Promise<string>;
	/** Ends the command. */
	stop(): void;
}

/** What the server is given. */
export interface Served {
	files: DeskFiles;
	contentDir: string;
	publicDir: string;
	acts: DeskActs;
	/** 0 takes a free one; so does one that is taken. */
	port?: number | undefined;
}

export interface RunningDesk {
	/** With its token; nobody else knows it. */
	address: string;
	stop(): Promise<void>;
}

/** Serves the desk and the files of a programme to this machine alone. */
export async function serveDesk({
	files,
	contentDir,
	publicDir,
	acts,
	port = 0,
}: Served): Promise<RunningDesk> {
	const token = randomBytes(24).toString('base64url');
	const disk = new DiskFiles(contentDir, publicDir);
	const listeners = new Set<ServerResponse>();
	const server = createServer((request, response) => {
		response.setHeader('cache-control', 'no-store');
		response.setHeader('x-content-type-options', 'nosniff');
		response.setHeader('referrer-policy', 'no-referrer');
		response.setHeader('cross-origin-resource-policy', 'same-origin');
		response.setHeader('x-frame-options', 'DENY');
		if (!isOwnRequest(request, (server.address() as AddressInfo).port, token)) {
			response.writeHead(403).end('这个地址只给编辑台自己用。');
			return;
		}
		const address = new URL(request.url!, 'http://desk');
		const asked = address.pathname.slice(token.length + 2);
		answer(request, response, asked, address.searchParams).catch((error: unknown) => {
			const why = error instanceof FileRefused ? error.message : causeOf(error);
			if (response.headersSent) response.destroy();
			else
				response
					.writeHead(error instanceof FileRefused ? 403 : 500, {
						'content-type': 'text/plain; charset=utf-8',
					})
					.end(why);
		});
	});

	async function answer(
		request: IncomingMessage,
		response: ServerResponse,
		asked: string,
		query: URLSearchParams,
	): Promise<void> {
		if (request.method === 'GET' && !asked.startsWith('api/')) {
			const name = asked === '' ? 'index.html' : asked;
			const body = files.get(name);
			const type = TYPES[name.slice(name.lastIndexOf('.') + 1)];
			if (body) response.writeHead(200, { ...(type && { 'content-type': type }) }).end(body);
			else response.writeHead(404).end();
			return;
		}
		const file = query.get('file') ?? '';
		const expected = query.get('expected') ?? undefined;
		switch (`${request.method} ${asked}`) {
			case 'GET api/list':
				return json(response, disk.list());
			case 'GET api/changes':
				response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
				listeners.add(response);
				response.on('close', () => listeners.delete(response));
				return;
			case 'POST api/read':
				return bytes(response, 200, packFiles(disk.read(namesIn(await bodyOf(request)))));
			case 'POST api/write':
				return written(response, file, disk.write(file, await bodyOf(request), expected));
			case 'POST api/remove':
				return written(response, file, disk.remove(file, expected ?? ''));
			case 'POST api/move':
				return written(response, file, disk.move(file, query.get('to') ?? '', expected ?? ''));
			case 'GET api/last-folder':
				return text(response, acts.lastFolder() ?? '');
			case 'GET api/history': {
				const today = query.get('today');
				if (!isDay(today)) throw new FileRefused('没有写今天的日期。');
				return json(response, acts.history(today));
			}
			case 'POST api/preview':
				return text(response, await acts.preview());
			case 'POST api/begin':
				return text(response, await acts.begin(new TextDecoder().decode(await bodyOf(request))));
			case 'POST api/publish':
				return publish(response, await bodyOf(request));
			case 'POST api/stop':
				text(response, '');
				response.on('finish', () => acts.stop());
				return;
			default:
				response.writeHead(404).end();
		}
	}

	let isPublishing = false;
	async function publish(response: ServerResponse, body: Uint8Array): Promise<void> {
		const { folder, isBack } = JSON.parse(new TextDecoder().decode(body)) as Record<string, unknown>;
		if (typeof folder !== 'string' || folder.trim() === '') throw new FileRefused('没有写网站的文件夹。');
		if (isPublishing) throw new FileRefused('正在发布，等它做完。');
		isPublishing = true;
		response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
		const tell = (told: unknown): unknown => response.write(`${JSON.stringify(told)}\n`);
		try {
			tell({ isGood: await acts.publish(folder, isBack === true, (say) => tell({ say })) });
		} finally {
			isPublishing = false;
			response.end();
		}
	}

	let pause: NodeJS.Timeout | undefined;
	const tell = (): void => {
		clearTimeout(pause);
		pause = setTimeout(() => {
			for (const listener of listeners) listener.write('data: changed\n\n');
		}, 100);
	};
	const ends = disk.folders.map((folder) => watchBelow(folder, tell));
	await listening(server, port).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
		return listening(server, 0);
	});
	return {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${token}/`,
		async stop() {
			clearTimeout(pause);
			for (const end of ends) end();
			await new Promise((resolve) => {
				server.close(resolve);
				server.closeAllConnections();
			});
		},
	};
}

const listening = (server: Server, port: number): Promise<void> =>
	new Promise((resolve, reject) => {
		server.once('error', reject).listen(port, '127.0.0.1', () => {
			server.off('error', reject);
			resolve();
		});
	});

const json = (response: ServerResponse, value: unknown): void =>
	void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));

const text = (response: ServerResponse, words: string): void =>
	void response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(words);

const bytes = (response: ServerResponse, status: number, body: Uint8Array): void =>
	void response.writeHead(status, { 'content-type': 'application/octet-stream' }).end(body);

function written(response: ServerResponse, file: string, written: DiskWritten): void {
	if (written.kind === 'written') json(response, written);
	else bytes(response, 409, packFiles(new Map(written.now ? [[file, written.now]] : [])));
}

function namesIn(body: Uint8Array): string[] {
	const names: unknown = JSON.parse(new TextDecoder().decode(body));
	return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
	const parts: Buffer[] = [];
	let size = 0;
	for await (const part of request as AsyncIterable<Buffer>) {
		size += part.length;
		if (size > BODY_LIMIT) throw new FileRefused('文件超过300 MB，放不进网站。');
		parts.push(part);
	}
	return Buffer.concat(parts);
}

const CAUSES: Readonly<Record<string, string>> = {
	ENOSPC: '磁盘满了，没有保存。清出空间再保存一次。',
	EACCES: '没有写的权限，没有保存。请管理员给这个文件夹写的权限。',
	EPERM: '文件正被别的程序占用，没有保存。关掉占用它的程序（WPS、记事本）再保存一次。',
	EBUSY: '文件正被别的程序占用，没有保存。关掉占用它的程序（WPS、记事本）再保存一次。',
};

function causeOf(error: unknown): string {
	const { code = '', message } = error as NodeJS.ErrnoException;
	return CAUSES[code] ?? `没有做完：${message}`;
}
