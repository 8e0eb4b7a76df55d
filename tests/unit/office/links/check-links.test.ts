import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { visitLinks } from '../../../../src/office/links/check-links.ts';
import { outerLinks } from '../../../../src/office/links/outer-links.ts';
import { visit } from '../../../../src/office/links/visit.ts';
import type { Visit } from '../../../../src/office/links/visit.ts';
import { contentCopy } from '../content-copy.ts';

const keys = path.resolve(import.meta.dirname, '../../../fixtures/links');
const root = path.resolve(import.meta.dirname, '../../../..');
const rules = { timeLimit: 300, pause: 10 };
const servers: Server[] = [];
/** Each path that was asked for, with how, in order. */
let asked: string[] = [];
let base = '';
let secure = '';

/** A site with every fault that links meet. */
const faulty: RequestListener = (request, response) => {
	const { method, url = '/' } = request;
	asked.push(`${method} ${url}`);
	const send = (status: number, headers: Record<string, string> = {}) =>
		response.writeHead(status, headers).end();
	const to = (status: number, location: string) => send(status, { location });
	switch (url) {
		case '/moved':
			return to(301, '/good');
		case '/for-now':
			return to(302, '/good');
		case '/to-home':
			return to(301, '/');
		case '/loop':
			return to(302, '/loop-2');
		case '/loop-2':
			return to(302, '/loop');
		case '/to-mail':
			return to(302, 'mailto:a@example.org');
		case '/no-head':
			return send(method === 'HEAD' ? 405 : 200);
		case '/slow':
			return undefined;
		case '/reset':
			return request.socket.destroy();
		case '/trouble-once':
			return send(asked.filter((line) => line === 'GET /trouble-once').length > 1 ? 200 : 503);
		default:
			return send(/^\/\d{3}$/.test(url) ? Number(url.slice(1)) : 200);
	}
};

async function listen(server: Server): Promise<number> {
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as AddressInfo).port;
}
beforeAll(async () => {
	base = `http://127.0.0.1:${await listen(createServer(faulty))}`;
	const [key, cert] = ['key', 'crt'].map((ending) => readFileSync(path.join(keys, `localhost.${ending}`)));
	secure = `https://127.0.0.1:${await listen(createSecureServer({ key, cert }, faulty))}`;
});
afterAll(() => servers.forEach((server) => (server.closeAllConnections(), server.close())));

const outcome = async (address: string): Promise<string> => {
	const seen = await visit(address.startsWith('/') ? base + address : address, rules);
	return 'why' in seen ? `${seen.kind}：${seen.why}` : seen.kind;
};

test('what opens is good, also where a site does not answer to a question for the head alone', async () => {
	asked = [];
	expect(await outcome('/good')).toBe('good');
	expect(asked).toEqual(['HEAD /good']);
	expect(await outcome('/no-head')).toBe('good');
	expect(asked).toEqual(['HEAD /good', 'HEAD /no-head', 'GET /no-head']);
});

test('what leads on is good, and where to is known, for good or for now', async () => {
	expect(await visit(`${base}/moved`, rules)).toEqual({
		kind: 'good',
		movedTo: `${base}/good`,
		isForGood: true,
	});
	expect(await visit(`${base}/for-now`, rules)).toEqual({
		kind: 'good',
		movedTo: `${base}/good`,
		isForGood: false,
	});
});

test('each fault is told for what it is', async () => {
	const closed = `http://127.0.0.1:${await listen(createServer())}`;
	await new Promise((resolve) => servers.pop()!.close(resolve));
	const faults = [
		'/404',
		'/410',
		'/400',
		'/500',
		'/401',
		'/403',
		'/429',
		'/loop',
		'/to-mail',
		'/slow',
		'/reset',
	];
	expect(
		Object.fromEntries(await Promise.all(faults.map(async (fault) => [fault, await outcome(fault)]))),
	).toEqual({
		'/404': 'dead：没有这一页（404）',
		'/410': 'dead：没有这一页（410）',
		'/400': 'dead：网站不认这个地址（400）',
		'/500': 'dead：网站出了错（500）',
		'/401': 'unseen：网站不让自动检查看（401）',
		'/403': 'unseen：网站不让自动检查看（403）',
		'/429': 'unseen：网站嫌问得太多，这次不答（429）',
		'/loop': 'dead：转来转去，打不开',
		'/to-mail': 'dead：转到了打不开的地址 mailto:a@example.org',
		'/slow': 'away：等了很久没有回答',
		'/reset': 'away：连接被断开',
	});
	expect(await outcome(`${secure}/good`)).toBe('dead：证书是网站自己签的，浏览器会拦住读者');
	expect(await outcome(closed)).toBe('away：网站拒绝连接');
	expect(await outcome('http://no-such-site.invalid/')).toMatch(/^away：(找不到这个网站|查不到网站在哪里)$/);
	expect(await outcome('/trouble-once')).toBe('good');
});

const links = (...urls: string[]) => urls.map((url, at) => ({ url, places: [`a.mdx:${at + 1}`] }));
const checked = (answers: Record<string, Visit>, ...urls: string[]) =>
	visitLinks(links(...urls), {
		visit: (url) => Promise.resolve(answers[url] ?? { kind: 'good' }),
		say: () => undefined,
		gap: 0,
	});

