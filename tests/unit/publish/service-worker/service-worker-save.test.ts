import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { writeOffline } from '../../../../src/publish/service-worker/write-offline.ts';

const SCOPE = 'https://a.example/x/';
const TODAY = '<p>第一版</p>';
const YESTERDAY = '<p>旧一版</p>';

/** What the worker of a folder with one page says of a download, and what it has kept then. */
async function saved(fetch: () => Promise<Response>, put: () => void = () => undefined) {
	const folder = mkdtempSync(path.join(tmpdir(), 'study-'));
	writeFileSync(path.join(folder, 'index.html'), TODAY);
	writeOffline(folder);
	const script = readFileSync(path.join(folder, 'sw.js'), 'utf8');
	rmSync(folder, { recursive: true });
	const kept = new Map<string, string>();
	const said: object[] = [];
	let done: Promise<unknown> = Promise.resolve();
	const self = {
		registration: { scope: SCOPE },
		addEventListener: (name: string, listener: (event: object) => void) => {
			if (name !== 'message') return;
			const ports = [{ postMessage: (answer: object) => said.push(answer) }];
			queueMicrotask(() =>
				listener({ data: 'save', ports, waitUntil: (work: Promise<unknown>) => (done = work) }),
			);
		},
	};
	const cache = {
		match: () => Promise.resolve(undefined),
		put: async (url: string, response: Response) => {
			put();
			kept.set(url, await response.text());
		},
	};
	const caches = { keys: () => Promise.resolve([]), open: () => Promise.resolve(cache) };
	runInNewContext(script, {
		...{ self, caches, fetch, crypto, URL, Response, Promise, Error, Uint8Array, Array, Map, setTimeout },
	});
	await new Promise((resolve) => setTimeout(resolve));
	await done;
	return { last: said.at(-1), kept: Object.fromEntries(kept) };
}

const answer =
	(body: string, status = 200) =>
	() =>
		Promise.resolve(new Response(body, { status }));

test('a page that is as it was published is kept', async () => {
	expect(await saved(answer(TODAY))).toEqual({ last: { complete: true }, kept: { [SCOPE]: TODAY } });
});

test('a page of yesterday is not kept as one of today, though it is as long', async () => {
	expect(YESTERDAY).toHaveLength(TODAY.length);
	expect(await saved(answer(YESTERDAY))).toEqual({
		last: { failed: 'changed', file: 'index.html' },
		kept: {},
	});
});

test('whatever stops a download, the file is named and the cause, in no word of the browser', async () => {
	const lost = () => Promise.reject(new TypeError('Failed to fetch'));
	expect((await saved(lost)).last).toEqual({ failed: 'network', file: 'index.html' });
	const cut = () =>
		Promise.resolve(new Response(new ReadableStream({ start: (to) => to.error(new Error('cut')) })));
	expect((await saved(cut)).last).toEqual({ failed: 'network', file: 'index.html' });
	expect((await saved(answer('no', 404))).last).toEqual({ failed: 'missing', file: 'index.html' });
	const full = () => {
		throw new DOMException('no room', 'QuotaExceededError');
	};
	expect((await saved(answer(TODAY), full)).last).toEqual({ failed: 'QuotaExceededError' });
});
