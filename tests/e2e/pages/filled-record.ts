import type { Page } from '@playwright/test';
import { RecordPage } from './record-page.ts';

const DAY = 86_400_000;

/** The ids that a page of the built site names. */
async function idsOn(page: Page, path: string, pattern: RegExp): Promise<string[]> {
	const html = await (await page.request.get(path)).text();
	return [...html.matchAll(pattern)].map((found) => found[1]!);
}

/**
 * The record of someone who has used the site for months and never made a backup: every question answered, a third of
 * them wrong, every list half done, with items of their own, an exam handed in and one that is under way.
 */
export async function fillRecord(page: Page): Promise<void> {
	const record = new RecordPage(page);
	await page.goto('./help/');
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
	const kinds: Record<string, object> = {
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
		reads: { 'topics/ideals/': { of: 'page', title: '理想信念', at: now } },
		stars: { 'topics/ideals/': { of: 'page', title: '理想信念', at: now } },
	};
	for (const [kind, items] of Object.entries(kinds)) await record.store(kind, await record.envelope(items));
}
