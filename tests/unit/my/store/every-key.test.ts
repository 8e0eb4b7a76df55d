import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeStorage } from '../../record/store/fake-storage.ts';
import { openPage } from '../../record/store/fake-page.ts';

const NOW = 1_700_000_000_000;

beforeEach(() => vi.useFakeTimers({ now: NOW }));
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** What the site keeps beside the kinds of the record. */
interface Key {
	/** Keeps something, as the page does. */
	write(): Promise<void>;
	/** What a page makes of what is kept. */
	read(): Promise<unknown>;
	/** The times that a text of it holds, of which none is later than now once a page has read it. */
	times?(text: string): unknown[];
	/** What becomes of it where it is gone without an erasure. */
	gone: 'written back' | { costs: string };
	/**
	 * What another window or a newer build may have kept there: text, and what of it must stand in it still after
	 * `write`; or why it is one value, which the last to write has the say of.
	 */
	beside: { text: string; stays: readonly string[] } | { isOne: string };
}

const settings = () => import('../../../../src/reading/store/settings.ts');
const lastRead = () => import('../../../../src/reading/store/last-read.ts');
const visits = () => import('../../../../src/reading/store/visits.ts');
const notice = () => import('../../../../src/worksheets/store/worksheet-notice.ts');
const drafts = () => import('../../../../src/worksheets/store/drafts.ts');
const exportNote = () => import('../../../../src/my/store/export-note.ts');
const transfer = () => import('../../../../src/my/store/transfer.ts');
const answers = () => import('../../../../src/questions/store/answer-drafts.ts');
const speed = () => import('../../../../src/reading/store/speed.ts');
const cap = () => import('../../../../src/review/store/review-cap.ts');
const missed = () => import('../../../../src/search/store/missed.ts');

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
const fieldOf = (value: unknown, name: string): unknown =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** Every key that is not of a kind of the record. */
const KEYS: Readonly<Record<string, Key>> = {
	settings: {
		write: async () => {
			(await settings()).writeSetting('theme', 'dark');
		},
		read: async () => (await settings()).readSettings(),
		gone: { costs: 'pages look as they do at first, and two taps bring back how they were' },
		beside: {
			text: '{"theme":"light","size":"giant","contrast":"more","x":{"y":[1]}}',
			stays: ['"size":"giant"', '"contrast":"more"', '"x":{"y":[1]}'],
		},
	},
	'worksheet-drafts': {
		write: async () =>
			void (await drafts()).writeDraft('row', { shown: { a: '' }, typed: { a: '写了一半' } }),
		read: async () => (await drafts()).readDrafts(),
		gone: { costs: 'the dialog still holds what is typed, and keeps it with the next letter' },
		beside: {
			text: '{"other":{"shown":{"a":""},"typed":{"a":"别处"},"x":1},"newer":{"lines":[1]}}',
			stays: ['"other":{"shown":{"a":""},"typed":{"a":"别处"},"x":1}', '"newer":{"lines":[1]}'],
		},
	},
	'answer-drafts': {
		write: async () => void (await answers()).keepAnswer('q', { hash: 'h', chosen: ['a'], at: NOW }),
		read: async () => (await answers()).keptAnswer('q', 'h'),
		times: (text) => [fieldOf(fieldOf(parsed(text), 'q'), 'at')],
		gone: { costs: 'the page that is open still shows what is chosen, and keeps it with the next choice' },
		beside: {
			text: '{"p":{"hash":"h","chosen":"b","at":1,"x":1},"newer":[1]}',
			stays: ['"p":{"hash":"h","chosen":"b","at":1,"x":1}', '"newer":[1]'],
		},
	},
	speed: {
		write: async () => (await speed()).writeSpeed('1.5'),
		read: async () => (await speed()).readSpeed(),
		gone: { costs: 'the next page is read at the plain speed, and one choice brings the other back' },
		beside: { isOne: 'a speed' },
	},
	erased: {
		write: async () => void (await import('../../../../src/my/store/erase.ts')).eraseRecord(NOW),
		// What it holds is a count that is compared with others of its kind alone, never with the clock.
		read: async () => undefined,
		gone: 'written back',
		beside: { isOne: 'the last erasure' },
	},
	place: {
		write: async () => (await lastRead()).writeLastRead({ path: 'topics/a/', title: '甲' }),
		read: async () => (await import('../../../../src/reading/store/read-last-read.ts')).readLastRead(),
		gone: { costs: 'the next page that is read is noted' },
		beside: { isOne: 'the page last read' },
	},
	visit: {
		write: async () => void (await visits()).noteVisit('2023-11-01', '2023-11-15'),
		read: async () => (await visits()).noteVisit('2023-11-01', '2023-11-15'),
		// The day of the visit; the others are of the content, by no clock of the reader's.
		times: (text) => [Date.parse(`${text.split(' ')[0]}T00:00+08:00`)],
		gone: { costs: 'what is new is told once more' },
		beside: { isOne: 'the last visits, of which a day is noted once' },
	},
	'worksheet-notice': {
		write: async () => (await notice()).seeNotice(),
		read: async () => (await notice()).isNoticeSeen(),
		gone: { costs: 'it is said once more where the worksheet is kept' },
		beside: { isOne: 'that it was seen' },
	},
	'review-cap': {
		write: async () => (await cap()).writeCap(30),
		read: async () => (await cap()).readCap(),
		gone: { costs: 'the page that is open keeps to it; it is chosen by one tap' },
		beside: { isOne: 'a number' },
	},
	'missed-searches': {
		write: async () => {
			if (!(await missed()).missedSearches()) (await missed()).keepMissed(true);
			(await missed()).noteMissed('没有的词');
		},
		read: async () => (await missed()).missedSearches(),
		gone: { costs: 'no key is how a reader says that no list is kept' },
		beside: { text: '别处的词\n又一个', stays: ['别处的词\n又一个'] },
	},
	'export-note': {
		write: async () => (await exportNote()).noteExport(NOW),
		read: async () => (await exportNote()).changesToExport(NOW),
		times: (text) => ['exportedAt', 'remindedAt'].map((name) => fieldOf(parsed(text), name)),
		gone: { costs: 'the reader is reminded once more' },
		beside: {
			text: `{"exportedAt":1,"remindedAt":${NOW - 1},"x":[1]}`,
			stays: [`"remindedAt":${NOW - 1}`, '"x":[1]'],
		},
	},
	'imported-links': {
		write: async () => (await transfer()).noteImported('sum'),
		read: async () => (await transfer()).wasImported('sum'),
		gone: { costs: 'a link is offered once more, for a day' },
		beside: { text: 'other another', stays: ['other another'] },
	},
};

