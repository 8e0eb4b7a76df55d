import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { checksum } from '../../../../src/page/core/checksum.ts';
import type { Backup } from '../../../../src/my/core/backup.ts';
import { toBase64Url } from '../../../../src/my/core/base64url.ts';
import { SCHEMA } from '../../../../src/record/core/envelope.ts';
import type { RecordItem, RecordItems } from '../../../../src/record/core/envelope.ts';
import { mergeInto } from '../../../../src/record/core/merge.ts';
import {
	LINK_LIMIT,
	UNPACKED_LIMIT,
	dealRecord,
	decodeTransfer,
	encodeTransfer,
	isMadeAhead,
} from '../../../../src/my/core/transfer-link.ts';
import * as words from '../../../../src/my/text/my-record-script.ts';
import { momentText } from '../../../../src/schedule/core/moment-text.ts';
import { part } from '../../often.ts';

afterEach(() => vi.unstubAllGlobals());

const ticks: RecordItems = {
	a: { at: 1_695_859_200_000, status: 'done', note: '“想到的”<b>' },
	b: { at: 1_695_859_100_000, del: true },
	c: { at: 5, status: 'na' },
};
const backup: Backup = { app: 'site', schema: SCHEMA, savedAt: 7, kinds: { ticks, answers: {} } };
/** The links are as old as that. */
const NOW = 7;
const whole: Backup = { ...backup, kinds: { ticks } };
const carrying = (text: string, sum = checksum(text)): string =>
	`#move=1d.${sum}.${toBase64Url(deflateRawSync(text))}`;

test('a record comes out of an address as it went in', async () => {
	const fragment = await encodeTransfer(backup);
	expect(fragment).toMatch(/^move=1d\.[0-9a-z]+\.[\w-]+$/);
	expect(await decodeTransfer(`#${fragment}`, 'site', NOW)).toMatchObject({ backup: whole });
});

test('a browser that cannot compress writes a plain link, and says that it cannot read a compressed one', async () => {
	const compressed = await encodeTransfer(backup);
	/** As Chromium before 103 has it. */
	const gzipAlone = function (format: string): never {
		throw new TypeError(`Unsupported compression format: '${format}'`);
	};
	for (const stream of [undefined, gzipAlone]) {
		vi.stubGlobal('CompressionStream', stream);
		vi.stubGlobal('DecompressionStream', stream);
		const plain = await encodeTransfer(backup);
		expect(plain).toMatch(/^move=1p\./);
		expect(await decodeTransfer(plain, 'site', NOW)).toMatchObject({ backup: whole });
		expect(await decodeTransfer(compressed, 'site', NOW)).toEqual({ fault: 'too-old' });
	}
});

test('whatever is kept comes back, field by field', async () => {
	const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()));
	const field = fc.stringMatching(/^[a-z]{1,6}$/).filter((name) => !['at', 'del'].includes(name));
	const item = fc
		.tuple(fc.nat(8.64e12), fc.dictionary(field, value, { maxKeys: 4, noNullPrototype: true }))
		.map(([at, fields]) => ({ ...fields, at }));
	const id = fc
		.string({ minLength: 1, maxLength: 20 })
		.filter((text) => !/^(__proto__|constructor|prototype)$/.test(text));
	await fc.assert(
		fc.asyncProperty(fc.dictionary(id, item, { noNullPrototype: true }), async (items) => {
			const read = await decodeTransfer(
				await encodeTransfer({ ...backup, kinds: { other: items } }),
				'site',
				NOW,
			);
			const kinds = Object.keys(items).length > 0 ? { other: items } : {};
			expect(read).toMatchObject({ backup: { ...backup, kinds } });
		}),
		{ numRuns: part(300) },
	);
});

test('parts of a record, taken in in any order and twice, give the whole', async () => {
	const items = Object.fromEntries(
		Array.from({ length: 25 }, (_, at) => [`item-${at}`, { at: at + 1, status: 'done' }]),
	);
	const parts = dealRecord({ ...backup, kinds: { ticks: items, answers: { q: { at: 1 } } } }, 4);
	const here: Record<string, RecordItem> = {};
	const answers: Record<string, RecordItem> = {};
	for (const part of [...parts.toReversed(), parts[1]!]) {
		const read = await decodeTransfer(await encodeTransfer(part), 'site', NOW);
		if ('fault' in read) throw new Error(read.fault);
		mergeInto(here, read.backup.kinds['ticks'] ?? {});
		mergeInto(answers, read.backup.kinds['answers'] ?? {});
	}
	expect(here).toEqual(items);
	expect(answers).toEqual({ q: { at: 1 } });
});

test.each([
	['nothing', '#move=', 'damaged'],
	['something else', '#move=hello', 'damaged'],
	['a later form of link', '#move=2d.abc.AAAA', 'newer'],
	['a checksum that does not fit', carrying('["site",2,7,{}]', 'abc'), 'damaged'],
	['no list', carrying('{"app":"site"}'), 'not-a-backup'],
	['no kinds', carrying('["site",2,7]'), 'not-a-backup'],
	[
		'columns of different lengths',
		carrying('["site",2,7,{"ticks":[[["x"],["a"],1,[0],[]]]}]'),
		'not-a-backup',
	],
	["another site's record", carrying('["other",2,7,{}]'), 'other-site'],
	["a newer build's record", carrying('["site",99,7,{}]'), 'newer'],
	['more than an address carries', `#move=1d.abc.${'A'.repeat(3 * LINK_LIMIT)}`, 'too-large'],
])('refuses %s', async (_, fragment, fault) => {
	expect(await decodeTransfer(fragment, 'site', NOW)).toEqual({ fault });
});

