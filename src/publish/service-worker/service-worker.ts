// The service worker: write-offline.ts puts VERSION and FILES before it. It is registered, and
// anything is downloaded, only when a reader asks (src/offline/islands/offline-save.ts). Online the newest page is shown,
// offline the saved one.
export {};

/** Set apart the versions: this one's list of `[address from the site's root, the first 16 digits of its SHA-256]`. */
declare const VERSION: string;
declare const FILES: readonly (readonly [url: string, revision: string])[];

interface Client {
	url: string;
	postMessage(message: unknown, transfer: Transferable[]): void;
}
interface Worker extends EventTarget {
	registration: { scope: string };
	clients: {
		claim(): Promise<void>;
		matchAll(options: { type: 'window'; includeUncontrolled: true }): Promise<Client[]>;
	};
	skipWaiting(): Promise<void>;
}
interface WaitingEvent extends Event {
	waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends WaitingEvent {
	request: Request;
	respondWith(answer: Promise<Response>): void;
}
interface AskEvent extends WaitingEvent {
	data: 'status' | 'save' | 'take-over';
	ports: readonly MessagePort[];
}

const worker = self as unknown as Worker;
const { scope } = worker.registration;
const mine = `study ${scope} `;
const cacheName = mine + VERSION;
const revisions = new Map(FILES);
/** Slow trains: a saved page is better than a spinner. */
const PATIENCE = 4000;
const AT_ONCE = 6;
const REVISION = 'x-revision';
/** The files that never change under one name. */
const HASHED = /^(?:_astro|pagefind\/(?:filter|fragment|index|triples))\//;
const TYPES: Record<string, string> = {
	html: 'text/html; charset=utf-8',
	js: 'text/javascript',
	css: 'text/css',
	json: 'application/json',
	svg: 'image/svg+xml',
	png: 'image/png',
	ics: 'text/calendar; charset=utf-8',
	xml: 'application/xml',
	webmanifest: 'application/manifest+json',
};

worker.addEventListener('activate', (event) => (event as WaitingEvent).waitUntil(worker.clients.claim()));

worker.addEventListener('message', (event) => {
	const { data, ports, waitUntil } = event as AskEvent;
	const say = (answer: unknown): void => ports[0]?.postMessage(answer);
	const work = async (): Promise<void> => {
		if (data === 'status') say({ version: VERSION, ...(await countSaved()) });
		if (data === 'save') await save(say);
		if (data === 'take-over') {
			if (await isExamRunning()) say({ busy: true });
			else {
				say({ busy: false });
				await worker.skipWaiting();
			}
		}
	};
	waitUntil.call(event, work());
});

worker.addEventListener('fetch', (event) => {
	const { request, respondWith } = event as FetchEvent;
	// Asked to learn whether the site answers (src/page/islands/load-part.ts): what is saved of it would not tell.
	if (request.cache === 'no-store') return;
	if (request.method !== 'GET' || !request.url.startsWith(scope) || !isOwn(request.url)) return;
	respondWith.call(event, answer(request));
});

async function answer(request: Request): Promise<Response> {
	const url = new URL(request.url);
	const inner = plain(url.pathname.slice(new URL(scope).pathname.length));
	const file = fileOf(inner);
	if (file !== undefined && HASHED.test(file)) return (await saved(file)) ?? fetch(request);
	try {
		const kept = file !== undefined && (await saved(file)) !== undefined;
		return await within(kept ? PATIENCE : 0, fetch(request));
	} catch (failure) {
		if (file !== undefined && file !== inner && file === `${inner}/`)
			return Response.redirect(`${scope}${file}${url.search}`, 302);
		const found = file === undefined ? undefined : await saved(file);
		if (found) return found;
		const missing = request.mode === 'navigate' ? await saved('404.html') : undefined;
		if (!missing) throw failure;
		const text = (await missing.text()).replace('<html', '<html data-offline');
		return new Response(text, { status: 404, headers: missing.headers });
	}
}

/** What stands at the root of the site. */
const FIRST = new Set(FILES.map(([file]) => file.split('/')[0]!));

/**
 * True for what this site answers. At the root of a host others may stand beside it: only what begins as this site's
 * addresses do is its own.
 */
function isOwn(address: string): boolean {
	const { pathname } = new URL(scope);
	return pathname !== '/' || FIRST.has(plain(new URL(address).pathname.slice(1)).split('/')[0]!);
}

/** An address without its escapes; as it stands where they are broken. */
function plain(address: string): string {
	try {
		return decodeURI(address);
	} catch {
		return address;
	}
}

/** The file that an address asks for: with or without slash, with or without `index.html`. */
function fileOf(inner: string): string | undefined {
	return [inner, `${inner}/`, inner.replace(/(^|\/)index\.html$/, '$1')].find((name) => revisions.has(name));
}

/** The caches of this site: this version's, then older ones that are still whole. */
async function cacheNames(): Promise<string[]> {
	const names = (await caches.keys()).filter((name) => name.startsWith(mine));
	return names.sort((one, other) => Number(other === cacheName) - Number(one === cacheName));
}

/** From the first of the caches that has it. */
async function saved(file: string): Promise<Response | undefined> {
	for (const name of await cacheNames()) {
		const found = await (await caches.open(name)).match(scope + file);
		if (found) return found;
	}
	return undefined;
}

async function countSaved(): Promise<{ saved: number; files: number; older: boolean }> {
	const names = await cacheNames();
	const here = names.includes(cacheName) ? await (await caches.open(cacheName)).keys() : [];
	return { saved: here.length, files: FILES.length, older: names.some((name) => name !== cacheName) };
}

/** Downloads what is not there yet, so that a broken download goes on where it stopped. */
async function save(say: (answer: unknown) => void): Promise<void> {
	try {
		const cache = await caches.open(cacheName);
		const before = await keptBefore();
		const left = [...FILES];
		let done = 0;
		const one = async (): Promise<void> => {
			for (let file = left.shift(); file; file = left.shift()) {
				await keep(cache, before, ...file);
				done += 1;
				say({ done, files: FILES.length });
			}
		};
		await Promise.all(Array.from({ length: AT_ONCE }, one));
		for (const name of await cacheNames()) if (name !== cacheName) await caches.delete(name);
		say({ complete: true });
	} catch (failure) {
		say(isFileFault(failure) ? { failed: failure.why, file: failure.file } : { failed: nameOf(failure) });
	}
}

/** What stopped the download, at a file; no class, whose fields want a helper that a classic script cannot import. */
type FileFault = Error & { readonly why: string; readonly file: string };

const isFileFault = (failure: unknown): failure is FileFault => failure instanceof Error && 'why' in failure;

/** What a browser calls what went wrong: `QuotaExceededError` where there is no room. */
const nameOf = (failure: unknown): string => (failure instanceof Error ? failure.name : 'Error');

/** A cache of this site, and the addresses of what is in it. */
interface Kept {
	name: string;
	cache: Cache;
	addresses: ReadonlySet<string>;
}

/**
 * What is saved already, of this version and of older ones. Listed once: each question to a cache leaves the worker,
 * and of most files the answer is that nothing is there.
 */
async function keptBefore(): Promise<Kept[]> {
	return Promise.all(
		(await cacheNames()).map(async (name) => {
			const cache = await caches.open(name);
			return { name, cache, addresses: new Set((await cache.keys()).map(({ url }) => url)) };
		}),
	);
}

async function keep(cache: Cache, before: readonly Kept[], file: string, revision: string): Promise<void> {
	const address = new URL(scope + file).href;
	for (const older of before) {
		const found = older.addresses.has(address) ? await older.cache.match(address) : undefined;
		if (found?.headers.get(REVISION) !== revision) continue;
		if (older.name !== cacheName) await cache.put(address, found);
		return;
	}
	const fault = (why: string): FileFault =>
		Object.assign(new Error(why), { why, file: file || 'index.html' });
	const [isSent, body] = await fetch(address, { cache: 'no-cache' })
		.then(async (response) => [response.ok, await response.arrayBuffer()] as const)
		.catch(() => {
			throw fault('network');
		});
	if (!isSent) throw fault('missing');
	// A host that answers everything with its home page or with yesterday's file, or changes files on their way, must
	// not be saved.
	if ((await revisionOf(body)) !== revision) throw fault('changed');
	const ending = file === '' || file.endsWith('/') ? 'html' : file.split('.').pop()!;
	const type = TYPES[ending] ?? 'application/octet-stream';
	await cache.put(address, new Response(body, { headers: { 'content-type': type, [REVISION]: revision } }));
}

async function revisionOf(body: ArrayBuffer): Promise<string> {
	const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
	return [...hash.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Asks every open page of the site; one with an exam that does not answer counts as being in it. */
async function isExamRunning(): Promise<boolean> {
	// The open pages belong to the worker that is still at work, not to this one.
	const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const answers = pages.map(
		(page) =>
			new Promise<boolean>((resolve) => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = ({ data }) => resolve(data === true);
				page.postMessage('is-exam-running', [port2]);
				setTimeout(() => resolve(page.url.includes('/exams/')), 1000);
			}),
	);
	return (await Promise.all(answers)).includes(true);
}

/** Rejects when the work takes longer than so many milliseconds; 0 waits for ever. */
function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
	if (milliseconds === 0) return work;
	const limit = new Promise<never>((_, reject) => {
		setTimeout(() => reject(new Error('slow')), milliseconds);
	});
	return Promise.race([work, limit]);
}
