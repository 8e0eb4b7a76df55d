import { encode } from 'uqr';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RecordItem, RecordItems } from '../../../../src/record/core/envelope.ts';
import { FakeStorage } from '../../record/store/fake-storage.ts';
import { openPage } from '../../record/store/fake-page.ts';

const NOW = 1_700_000_000_000;
/** The largest code that a phone reads off a screen, and what it holds of an address. */
const [VERSION, HOLDS] = [25, 1273];

beforeEach(() => vi.useFakeTimers({ now: NOW, toFake: ['Date'] }));
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** A page of a reader who ticked so many items, with notes that do not compress. */
async function withTicks(count: number) {
	openPage(new FakeStorage());
	vi.stubGlobal('location', { href: 'https://study.example.cn/site/my/' });
	const noise = (at: number): string => ((at * 2_654_435_761) % 2 ** 32).toString(36);
	const items = Object.fromEntries(
		Array.from({ length: count }, (_, at): [string, RecordItem] => [
			`item-${at}`,
			{ status: 'done', note: noise(at + 1) + noise(at + 77_777), at: NOW - at * 37_123 },
		]),
	);
	const { ticks } = await import('../../../../src/checklists/store/ticks.ts');
	ticks().absorb(items);
	const { explain } = await import('../../../../src/my/islands/show-transfer.ts');
	const words = await import('../../../../src/my/text/transfer-script.ts');
	return { ...(await import('../../../../src/my/store/transfer.ts')), explain, words, items };
}

/** How large a code is; `qr-code.ts` draws it so. */
const versionOf = (text: string): number => encode(text, { ecc: 'L' }).version;

test('the largest code holds as long an address as is put into one, and not a letter more', () => {
	const address = (length: number): string => 'https://study.example.cn/my/#move=1d.'.padEnd(length, 'aZ-_9');
	expect(versionOf(address(HOLDS))).toBe(VERSION);
	expect(versionOf(address(HOLDS + 1))).toBe(VERSION + 1);
});

test('codes bring the whole record in any order, each small enough for a phone; beyond six, it is said what to do', async () => {
	const seen = new Set<string>();
	for (const count of [1, 20, 60, 150, 260, 320, 700, 3_000]) {
		const { makeTransfer, readTransfer, explain, words, items } = await withTicks(count);
		const transfer = await makeTransfer(NOW);
		const { codes, link } = transfer;
		expect(codes.length).toBeLessThanOrEqual(6);
		for (const code of codes) {
			expect(code.length).toBeLessThanOrEqual(HOLDS);
			expect(versionOf(code)).toBeLessThanOrEqual(VERSION);
		}
		const brought: Record<string, RecordItems> = {};
		for (const address of [...codes].reverse()) {
			const read = await readTransfer(new URL(address).hash, NOW);
			if ('fault' in read) throw new Error(read.fault);
			for (const [kind, part] of Object.entries(read.backup.kinds))
				brought[kind] = { ...brought[kind], ...part };
		}
		if (codes.length > 0) expect(brought['ticks']).toEqual(items);
		const said = explain(transfer);
		const way =
			link === undefined ? 'file' : codes.length === 0 ? 'link' : codes.length === 1 ? 'code' : 'codes';
		seen.add(way);
		expect(said).toBe(
			{
				file: words.tooLong([]),
				link: words.noCode([]),
				code: words.scan,
				codes: words.scanAll(codes.length),
			}[way],
		);
	}
	expect([...seen]).toEqual(['code', 'codes', 'link', 'file']);
});

test('a share that fits is brought where the whole does not, and holds nothing else', async () => {
	const { makeTransfer, readTransfer } = await withTicks(700);
	const { answers } = await import('../../../../src/questions/store/answers.ts');
	answers().absorb({ q: { chosen: 'a', outcome: 'right', hash: 'h', at: NOW } });
	expect((await makeTransfer(NOW)).codes).toEqual([]);
	const { codes } = await makeTransfer(NOW, 'answers');
	expect(codes).toHaveLength(1);
	const read = await readTransfer(new URL(codes[0]!).hash, NOW);
	expect(read).toMatchObject({ backup: { kinds: { answers: { q: { chosen: 'a' } } } } });
	expect('backup' in read && Object.keys(read.backup.kinds)).toEqual(['answers']);
});

test.each([
	[700, '二维码放不下'],
	[3_000, '链接和二维码都放不下'],
])('of %d ticks and an answer it is said what of them fits, and nothing else', async (count, said) => {
	const { makeTransfer, explain } = await withTicks(count);
	const { answers } = await import('../../../../src/questions/store/answers.ts');
	// Nothing was answered: that share would bring nothing.
	expect(explain(await makeTransfer(NOW))).not.toContain('只搬');
	answers().absorb({ q: { chosen: 'a', outcome: 'right', hash: 'h', at: NOW } });
	const text = explain(await makeTransfer(NOW));
	expect(text).toContain(said);
	expect(text).toContain('改选“只搬作答”再生成');
	expect(text).not.toContain('只搬勾选');
	// Who chose a share is not led to it, nor to another one.
	expect(explain(await makeTransfer(NOW, 'ticks'))).not.toContain('只搬');
});