test('what chats and copying put into a link or behind it makes no difference', async () => {
	const link = await encodeTransfer(backup);
	const middle = Math.floor(link.length / 2);
	for (const mark of ['\u200B', '\u00AD', '\uFE0E', ' ', '\n']) {
		for (const text of [mark, encodeURIComponent(mark)]) {
			const broken = `#${link.slice(0, middle)}${text}${link.slice(middle)}${text}`;
			expect(await decodeTransfer(broken, 'site', NOW), JSON.stringify(text)).toHaveProperty('backup');
		}
	}
	for (const end of ['。', '%20', '）', '&from=chat', '%E3%80%82', '%', '%20ok', ' see you'])
		expect(await decodeTransfer(`#${link}${end}`, 'site', NOW), end).toHaveProperty('backup');
});

test('a link that was cut short is damaged, wherever it was cut', async () => {
	const fragment = await encodeTransfer(backup);
	for (let length = 'move='.length; length < fragment.length; length++) {
		expect(await decodeTransfer(fragment.slice(0, length), 'site', NOW)).toEqual({ fault: 'damaged' });
	}
});

test('a small link that unfolds without end is stopped', async () => {
	const bomb = carrying('x'.repeat(20 * UNPACKED_LIMIT));
	expect(bomb.length).toBeLessThan(2 * LINK_LIMIT + 30_000);
	const small = carrying('x'.repeat(2 * UNPACKED_LIMIT));
	expect(small.length).toBeLessThan(2 * LINK_LIMIT);
	expect(await decodeTransfer(small, 'site', NOW)).toEqual({ fault: 'too-large' });
});

test('what is hostile inside is left out, as in a backup file', async () => {
	const text =
		'["site",2,7,{"__proto__":[],"ticks":[[["status"],["a","__proto__","constructor"],1,[0,0,0],["done",1,1]],' +
		'[["__proto__"],["b"],1,[0],[{"hacked":1}]],[["status"],["c"],9e15,[0],["done"]]]}]';
	expect(await decodeTransfer(carrying(text), 'site', NOW)).toMatchObject({
		backup: { app: 'site', schema: SCHEMA, savedAt: 7, kinds: { ticks: { a: { at: 1, status: 'done' } } } },
	});
	expect('hacked' in {}).toBe(false);
});

test('whatever the fragment is, there is an answer', async () => {
	await fc.assert(
		fc.asyncProperty(fc.string(), fc.jsonValue(), async (text, body) => {
			expect(await decodeTransfer(`#move=1p.${text}`, 'site', NOW)).toHaveProperty('fault');
			await decodeTransfer(carrying(JSON.stringify(['site', SCHEMA, 1, body])), 'site', NOW);
			await decodeTransfer(carrying(JSON.stringify(['site', SCHEMA, 1, { ticks: [body] }])), 'site', NOW);
		}),
		{ numRuns: part(500) },
	);
});

test('a kind in an older form than the rest is carried with its version', async () => {
	const ticks = { a: { at: 1, done: true } };
	const fragment = await encodeTransfer({
		app: 'site',
		schema: 2,
		schemas: { ticks: 1 },
		savedAt: 7,
		kinds: { ticks },
	});
	expect(await decodeTransfer(fragment, 'site', NOW)).toMatchObject({
		backup: { schema: SCHEMA, kinds: { ticks: { a: { at: 1, status: 'done' } } } },
	});
});

test.each(['。', '%20', ' 复制', '，点这里', '%E3%80%82'])(
	'a link survives what a chat puts behind it: %s',
	async (more) => {
		const fragment = await encodeTransfer(backup);
		expect(await decodeTransfer(`#${fragment}${more}`, 'site', NOW)).toMatchObject({ backup: whole });
		expect(await decodeTransfer(`链接：https://a.test/my/#${fragment}${more}`, 'site', NOW)).toMatchObject({
			backup: whole,
		});
	},
);

test('a link ends after a day, and it is told when its device says that it was made', async () => {
	const fragment = await encodeTransfer(backup);
	expect(await decodeTransfer(fragment, 'site', NOW + 86_400_000)).toHaveProperty('backup');
	expect(await decodeTransfer(fragment, 'site', NOW + 86_400_001)).toEqual({ fault: 'expired', savedAt: 7 });
});

test('a link of a device whose clock is ahead is taken and known as such; an hour more or less is no matter', async () => {
	const now = 1_700_000_000_000;
	for (const [ahead, isAhead] of [
		[-86_400_000, false],
		[0, false],
		[3_600_000, false],
		[3_600_001, true],
		[366 * 86_400_000, true],
	] as const) {
		const read = await decodeTransfer(await encodeTransfer({ ...backup, savedAt: now + ahead }), 'site', now);
		if (!('backup' in read)) throw new Error(read.fault);
		expect(isMadeAhead(read.backup.savedAt, now), `${ahead}`).toBe(isAhead);
	}
});

test('what is said of a link that is too old or too new gives both times, and no cause that is not known', () => {
	const [made, now] = [momentText(Date.UTC(2023, 8, 8, 6, 5)), momentText(Date.UTC(2023, 8, 10, 16, 0))];
	for (const text of [words.expired(made, now), words.madeAhead(made, now)]) {
		expect(text).toMatch(/2023年9月\d+日\d\d:\d\d，这台设备现在是2023年9月\d+日\d\d:\d\d。/);
		expect(text).toContain('两台设备的时间不一样');
		expect(text).not.toMatch(/\s/);
	}
});