/** The files of the rooms that readers' browsers load. */
function* sources(folder: string): Generator<string> {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const file = path.join(folder, entry.name);
		if (entry.isDirectory()) {
			if (!/src\/(?:office|authoring|desk|publish|cache)$/.test(file)) yield* sources(file);
		} else if (/\.(?:ts|astro)$/.test(file)) yield file;
	}
}

test('every key under which the site keeps anything is tried here or is of a kind of the record', () => {
	const keys = [...sources('src')].flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(/\$\{(?:siteId\(\)|app|id)\}:([a-z][a-z-]*)/g)].map(
			(found) => found[1]!,
		),
	);
	expect([...new Set(keys)].sort()).toEqual(Object.keys(KEYS).sort());
	// And one that is of the window alone, tried below.
	const others = [...sources('src')].flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(/`([a-z]+):\$\{(?:siteId\(\)|id)\}`/g)].map((found) => found[1]!),
	);
	expect([...new Set(others)]).toEqual(['shared']);
});

const open = (storage: FakeStorage, ofWindow = new FakeStorage()): EventTarget => openPage(storage, ofWindow);

test.each(Object.keys(KEYS))(
	'whatever stands under %s, a page reads it, and no time in it is later than now',
	async (name) => {
		const future = NOW + 40 * 86_400_000;
		const always = [
			'{"__proto__":{"shown":{},"typed":{}},"constructor":{"shown":{"a":"x"},"typed":{"a":"y"}}}',
			`{"exportedAt":${future},"remindedAt":${future}}`,
			`{"q":{"hash":"h","chosen":["a"],"at":${future}}}`,
			`{"exportedAt":1e308,"remindedAt":-1}`,
			'9999-12-31 2099-01-01 2098-01-01',
			'1e999',
			'[]',
			'null',
			'\u0000'.repeat(1000),
			'\n'.repeat(100_000),
		];
		const texts = fc.oneof(fc.string(), fc.json());
		await fc.assert(
			fc.asyncProperty(texts, async (text) => {
				const storage = new FakeStorage();
				open(storage);
				storage.setItem(`site:${name}`, text);
				const first = await KEYS[name]!.read();
				const kept = storage.getItem(`site:${name}`);
				expect(Object.prototype).not.toHaveProperty('shown');
				for (const time of KEYS[name]!.times?.(kept ?? '') ?? [])
					if (Number.isSafeInteger(time)) expect(time).toBeLessThanOrEqual(NOW);
				open(storage);
				expect(await KEYS[name]!.read()).toEqual(first);
			}),
			{ numRuns: 30, examples: always.map((text) => [text]) },
		);
	},
);

