import { beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => vi.resetModules());

/** Browsers of today ask again for what did not come by an address, others never do; a part is one thing an address. */
const BROWSERS = [true, false];

async function browser(asksAgain: boolean) {
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

for (const asksAgain of BROWSERS) {
	const name = asksAgain ? 'a browser that asks again' : 'a browser that keeps in mind what was lost';

	test(`a part that was lost comes when it is asked for again, in ${name}`, async () => {
		const { importAgain, part, asked, come } = await browser(asksAgain);
		await expect(importAgain(part('a.js'))).rejects.toThrow();
		await expect(importAgain(part('a.js'))).rejects.toThrow();
		come();
		await importAgain(part('a.js'));
		expect(asked).toEqual(['a.js', 'a.js?1', 'a.js?1?1']);
	});

	test(`a part runs once, however many ask for it and whatever was lost meanwhile, in ${name}`, async () => {
		const { importAgain, part, come, go } = await browser(asksAgain);
		const both = [importAgain(part('a.js')), importAgain(part('a.js'))];
		for (const lost of both) await expect(lost).rejects.toThrow();
		come();
		const first = await importAgain(part('a.js'));
		go();
		for (const lost of ['b.js', 'b.js', 'b.js']) await expect(importAgain(part(lost))).rejects.toThrow();
		come();
		await importAgain(part('b.js'));
		expect(await importAgain(part('a.js'))).toBe(first);
		// One that came at once is asked for by no other address.
		const c = await importAgain(part('c.js'));
		expect(await importAgain(part('c.js'))).toBe(c);
		expect(c).toEqual({ address: 'c.js' });
	});
}
