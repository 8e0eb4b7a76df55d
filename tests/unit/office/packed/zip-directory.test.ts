import { deflateSync, strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../../src/office/packed/crc32.ts';
import { unpackEntry } from '../../../../src/office/packed/unpack-entry.ts';
import { TAIL_SIZE, directoryPlace, zipEntries } from '../../../../src/office/packed/zip-directory.ts';
import type { ZipEntry } from '../../../../src/office/packed/zip-directory.ts';
import { ZipFault } from '../../../../src/office/packed/zip-fault.ts';
import { rawZip } from './zip.ts';

function entriesOf(zip: Uint8Array): ZipEntry[] {
	const place = directoryPlace(zip.subarray(-TAIL_SIZE), zip.length);
	return zipEntries(zip.subarray(place.from, place.to), place);
}
const unpacked = (zip: Uint8Array): Map<string, Uint8Array> =>
	new Map(entriesOf(zip).map((entry) => [entry.name, unpackEntry(zip.subarray(entry.at, entry.end), entry)]));
const texts = (zip: Uint8Array): Record<string, string> =>
	Object.fromEntries([...unpacked(zip)].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
const kindOf = (zip: Uint8Array): string => {
	try {
		unpacked(zip);
		return 'sound';
	} catch (error) {
		if (error instanceof ZipFault) return error.kind;
		throw error;
	}
};
const text = strToU8('甲'.repeat(1000));
const wide = (...numbers: number[]): Uint8Array => {
	const field = new DataView(new ArrayBuffer(4 + numbers.length * 8));
	field.setUint16(0, 1, true);
	field.setUint16(2, numbers.length * 8, true);
	numbers.forEach((number, at) => field.setBigUint64(4 + at * 8, BigInt(number), true));
	return new Uint8Array(field.buffer);
};

test('whatever is zipped is unpacked as it was', () => {
	const content = fc.oneof(
		fc.uint8Array({ maxLength: 100 }),
		fc.nat({ max: 100_000 }).map((length) => new Uint8Array(length).map((_, at) => at % 251)),
	);
	fc.assert(
		fc.property(
			fc.dictionary(fc.stringMatching(/^[a-z一-龥]{1,8}$/), content, { maxKeys: 4 }),
			fc.constantFrom(0 as const, 6 as const),
			(files, level) => {
				const found = unpacked(zipSync(files, { level }));
				expect([...found.keys()].sort()).toEqual(Object.keys(files).sort());
				for (const [name, bytes] of found) expect(Buffer.compare(bytes, files[name]!)).toBe(0);
			},
		),
		{ numRuns: 30 },
	);
});

test('a zip behind other bytes, and one with a remark, is a zip', () => {
	const zip = zipSync({ a: strToU8('一'), b: strToU8('二') });
	const whole = { a: '一', b: '二' };
	expect(texts(new Uint8Array([...strToU8('MZ program'), ...zip]))).toEqual(whole);
	expect(texts(new Uint8Array([...zip, ...strToU8('remark')]))).toEqual(whole);
});

test('numbers that are too large for their place are read where they stand', () => {
	const zip = rawZip([
		{ name: 'a', bytes: strToU8('一') },
		{
			name: 'b',
			bytes: strToU8('二'),
			extra: wide(3, 3, 34),
			written: { size: 0xffffffff, packedSize: 0xffffffff, at: 0xffffffff },
		},
	]);
	expect(texts(zip)).toEqual({ a: '一', b: '二' });
});

test('a wide end of the directory is read', () => {
	const zip = rawZip([{ name: 'a', bytes: strToU8('一') }]);
	const end = zip.length - 22;
	const view = new DataView(zip.buffer);
	const [length, from] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
	const more = new DataView(new ArrayBuffer(76));
	more.setUint32(0, 0x06064b50, true);
	more.setBigUint64(40, BigInt(length), true);
	more.setBigUint64(48, BigInt(from), true);
	more.setUint32(56, 0x07064b50, true);
	view.setUint32(end + 12, 0xffffffff, true);
	view.setUint32(end + 16, 0xffffffff, true);
	const whole = new Uint8Array([
		...zip.subarray(0, end),
		...new Uint8Array(more.buffer),
		...zip.subarray(end),
	]);
	expect(texts(whole)).toEqual({ a: '一' });
});

describe('what is wrong is named', () => {
	const packed = deflateSync(text);
	test.each([
		[
			'a file that unpacks to more than it says',
			{ bytes: packed, method: 8, content: text, size: 900 },
			'larger',
		],
		['one that unpacks to less', { bytes: packed, method: 8, content: text, size: 4000 }, 'damaged'],
		['one that says to unpack to gigabytes', { bytes: packed, method: 8, size: 0xf0000000 }, 'damaged'],
		['one with another checksum', { bytes: text, crc: 1 }, 'damaged'],
		[
			'one whose packed bytes are broken',
			{ bytes: new Uint8Array(50).fill(7), method: 8, size: 100 },
			'damaged',
		],
		['one that has fewer bytes than it says', { bytes: text, written: { packedSize: 5000 } }, 'damaged'],
		['one with a password', { bytes: text, flags: 1 }, 'encrypted'],
		['one that is packed otherwise', { bytes: text, method: 14 }, 'other-method'],
		['one that is somewhere else', { bytes: text, written: { at: 10 } }, 'damaged'],
	])('%s', (_, entry, kind) => {
		expect(kindOf(rawZip([{ name: 'a', ...entry }]))).toBe(kind);
	});

	test('wherever a zip ends too early, it is told', () => {
		const zip = zipSync({ a: text, b: text });
		for (let length = 0; length < zip.length; length++)
			expect(kindOf(zip.subarray(0, length))).toBe('cut-off');
	});

	test('whatever byte of a zip is another one, nothing but a fault is thrown', () => {
		const zip = zipSync({ a: text, b: strToU8('乙') });
		fc.assert(
			fc.property(fc.nat({ max: zip.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
				const broken = zip.slice();
				broken[at]! ^= by;
				kindOf(broken);
			}),
			{ numRuns: 300 },
		);
	});
});

test.each([
	['in kilobytes', 20_000],
	['in more', 500_000],
])('a bomb is put down as soon as it is larger than it says, %s', (_, size) => {
	const bomb = deflateSync(
		new Uint8Array(size).map((__, at) => (at * at) >> 8),
		{ level: 1 },
	);
	const zip = rawZip([{ name: 'a', bytes: bomb, method: 8, content: new Uint8Array(1000) }]);
	expect(kindOf(zip)).toBe('larger');
});

describe('names', () => {
	const gbk = new Uint8Array([0xb1, 0xed, 0xcc, 0xe2]);
	const named = (...entries: { name: string | Uint8Array; flags?: number; extra?: Uint8Array }[]): string[] =>
		entriesOf(rawZip(entries.map((entry) => ({ ...entry, bytes: text })))).map(({ name }) => name);

	test('that Windows wrote in its own encoding', () => {
		expect(named({ name: gbk })).toEqual(['表题']);
	});
	test('in UTF-8, said or not', () => {
		expect(named({ name: '表题', flags: 0x800 }, { name: '表' })).toEqual(['表题', '表']);
	});
	test('of one zip are in one encoding, though one of them could be another', () => {
		// “瑙” in GBK are bytes of “è§” in UTF-8, and the other way round.
		const both = new Uint8Array([0xc3, 0xa8]);
		expect(named({ name: gbk }, { name: both })).toEqual(['表题', new TextDecoder('gb18030').decode(both)]);
		expect(named({ name: both })).toEqual(['è']);
	});
	test('that are said once more in UTF-8', () => {
		const utf8 = strToU8('表题');
		const field = (sum: number): Uint8Array => {
			const bytes = new Uint8Array([0x75, 0x70, 5 + utf8.length, 0, 1, 0, 0, 0, 0, ...utf8]);
			new DataView(bytes.buffer).setUint32(5, sum, true);
			return bytes;
		};
		const short = strToU8('BT');
		expect(named({ name: short, extra: field(crc32(short)) })).toEqual(['表题']);
		// Who renamed it did not know of the second name.
		expect(named({ name: short, extra: field(crc32(gbk)) })).toEqual(['BT']);
	});
});