test('every key under which a time is written is asked for its times here', async () => {
	const dated: string[] = [];
	for (const [name, { write }] of Object.entries(KEYS)) {
		const storage = new FakeStorage();
		open(storage);
		await write();
		// As a number, or as a day.
		if (/\b1[67]\d{11}\b|\b20\d\d-\d\d-\d\d\b/.test(storage.getItem(`site:${name}`)!)) dated.push(name);
	}
	const asked = Object.keys(KEYS).filter((name) => KEYS[name]!.times);
	// What it holds is compared with others of its kind alone, never with the clock.
	expect(dated.filter((name) => name !== 'erased')).toEqual(asked);
});

test.each(Object.keys(KEYS))(
	'%s that is gone without an erasure is mended, or costs no more than is said',
	async (name) => {
		const storage = new FakeStorage();
		const page = open(storage);
		const { ticks } = await import('../../../../src/checklists/store/ticks.ts');
		ticks();
		const { write, read, gone } = KEYS[name]!;
		await write();
		await read();
		ticks().reload();
		const text = storage.getItem(`site:${name}`);
		expect(text).not.toBeNull();
		storage.texts.clear();
		page.dispatchEvent(Object.assign(new Event('storage'), { key: null }));
		await read();
		if (gone === 'written back') expect(storage.getItem(`site:${name}`)).toBe(text);
		// It is kept again as if it had never been there.
		else {
			await write();
			expect(storage.getItem(`site:${name}`)).not.toBeNull();
		}
	},
);

test('that a window is on a shared machine is noted again where the note is lost: what is done next is kept in it alone', async () => {
	const ofWindow = new FakeStorage();
	ofWindow.setItem('shared:site', 'yes');
	const page = open(new FakeStorage(), ofWindow);
	const shared = await import('../../../../src/page/store/shared-machine.ts');
	(await import('../../../../src/checklists/store/ticks.ts')).ticks();
	expect(shared.isOnSharedMachine()).toBe(true);
	ofWindow.texts.clear();
	page.dispatchEvent(new Event('pagehide'));
	expect(ofWindow.getItem('shared:site')).toBe('yes');
	// Ended by the reader it stays ended.
	shared.noteShared(false);
	page.dispatchEvent(new Event('pagehide'));
	expect(ofWindow.getItem('shared:site')).toBe('no');
});

test.each(Object.keys(KEYS))(
	'a save of %s leaves what another window or a newer build kept there unseen',
	async (name) => {
		const { beside, read, write } = KEYS[name]!;
		if ('isOne' in beside) return expect(beside.isOne).not.toBe('');
		const storage = new FakeStorage();
		open(storage);
		await read();
		storage.setItem(`site:${name}`, beside.text);
		await write();
		const kept = storage.getItem(`site:${name}`)!;
		expect(kept).not.toBe(beside.text);
		for (const part of beside.stays) expect(kept).toContain(part);
	},
);
