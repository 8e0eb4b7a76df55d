import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { writeOffline } from '../../../../src/publish/service-worker/write-offline.ts';

const SCOPE = 'https://a.example/x/';
const TODAY = '<p>第一版</p>';
const YESTERDAY = '<p>旧一版</p>';

/** Caches by their names: what each keeps, by its address. */
type Caches = Map<string, Map<string, { body: string; revision: string }>>;

/** What the worker of a folder with one page says of a download, and what is kept then, in caches that have something already. */
async function saved(
	fetch: () => Promise<Response>,
	put: () => void = () => undefined,
	all: Caches = new Map(),
) {
	const folder = mkdtempSync(path.join(tmpdir(), 'study-'));
	writeFileSync(path.join(folder, 'index.html'), TODAY);
	const { version } = writeOffline(folder);
	const script = readFileSync(path.join(folder, 'sw.js'), 'utf8');
	rmSync(folder, { recursive: true });
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
	const open = (name: string) => {
		if (!all.has(name)) all.set(name, new Map());
		const kept = all.get(name)!;
		return Promise.resolve({
			keys: () => Promise.resolve([...kept.keys()].map((url) => ({ url }))),
			match: (url: string) => {
				const found = kept.get(url);
				const headers = { 'x-revision': found?.revision ?? '' };
				return Promise.resolve(found && new Response(found.body, { headers }));
			},
			put: async (url: string, response: Response) => {
				put();
				const revision = response.headers.get('x-revision')!;
				kept.set(url, { body: await response.text(), revision });
			},
		});
	};
	const caches = {
		keys: () => Promise.resolve([...all.keys()]),
		open,
		delete: (name: string) => Promise.resolve(all.delete(name)),
	};
	runInNewContext(script, {
		...{
			self,
			caches,
			fetch,
			crypto,
			URL,
			Response,
			Promise,
			Error,
			Uint8Array,
			Array,
			Map,
			Set,
			setTimeout,
		},
	});
	await new Promise((resolve) => setTimeout(resolve));
	await done;
	const mine = all.get(`study ${SCOPE} ${version}`)!;
	const kept = Object.fromEntries([...mine].map(([url, { body }]) => [url, body]));
	return { last: said.at(-1), kept, all, version };
}

const answer =
	(body: string, status = 200) =>
	() =>
		Promise.resolve(new Response(body, { status }));

test('a page that is as it was published is kept', async () => {
	const { last, kept } = await saved(answer(TODAY));
	expect({ last, kept }).toEqual({ last: { complete: true }, kept: { [SCOPE]: TODAY } });
});

test('a page of yesterday is not kept as one of today, though it is as long', async () => {
	expect(YESTERDAY).toHaveLength(TODAY.length);
	const { last, kept } = await saved(answer(YESTERDAY));
	expect({ last, kept }).toEqual({ last: { failed: 'changed', file: 'index.html' }, kept: {} });
});

test('what is saved already is not asked for again, and goes over from an older version, which is then deleted', async () => {
	let asked = 0;
	const network = () => {
		asked += 1;
		return answer(TODAY)();
	};
	const { all, version } = await saved(network);
	expect(asked).toBe(1);
	const name = `study ${SCOPE} ${version}`;
	const written = vi.fn();
	expect((await saved(network, written, all)).last).toEqual({ complete: true });
	expect(written).not.toHaveBeenCalled();
	const older: Caches = new Map([[`study ${SCOPE} older`, all.get(name)!]]);
	expect(await saved(network, written, older)).toMatchObject({
		last: { complete: true },
		kept: { [SCOPE]: TODAY },
	});
	expect([...older.keys()]).toEqual([name]);
	expect(asked).toBe(1);
	written.mockClear();
	const both: Caches = new Map([
		[`study ${SCOPE} older`, new Map(all.get(name))],
		[name, new Map(all.get(name))],
	]);
	expect((await saved(network, written, both)).last).toEqual({ complete: true });
	expect(written).not.toHaveBeenCalled();
	all.get(name)!.get(SCOPE)!.revision = 'of yesterday';
	await saved(network, written, all);
	expect(asked).toBe(2);
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
