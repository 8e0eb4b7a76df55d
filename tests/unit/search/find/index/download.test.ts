import { gzipSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { Downloads } from '../../../../../src/search/find/index/download.ts';
import { unpackIndexFile } from '../../../../../src/search/find/index/unpack.ts';

const ROOT = new URL('https://study.example/x/');
const FILE = 'pagefind/index/x.pf_index';
const sound = gzipSync(`pagefind_dcd${'一'.repeat(500)}`);

/** What can be wrong with a packed file of the index on its way. */
const faults: Record<string, () => Response | Promise<Response>> = {
	missing: () => new Response('not here', { status: 404 }),
	unreachable: () => Promise.reject(new TypeError('Failed to fetch')),
	'cut short': () => new Response(new Uint8Array(sound.subarray(0, sound.length >> 1))),
	damaged: () => new Response(Uint8Array.from(sound, (byte, at) => (at % 3 === 2 ? 7 : byte))),
	empty: () => new Response(''),
	'another page instead': () => new Response('<!doctype html><title>登录</title>'),
	'another packed file instead': () => new Response(new Uint8Array(gzipSync('another_file'))),
};

const answer = (give: () => Response | Promise<Response>): void => {
	vi.stubGlobal('fetch', () => Promise.resolve(give()));
};
const load = async (downloads = new Downloads(ROOT)): Promise<string> =>
	new TextDecoder().decode(await unpackIndexFile(await downloads.read(FILE), FILE));

afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

test('a file that arrives whole is unpacked, and its bytes are counted', async () => {
	answer(() => new Response(new Uint8Array(sound)));
	const downloads = new Downloads(ROOT);
	expect(await load(downloads)).toBe('一'.repeat(500));
	expect(downloads.received).toBe(sound.length);
});

for (const unpacking of ['natively', 'by itself'])
	test.each(Object.keys(faults))(
		`a file that is %s is a fault, where the browser unpacks ${unpacking}`,
		async (fault) => {
			if (unpacking === 'by itself') vi.stubGlobal('DecompressionStream', undefined);
			answer(faults[fault]!);
			await expect(load()).rejects.toThrow(FILE);
		},
	);

test('a connection that stands still counts as lost after twelve seconds', async () => {
	vi.useFakeTimers();
	vi.stubGlobal(
		'fetch',
		(_: URL, { signal }: { signal: AbortSignal }) =>
			new Promise((_resolve, reject) => {
				signal.addEventListener('abort', () => reject(new Error('aborted')));
			}),
	);
	let failed: unknown;
	const loading = load().catch((error: unknown) => (failed = error));
	await vi.advanceTimersByTimeAsync(11_900);
	expect(failed).toBeUndefined();
	await vi.advanceTimersByTimeAsync(200);
	await loading;
	expect(failed).toMatchObject({ quick: false });
});

test('what did not arrive is told from what arrived and is not what it should be', async () => {
	for (const [fault, missing] of [
		['missing', true],
		['unreachable', true],
		['damaged', false],
		['another page instead', false],
	] as const) {
		answer(faults[fault]!);
		await expect(load(), fault).rejects.toMatchObject({ missing });
	}
});
