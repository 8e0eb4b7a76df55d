import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isBlocked, whyNoWorker } from '../../../../src/offline/islands/why-no-worker.ts';

vi.mock('../../../../src/page/store/site-root.ts', () => ({ siteRoot: () => new URL('https://a.example/') }));

const refuse = (): Promise<never> =>
	Promise.reject(new DOMException('The operation is insecure', 'SecurityError'));
const script = (): Promise<Response> =>
	Promise.resolve(new Response('', { headers: { 'content-type': 'text/javascript' } }));

beforeEach(() => {
	vi.stubGlobal('localStorage', {});
	vi.stubGlobal('caches', { keys: () => Promise.resolve([]) });
	vi.stubGlobal('fetch', script);
});
afterEach(() => void vi.unstubAllGlobals());

test('a browser that keeps nothing of the site is told from one that does not trust its certificate', async () => {
	expect(await isBlocked()).toBe(false);
	expect(await whyNoWorker(new DOMException('', 'SecurityError'))).toBe('SecurityError');
	vi.stubGlobal('caches', { keys: refuse });
	expect(await isBlocked()).toBe(true);
	for (const name of ['SecurityError', 'NotSupportedError', 'TypeError'])
		expect(await whyNoWorker(new DOMException('', name))).toBe('blocked');
});

test('a worker whose file is another, or does not come, is not laid to either', async () => {
	const causes: [cause: string, answer: () => Promise<Response>][] = [
		['changed', () => Promise.resolve(new Response('', { headers: { 'content-type': 'text/html' } }))],
		['missing', () => Promise.resolve(new Response('', { status: 404 }))],
		['network', () => Promise.reject(new TypeError('Failed to fetch'))],
	];
	for (const [cause, answer] of causes) {
		vi.stubGlobal('fetch', answer);
		for (const refusal of ['SecurityError', 'TypeError'])
			expect(await whyNoWorker(new DOMException('', refusal)), refusal).toBe(cause);
	}
});
