import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { writeOffline } from '../../../../src/publish/service-worker/write-offline.ts';

/** The worker has no part in it: the browser asks the network itself. */
const LEFT = 'left to the browser';

type Answer = (address: string, asked?: { cache: RequestCache }) => Promise<string>;

/** A file that is named by what is in it. */
const HASHED = 'pagefind/triples/zh-CN_1-0.pf_index';

/** The worker of a folder with two pages and such a file, at a scope, with everything saved; `fetch` is what the network does. */
async function workerAt(scope: string, fetch: () => Promise<Response>): Promise<Answer> {
	const folder = mkdtempSync(path.join(tmpdir(), 'study-'));
	for (const file of ['index.html', 'my/index.html', HASHED]) {
		mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
		writeFileSync(path.join(folder, file), file);
	}
	await writeOffline(folder);
	const script = readFileSync(path.join(folder, 'sw.js'), 'utf8');
	rmSync(folder, { recursive: true });
	let answer: Answer | undefined;
	const self = {
		registration: { scope },
		addEventListener: (name: string, listener: (event: object) => void) => {
			if (name !== 'fetch') return;
			answer = (url, asked = { cache: 'default' }) =>
				new Promise((resolve, reject) => {
					const respondWith = (response: Promise<Response>): void => {
						response.then((found) => found.text()).then(resolve, reject);
					};
					let isLeft = true;
					listener({
						request: { method: 'GET', url, mode: 'navigate', ...asked },
						respondWith: (response: Promise<Response>) => {
							isLeft = false;
							respondWith(response);
						},
					});
					if (isLeft) resolve(LEFT);
				});
		},
	};
	const saved = new Map(
		[scope, `${scope}my/`, scope + HASHED].map((url) => [url, `saved ${url.slice(scope.length)}`]),
	);
	const match = (url: string): Promise<Response | undefined> =>
		Promise.resolve(saved.has(url) ? new Response(saved.get(url)) : undefined);
	const caches = {
		keys: () => Promise.resolve([`study ${scope} 1`]),
		open: () => Promise.resolve({ match }),
	};
	runInNewContext(script, { self, caches, fetch, URL, Response, Promise, Error, setTimeout, decodeURI });
	return answer!;
}

test('at a Chinese address each page is answered with itself', async () => {
	const ask = await workerAt('https://a.example/%E5%AD%A6%E4%B9%A0/', () =>
		Promise.reject(new TypeError('offline')),
	);
	expect(await ask('https://a.example/%E5%AD%A6%E4%B9%A0/my/')).toBe('saved my/');
	expect(await ask('https://a.example/%E5%AD%A6%E4%B9%A0/')).toBe('saved ');
});

test('an address with broken escapes goes to the network', async () => {
	const ask = await workerAt('https://a.example/', () => Promise.resolve(new Response('from the network')));
	expect(await ask('https://a.example/my/%zz')).toBe('from the network');
});

test('at the root of a host what belongs to others is left to the browser, online and offline', async () => {
	const ask = await workerAt('https://a.example/', () => Promise.reject(new TypeError('offline')));
	expect(await ask('https://a.example/my/')).toBe('saved my/');
	expect(await ask('https://a.example/')).toBe('saved ');
	expect(await ask('https://a.example/oa/login')).toBe(LEFT);
	expect(await ask('https://a.example/report.docx')).toBe(LEFT);
	expect(await ask('https://a.example/mystery/')).toBe(LEFT);
});

test('what is named by what is in it is taken from what is saved at once, however slow the network is', async () => {
	const ask = await workerAt('https://a.example/', () => Promise.reject(new TypeError('asked')));
	const silent = await workerAt('https://a.example/', () => new Promise(() => {}));
	expect(await ask(`https://a.example/${HASHED}`)).toBe(`saved ${HASHED}`);
	const late = new Promise((resolve) => setTimeout(resolve, 1000, 'late'));
	expect(await Promise.race([silent(`https://a.example/${HASHED}`), late])).toBe(`saved ${HASHED}`);
});

test('in a folder of its own every address is its own', async () => {
	const ask = await workerAt('https://a.example/study/', () => Promise.reject(new TypeError('offline')));
	await expect(ask('https://a.example/study/nowhere/')).rejects.toThrow('offline');
	expect(await ask('https://a.example/oa/')).toBe(LEFT);
});

test('who asks whether the site answers is answered by the site alone, never by what is saved of it', async () => {
	const ask = await workerAt('https://a.example/', () => Promise.reject(new TypeError('offline')));
	expect(await ask('https://a.example/my/')).toBe('saved my/');
	expect(await ask('https://a.example/my/', { cache: 'no-store' })).toBe(LEFT);
});