test('each link that does not simply open is told with its place and what to do', async () => {
	const { text, exitCode } = await checked(
		{
			'https://a.org/old': { kind: 'good', movedTo: 'https://a.org/new', isForGood: true },
			'https://a.org/now': { kind: 'good', movedTo: 'https://a.org/new', isForGood: false },
			'https://b.org/article': { kind: 'good', movedTo: 'https://b.org/', isForGood: true },
			'https://c.org/': { kind: 'dead', why: '没有这一页（404）' },
			'https://d.org/': { kind: 'unseen', why: '网站不让自动检查看（403）' },
			'https://e.org/': { kind: 'away', why: '等了很久没有回答', hasNoName: false },
			'https://f.org/': { kind: 'away', why: '找不到这个网站', hasNoName: true },
		},
		'https://a.org/old',
		'https://a.org/now',
		'https://b.org/article',
		'https://c.org/',
		'https://d.org/',
		'https://e.org/',
		'https://f.org/',
		'https://g.org/',
	);
	expect(text).toMatchInlineSnapshot(`
		"a.mdx:1 搬到了 https://a.org/new。怎样改：换成这个地址（https://a.org/old）
		a.mdx:2 打得开，转到 https://a.org/new，不用改（https://a.org/now）
		a.mdx:3 转到了网站的首页 https://b.org/，原来的文章多半没有了。怎样改：自己打开看一看，换成文章现在的地址，或者去掉链接（https://b.org/article）
		a.mdx:4 打不开：没有这一页（404）。怎样改：自己打开看一看，换成新的地址，或者去掉链接（https://c.org/）
		a.mdx:5 没能看：网站不让自动检查看（403）。怎样做：自己打开看一看，打得开就不用改（https://d.org/）
		a.mdx:6 没有连上：等了很久没有回答。怎样做：过几天再检查一次；一直连不上的，换一个，或者去掉链接（https://e.org/）
		a.mdx:7 打不开：找不到这个网站。怎样改：看网址有没有写错；网站已经没有的，换一个，或者去掉链接（https://f.org/）

		外部链接8个，打得开4个，打不开3个，要自己打开看的1个。"
	`);
	expect(exitCode).toBe(1);
});

test('links that only moved or hide from a check do not fail it, nor is there anything to fail without links', async () => {
	const unseen: Visit = { kind: 'unseen', why: '甲' };
	expect(await checked({ 'https://a.org/': unseen }, 'https://a.org/', 'https://b.org/')).toMatchObject({
		exitCode: 0,
	});
	expect((await checked({}, 'https://a.org/')).text).toBe('外部链接1个，打得开1个。');
	expect(await checked({})).toEqual({ text: '内容里没有指向别的网站的链接。', exitCode: 0 });
});

test('where no site answers at all the network is blamed, not the links', async () => {
	const away: Visit = { kind: 'away', why: '找不到这个网站', hasNoName: true };
	const { text, exitCode } = await checked(
		{ 'https://a.org/': away, 'https://b.org/': away },
		'https://a.org/',
		'https://b.org/',
	);
	expect(exitCode).toBe(2);
	expect(text).toMatch(
		/^2个链接，一个网站也没有连上（找不到这个网站）：这台电脑多半不能上外网.*HTTPS_PROXY。$/,
	);
});

test('a site is asked one question after another, with a pause, four sites at once', async () => {
	const now = new Map<string, number>();
	let most = 0;
	const times: number[] = [];
	const urls = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((site) => [
		`https://${site}.org/1`,
		`https://${site}.org/2`,
	]);
	await visitLinks(links(...urls), {
		visit: async (url) => {
			const { host } = new URL(url);
			expect(now.has(host)).toBe(false);
			now.set(host, 1);
			most = Math.max(most, now.size);
			if (host === 'a.org') times.push(performance.now());
			await new Promise((resolve) => setTimeout(resolve, 5));
			now.delete(host);
			return { kind: 'good' };
		},
		say: () => undefined,
		gap: 40,
	});
	expect(most).toBe(4);
	expect(times[1]! - times[0]!).toBeGreaterThan(40);
});

test('links are found in bodies, bare ones too, and in documents, each once with all its places', () => {
	const copy = contentCopy();
	copy.edit(
		'topics/escape.mdx',
		'## 怎么走',
		'见[甲](https://a.org/x#y)和https://b.org/z。\n\n`https://code.org`\n\n## 怎么走',
	);
	copy.edit('topics/alarm.mdx', /$/, '\n[乙](https://a.org/x "标题")，[丙](/topics/escape/)。\n');
	copy.edit('site.yaml', 'published: "2026-10"', 'published: "2026-10", url: https://c.org/plan');
	const found = outerLinks(readLibrary(copy.folder));
	expect(found.map(({ url }) => url)).toEqual(['https://c.org/plan', 'https://a.org/x', 'https://b.org/z']);
	expect(found[0]!.places).toEqual(['site.yaml:14']);
	expect(found[1]!.places.map((place) => place.split(':')[0]).sort()).toEqual([
		'topics/alarm.mdx',
		'topics/escape.mdx',
	]);
	expect(found[2]!.places).toEqual(['topics/escape.mdx:12']);
});

test('the command tells and ends as the check does', async () => {
	const copy = contentCopy();
	copy.edit('site.yaml', 'published: "2026-10"', `published: "2026-10", url: ${base}/404`);
	const ran = await new Promise<{ code: unknown; stderr: string }>((resolve) =>
		execFile(
			path.join(root, 'node_modules/.bin/node'),
			['src/office/links/check-links-command.ts'],
			{ cwd: root, env: { ...process.env, CONTENT_DIR: copy.folder, HTTP_PROXY: '', HTTPS_PROXY: '' } },
			(error, _stdout, stderr) => resolve({ code: error?.code, stderr }),
		),
	);
	expect(ran.stderr).toContain('site.yaml:14 打不开：没有这一页（404）');
	expect(ran.code).toBe(1);
});
