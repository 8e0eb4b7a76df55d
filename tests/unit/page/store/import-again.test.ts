import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => vi.resetModules());

/**
 * A browser that never asks again for what did not come by an address, unless it is told to; a part is one thing an
 * address.
 */
async function browser({ asksAgain = false } = {}) {
	const { importAgain } = await import('../../../../src/page/store/import-again.ts');
	let isThere = false;
	const kept = new Map<string, object | 'lost'>();
	const asked: string[] = [];
	const load = async (name: string): Promise<object> => {
		const address = name + (globalThis.$again ?? '');
		if (!kept.has(address) || (asksAgain && kept.get(address) === 'lost')) {
			asked.push(address);
			kept.set(address, isThere ? { address } : 'lost');
		}
		await Promise.resolve();
		const found = kept.get(address)!;
		if (found === 'lost') throw new TypeError(address);
		return found;
	};
	// Written anew wherever it is asked for, as `() => import('./a.js')` is.
	const part = (name: string) =>
		Object.assign(() => load(name), { toString: () => `() => import('./${name}')` });
	return { importAgain, part, asked, come: () => (isThere = true), go: () => (isThere = false) };
}

test('a part that was lost comes when it is asked for again, though the browser keeps in mind that it was lost', async () => {
	const { importAgain, part, asked, come } = await browser();
	await expect(importAgain(part('a.js'))).rejects.toThrow();
	await expect(importAgain(part('a.js'))).rejects.toThrow();
	come();
	await importAgain(part('a.js'));
	expect(asked).toEqual(['a.js', 'a.js?1', 'a.js?2']);
});

test('a part runs once, however many ask for it and whatever was lost meanwhile', async () => {
	const { importAgain, part, come, go } = await browser();
	await expect(importAgain(part('a.js'))).rejects.toThrow();
	come();
	const first = await importAgain(part('a.js'));
	go();
	for (const name of ['b.js', 'b.js', 'b.js']) await expect(importAgain(part(name))).rejects.toThrow();
	come();
	await importAgain(part('b.js'));
	expect(await importAgain(part('a.js'))).toBe(first);
	// One that came at once is asked for by no other address.
	const c = await importAgain(part('c.js'));
	expect(await importAgain(part('c.js'))).toBe(c);
	expect(c).toEqual({ address: 'c.js' });
});

test('a part that came by another address runs once where the browser does ask again by the first', async () => {
	const { importAgain, part, asked, come } = await browser({ asksAgain: true });
	await expect(importAgain(part('a.js'))).rejects.toThrow();
	const again = importAgain(part('a.js'));
	// The network is back while it is asked for by the first address again.
	come();
	const first = await again;
	expect(first).toEqual({ address: 'a.js?1' });
	expect(await importAgain(part('a.js'))).toBe(first);
	expect(asked).toEqual(['a.js', 'a.js', 'a.js?1']);
});
