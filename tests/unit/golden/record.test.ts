import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { decodeBackup, encodeBackup } from '../../../src/my/core/backup.ts';
import type { Backup } from '../../../src/my/core/backup.ts';
import { fromBase64Url, toBase64Url } from '../../../src/my/core/base64url.ts';
import { packItems } from '../../../src/my/core/pack.ts';
import { decodeTransfer, encodeTransfer } from '../../../src/my/core/transfer-link.ts';
import { seeded } from '../../../src/page/core/random.ts';
import { decodeEnvelope } from '../../../src/record/core/decode-envelope.ts';
import { isOwnId, ownId } from '../../../src/record/core/own-id.ts';
import { decodeRow } from '../../../src/worksheets/core/worksheet.ts';

// Files, links and texts as earlier versions of this site wrote them: every later one reads them as they were meant.

afterEach(() => vi.unstubAllGlobals());

const backup: Backup = {
	app: 'site',
	schema: 2,
	savedAt: 1695859200000,
	kinds: {
		ticks: {
			'read-plan': { status: 'done', doneOn: '2023-09-28', note: '第二部分先读', at: 1695859200000 },
			gone: { at: 1695859100000, del: true },
		},
		answers: { 'q-1': { chosen: ['a', 'c'], outcome: 'partial', hash: '1abc', at: 1695859150000 } },
	},
};

const FILE =
	'{"study":"backup","checksum":"1n83l7xh63w","body":"{\\"app\\":\\"site\\",\\"schema\\":2,\\"savedAt\\":1695859200000,\\"kinds\\":{\\"ticks\\":{\\"read-plan\\":{\\"status\\":\\"done\\",\\"doneOn\\":\\"2023-09-28\\",\\"note\\":\\"第二部分先读\\",\\"at\\":1695859200000},\\"gone\\":{\\"at\\":1695859100000,\\"del\\":true}},\\"answers\\":{\\"q-1\\":{\\"chosen\\":[\\"a\\",\\"c\\"],\\"outcome\\":\\"partial\\",\\"hash\\":\\"1abc\\",\\"at\\":1695859150000}}}}"}';

/** What of version 2 is read today: its ticks and answers have the same form in version 3. */
const read: Backup = { ...backup, schema: 3 };

test('a backup of version 2 is written and read as it always was', () => {
	expect(encodeBackup(backup)).toBe(FILE);
	expect(decodeBackup(FILE, 'site')).toEqual({ backup: read });
});

const DEFLATED =
	'move=1d.z5hlg7gjnk.TY5BTsMwEEXv8tcTKTFK1fQSHMDyYnBGJGqwS-yIBWJVteqiB-miEnu4TivoLZANqJ3l6P3_n0boo4AUVbOmnteNKtPRK2JvlwELrTVaGWBI49E7gfknq19Sl4Z0HCcxhhLrndw7EJxPvQiR4xRyfBRui9XA7tqhbjqgSnVXlE2h5hn_Oh5PH_vL-nDebc-b3ff7Z363WcIYArvwIuOfo-18kLTbcehA8FO0_kly5LmobrTr66QGg2CR1FHxg834isfY85BG3swP';
const PLAIN =
	'move=1p.z5hlg7gjnk.WyJzaXRlIiwyLDE2OTU4NTkyMDAwMDAseyJ0aWNrcyI6W1tbImRlbCJdLFsiZ29uZSJdLDE2OTU4NTkxMDAwMDAsWzBdLFt0cnVlXV0sW1siZG9uZU9uIiwibm90ZSIsInN0YXR1cyJdLFsicmVhZC1wbGFuIl0sMTY5NTg1OTIwMDAwMCxbMF0sWyIyMDIzLTA5LTI4Il0sWyLnrKzkuozpg6jliIblhYjor7siXSxbImRvbmUiXV1dLCJhbnN3ZXJzIjpbW1siY2hvc2VuIiwiaGFzaCIsIm91dGNvbWUiXSxbInEtMSJdLDE2OTU4NTkxNTAwMDAsWzBdLFtbImEiLCJjIl1dLFsiMWFiYyJdLFsicGFydGlhbCJdXV19XQ';

test('links of version 1 are read as they always were, compressed or plain', async () => {
	expect(await decodeTransfer(`#${DEFLATED}`, 'site', backup.savedAt)).toMatchObject({ backup: read });
	expect(await decodeTransfer(`#${PLAIN}`, 'site', backup.savedAt)).toMatchObject({ backup: read });
});

