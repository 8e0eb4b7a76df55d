import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { packFiles, unpackFiles } from '../../../../src/office/desk/packed-files.ts';
import { serveDesk } from '../../../../src/office/desk/serve-desk.ts';

interface Answer {
	status: number;
	body: Buffer;
}

async function running(port = 0) {
	const root = mkdtempSync(path.join(tmpdir(), 'served-'));
	mkdirSync(path.join(root, 'content'));
	writeFileSync(path.join(root, 'content/site.yaml'), '一');
	const published: string[] = [];
	const desk = await serveDesk({
		files: new Map([['index.html', Buffer.from('<!doctype html>')]]),
		contentDir: path.join(root, 'content'),
		publicDir: path.join(root, 'public'),
		port,
		acts: {
			preview: () => Promise.resolve('http://127.0.0.1:1/'),
			publish: (folder, isBack, say) => {
				published.push(`${folder} ${isBack}`);
				say('正在复制……');
				return Promise.resolve(true);
			},
			lastFolder: () => undefined,
			begin: (name) => Promise.resolve(`${name} begun`),
			history: () => ({ published: '', commitDays: {} }),
			stop: () => undefined,
		},
	});
	onTestFinished(async () => {
		await desk.stop();
		rmSync(root, { recursive: true });
	});
	const { origin, host } = new URL(desk.address);
	/** A request of a program, which may say of itself what it likes. */
	const ask = (place: string, method = 'GET', body = '', headers: Record<string, string> = { origin }) =>
		new Promise<Answer>((resolve, reject) => {
			const asking = request(
				new URL(place, desk.address),
				{ method, headers: { host, ...headers } },
				(answer) => {
					const parts: Buffer[] = [];
					answer.on('data', (part: Buffer) => parts.push(part));
					answer.on('end', () => resolve({ status: answer.statusCode!, body: Buffer.concat(parts) }));
				},
			);
			asking.on('error', reject);
			asking.end(body);
		});
	return { address: desk.address, root, ask, published, desk };
}

test('files come and go between the page and the disk, whole and with their versions', async () => {
	const { root, ask } = await running();
	const listed = JSON.parse((await ask('api/list')).body.toString()) as { file: string; version: string }[];
	expect(listed.map(({ file }) => file)).toEqual(['content/site.yaml']);
	const read = unpackFiles((await ask('api/read', 'POST', '["content/site.yaml"]')).body);
	expect(new TextDecoder().decode(read.get('content/site.yaml')!.bytes)).toBe('一');
	const at = `api/write?file=content/site.yaml&expected=${listed[0]!.version}`;
	expect((await ask(at, 'POST', '二')).status).toBe(200);
	expect(readFileSync(path.join(root, 'content/site.yaml'), 'utf8')).toBe('二');
	const late = await ask(at, 'POST', '三');
	expect(late.status).toBe(409);
	expect(new TextDecoder().decode(unpackFiles(late.body).get('content/site.yaml')!.bytes)).toBe('二');
});

test('what is not the desk’s is refused in words, and other sites get nothing', async () => {
	const { ask, root } = await running();
	const refused = await ask('api/write?file=package.json', 'POST', '{}');
	expect(refused.status).toBe(403);
	expect(refused.body.toString()).toContain('只读写 content、public 和“删掉的页面”');
	expect(
		(await ask('api/write?file=content/x.yaml', 'POST', '', { origin: 'https://evil.example' })).status,
	).toBe(403);
	expect((await ask('/api/list')).status).toBe(403);
	expect((await ask('../wrong-token/api/list')).status).toBe(403);
	expect(() => readFileSync(path.join(root, 'content/x.yaml'))).toThrow();
});

test('publishing is told row by row, and how it ended', async () => {
	const { ask, published } = await running();
	const told = await ask('api/publish', 'POST', JSON.stringify({ folder: 'D:\\网站', isBack: false }));
	expect(
		told.body
			.toString()
			.trim()
			.split('\n')
			.map((row) => JSON.parse(row) as unknown),
	).toEqual([{ say: '正在复制……' }, { isGood: true }]);
	expect(published).toEqual(['D:\\网站 false']);
	expect((await ask('api/publish', 'POST', '{"folder":" "}')).status).toBe(403);
});

test('many files in one piece come out as they went in', () => {
	const files = new Map([
		['content/一.yaml', { bytes: new Uint8Array([10, 0, 255]), version: '1' }],
		['content/empty', { bytes: new Uint8Array(), version: '2' }],
	]);
	expect(unpackFiles(packFiles(files))).toEqual(files);
	expect(unpackFiles(packFiles(new Map()))).toEqual(new Map());
});

test('a browser that is closed while it sends leaves the file as it was', async () => {
	const { root, address } = await running();
	const { origin, host, port, pathname } = new URL(address);
	const socket = connect(Number(port), '127.0.0.1');
	const { mtimeNs, size } = statSync(path.join(root, 'content/site.yaml'), { bigint: true });
	const at = `${pathname}api/write?file=content/site.yaml&expected=${mtimeNs}-${size}`;
	socket.write(
		`POST ${at} HTTP/1.1\r\nhost: ${host}\r\norigin: ${origin}\r\ncontent-length: 1000\r\n\r\n写到一半`,
	);
	await new Promise((resolve) => setTimeout(resolve, 50));
	socket.destroy();
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(readFileSync(path.join(root, 'content/site.yaml'), 'utf8')).toBe('一');
	expect(readdirSync(path.join(root, 'content'))).toEqual(['site.yaml']);
});

test('a port that is taken gives way to a free one, so that two desks stand side by side', async () => {
	const first = await running();
	const second = await running(Number(new URL(first.address).port));
	expect(second.address).not.toBe(first.address);
	expect((await second.ask('api/list')).status).toBe(200);
});
