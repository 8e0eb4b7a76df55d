import type { Page } from '@playwright/test';
import { SCHEMA } from '../../../src/record/core/envelope.ts';

const DAY = 86_400_000;

/** The text of a page of the built site. */
const textOf = async (page: Page, path: string): Promise<string> => (await page.request.get(path)).text();
/** The ids that a page of the built site names. */
const idsOn = async (page: Page, path: string, pattern: RegExp): Promise<string[]> =>
	[...(await textOf(page, path)).matchAll(pattern)].map((found) => found[1]!);

/** By what the site keeps its record. */
let app: string | undefined;
/** A full record by the keys of the storage: made once, since it is of what the built site has. */
let full: Record<string, string> | undefined;

/**
 * Gives a browser the record of someone who has used the site for months and never made a backup: every question
 * answered, a third of them wrong, every list half done, with items of their own, an exam handed in and one under way.
 * @param beside what else there is of a kind, by its ids
 * @param damaged what else stands in the storage, by kind
 */
export async function fillRecord(
	page: Page,
	beside: Readonly<Record<string, object>> = {},
	damaged: Readonly<Record<string, string>> = {},
): Promise<void> {
	app ??= /<meta name="site-id" content="([^"]+)"/.exec(await textOf(page, './404.html'))![1]!;
	const key = (kind: string): string => `${app!}:${kind}`;
	const envelope = (items: object): string =>
		JSON.stringify({ app, schema: SCHEMA, rev: 1, writer: 'test', savedAt: 1, items });
	const written = (kinds: Readonly<Record<string, object>>): Record<string, string> =>
		Object.fromEntries(Object.entries(kinds).map(([kind, items]) => [key(kind), envelope(items)]));
	full ??= written(await fullKinds(page));
	const texts = { ...full, ...written(beside) };
	for (const [kind, text] of Object.entries(damaged)) texts[key(kind)] = text;
	// Of the site, and without a script that might write too.
	await page.goto('./robots.txt');
	await page.evaluate((all) => {
		sessionStorage.clear();
		localStorage.clear();
		for (const [name, text] of Object.entries(all)) localStorage.setItem(name, text);
	}, texts);
}

async function fullKinds(page: Page): Promise<Record<string, object>> {
	const now = Date.now();
	const banks = (await (await page.request.get('./questions/index.json')).json()) as {
		ids: string;
		hashes: string;
	}[];
	const answers: Record<string, object> = {};
	for (const { ids, hashes } of banks) {
		const hash = hashes.split(' ');
		for (const [at, id] of ids.split(' ').entries()) {
			const outcome = at % 3 === 0 ? 'wrong' : 'right';
			const time = now - 3 * DAY;
			answers[id] = { chosen: ['a'], outcome, hash: hash[at], log: [[time, outcome]], at: time };
		}
	}
	const ticks: Record<string, object> = {};
	for (const list of await idsOn(page, './checklists/', /checklists\/([a-z-]+)\/"/g)) {
		const items = await idsOn(page, `./checklists/${list}/`, /data-item="([a-z0-9-]+)"/g);
		for (const [at, id] of items.entries())
			if (at % 2 === 0) ticks[id] = { status: 'done', doneOn: '2023-09-20', note: '记过一笔', at: now };
	}
	const own = (list: string, at: number): object => ({
		kind: 'item',
		list,
		text: `自己加的第${at}件事，写得长一些，一行放不下`,
		order: at,
		due: '2023-10-08',
		at: now,
	});
	const questions = Object.keys(answers)
		.slice(0, 10)
		.map((id) => ({ id, hash: 'x' }));
	const paper = { seed: 'seed', pass: 6, parts: [{ title: '单选题', points: 1, questions }], flags: [] };
	return {
		answers,
		ticks,
		lists: {
			'own-list': { kind: 'list', title: '出差前', order: 1, at: now },
			...Object.fromEntries(
				Array.from({ length: 8 }, (_, at) => [`own-item-${at}`, own(at < 4 ? 'own-list' : 'member', at)]),
			),
		},
		exams: {
			'own-past': {
				...paper,
				exam: 'general',
				startedAt: now - DAY,
				submittedAt: now - DAY + 60_000,
				answers: {},
				outcomes: Object.fromEntries(questions.map(({ id }) => [id, { state: 'right', points: 1, max: 1 }])),
				at: now - DAY,
			},
			'own-running': { ...paper, exam: 'topics', startedAt: now - 60_000, answers: {}, at: now - 60_000 },
		},
		reads: { 'topics/ideals': { of: 'page', title: '理想信念', at: now } },
		stars: { 'topics/ideals': { of: 'page', title: '理想信念', at: now } },
	};
}