test('links of version 1 are written as they always were', async () => {
	// How far a text is compressed is the browser's own affair; what it says of the text is not.
	expect(await encodeTransfer(backup)).toMatch(/^move=1d\.z5hlg7gjnk\./);
	vi.stubGlobal('CompressionStream', undefined);
	expect(await encodeTransfer(backup)).toBe(PLAIN);
});

test('the columns of a link are what they always were', () => {
	expect(packItems(backup.kinds['ticks']!)).toEqual([
		[['del'], ['gone'], 1695859100000, [0], [true]],
		[
			['doneOn', 'note', 'status'],
			['read-plan'],
			1695859200000,
			[0],
			['2023-09-28'],
			['第二部分先读'],
			['done'],
		],
	]);
});

test('bytes are written for an address as they always were', () => {
	expect(toBase64Url(Uint8Array.of(251, 255, 254, 0))).toBe('-__-AA');
	expect([...fromBase64Url('-__-AA')]).toEqual([251, 255, 254, 0]);
});

const ENVELOPES = {
	1: {
		rev: 3,
		items: {
			'read-plan': { status: 'done', doneOn: '2023-09-28', at: 1695859200000 },
			gone: { at: 1695859100000, del: true },
		},
	},
	2: {
		rev: 4,
		items: {
			'read-plan': { status: 'done', doneOn: '2023-09-28', note: '第二部分先读', at: 1695859200000 },
			visit: { status: 'na', at: 1695859150000 },
			gone: { at: 1695859100000, del: true },
		},
	},
} as const;
const VERSIONS = { ...ENVELOPES, 3: ENVELOPES[2] };

test.each([1, 2, 3] as const)('a record of version %i is read as it was meant', (version) => {
	const text = readFileSync(new URL(`../../fixtures/record/v${version}.json`, import.meta.url), 'utf8');
	const { rev, items } = VERSIONS[version];
	expect(decodeEnvelope(text, { app: 'site', kind: 'ticks' })).toEqual({
		state: 'ok',
		from: version,
		bad: [],
		envelope: { app: 'site', schema: 3, rev, writer: 'tab', savedAt: 1695859200000, items },
	});
});

/** The rows of the frozen worksheet of version 2, when there was one, as they are kept now. */
const ROWS = {
	'own-lmdv4ufxtcwc': {
		sheet: 'worksheet',
		fields: { problem: '调研少', measures: '每月下去一次', who: '本人', due: '11月底' },
		status: 'doing',
		order: 1,
		at: 1695859200000,
	},
	'own-000000000000': {
		sheet: 'worksheet',
		fields: { problem: '回复慢', measures: '', who: '', due: '' },
		status: 'todo',
		order: 2,
		at: 1695859150000,
	},
	'own-gone00000000': { at: 1695859100000, del: true },
};

test('rows of the worksheet of version 2 keep every word, their order and their status', () => {
	const text = readFileSync(new URL('../../fixtures/record/worksheet-v2.json', import.meta.url), 'utf8');
	expect(decodeEnvelope(text, { app: 'site', kind: 'worksheet' })).toMatchObject({
		state: 'ok',
		from: 2,
		bad: [],
		envelope: { schema: 3, rev: 5, items: ROWS },
	});
	const { items } = JSON.parse(text) as { items: Backup['kinds'][string] };
	const old = encodeBackup({ ...backup, kinds: { worksheet: items } });
	expect(decodeBackup(old, 'site')).toEqual({ backup: { ...read, kinds: { worksheet: ROWS } } });
	expect(decodeRow(ROWS['own-lmdv4ufxtcwc'])).toMatchObject({ sheet: 'worksheet', order: 1 });
});

test('a row of a worksheet is kept in the form that it has now', () => {
	const row = { sheet: 'seminar', fields: { topic: '甲' }, order: 3 };
	expect(decodeRow({ ...row, at: 5 })).toEqual(row);
	expect(packItems({ a: { ...row, at: 5 } })).toEqual([
		[['fields', 'order', 'sheet'], ['a'], 5, [0], [{ topic: '甲' }], [3], ['seminar']],
	]);
});

test('ids of what readers make have the form that they always had', () => {
	expect(ownId(seeded('own'))).toBe('own-lmdv4ufxtcwc');
	expect(ownId(() => 0)).toBe('own-000000000000');
	expect([isOwnId('own-lmdv4ufxtcwc'), isOwnId('read-plan')]).toEqual([true, false]);
});
