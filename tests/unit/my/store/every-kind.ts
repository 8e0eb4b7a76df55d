import type { ListEntry, OwnItem } from '../../../../src/checklists/core/list-entry.ts';
import type { Round } from '../../../../src/checklists/core/round.ts';
import type { Tick } from '../../../../src/checklists/core/tick.ts';
import type { Sitting } from '../../../../src/exams/core/sitting.ts';
import type { PlannedChapter } from '../../../../src/plan/core/plan.ts';
import type { Attempt } from '../../../../src/questions/core/attempt.ts';
import type { Starred } from '../../../../src/record/core/star.ts';
import type { ReviewCard } from '../../../../src/review/core/card.ts';
import type { OwnSet } from '../../../../src/review/core/own-set.ts';
import type { WorksheetRow } from '../../../../src/worksheets/core/worksheet.ts';

type Item = Readonly<Record<string, unknown>>;

/** What a reader keeps of a kind, with every field that the kind has, so that a new field is tried as well. */
export interface Sample {
	/** As it is kept at a time; no two marks make the same item. */
	item(mark: number, time: number): Item;
	/** The mark of an item, as it is stored or shown. */
	markIn(item: Item): unknown;
	/** Fields with times and days that may be to come, each with the reason. */
	toCome?: Readonly<Record<string, string>>;
}

const DAY = 86_400_000;
const dayOf = (time: number): string =>
	new Date(Math.min(time, 250_000_000_000_000)).toISOString().slice(0, 10);
const numberIn = (text: unknown): unknown => (typeof text === 'string' ? Number(text) : text);

/** Every kind of the record; `every-kind.test.ts` compares them with those that the site has. */
export const EVERY_KIND: Readonly<Record<string, Sample>> = {
	ticks: {
		item: (mark, time) =>
			({ status: 'done', doneOn: dayOf(time), note: `${mark}` }) satisfies Required<Tick> as unknown as Item,
		markIn: ({ note }) => numberIn(note),
	},
	answers: {
		item: (mark, time) =>
			({
				chosen: mark,
				outcome: 'right',
				hash: 'h',
				firstOutcome: 'wrong',
				tries: 2,
				open: true,
				missed: true,
				rights: [time, time],
				log: [[time, 'right']],
			}) satisfies Required<Attempt> as unknown as Item,
		markIn: ({ chosen }) => chosen,
	},
	exams: {
		// Each of an exam of its own: of one exam the last papers alone are kept where there is no room.
		item: (mark, time) =>
			({
				exam: `exam-${mark}`,
				seed: `${mark}`,
				parts: [{ title: '单选题', points: 1, questions: [{ id: 'q', hash: 'h' }] }],
				pass: 1,
				startedAt: time,
				deadline: time + DAY,
				answers: { q: 'a' },
				flags: ['q'],
				submittedAt: time,
				outcomes: { q: { state: 'right', points: 1, max: 1 } },
			}) satisfies Required<Sitting> as unknown as Item,
		markIn: ({ seed }) => numberIn(seed),
		toCome: { deadline: 'a paper that is being written ends later' },
	},
	lists: {
		item: (mark, time) =>
			({
				kind: 'item',
				list: 'own-list',
				text: `${mark}`,
				order: 1,
				due: dayOf(time),
			}) satisfies Required<OwnItem> satisfies ListEntry as unknown as Item,
		markIn: ({ text }) => numberIn(text),
		toCome: { due: 'the reader chooses the day' },
	},
	plan: {
		item: (mark, time) =>
			({
				kind: 'chapter',
				week: dayOf(time),
				order: mark,
				doneOn: dayOf(time),
			}) satisfies Required<PlannedChapter> as unknown as Item,
		markIn: ({ order }) => order,
		toCome: { week: 'the reader chooses the week' },
	},
	worksheet: {
		item: (mark) =>
			({
				sheet: 'worksheet',
				fields: { problem: `${mark}` },
				order: 1,
				status: 'doing',
			}) satisfies Required<WorksheetRow> as unknown as Item,
		markIn: ({ fields }) => numberIn((fields as Record<string, unknown>)['problem']),
	},
	cards: {
		item: (mark, time) =>
			({
				due: time + DAY,
				stability: 1,
				difficulty: 5,
				reps: mark,
				lapses: 0,
				state: 2,
				steps: 0,
				last: time,
				reviewed: time,
				gone: true,
			}) satisfies Required<ReviewCard> as unknown as Item,
		markIn: ({ reps }) => reps,
		toCome: { due: 'that is what a review is for' },
	},
	stars: {
		item: (mark) => ({ of: 'page', title: `${mark}` }) satisfies Required<Starred> as unknown as Item,
		markIn: ({ title }) => numberIn(title),
	},
	reads: {
		item: (mark) => ({ of: 'page', title: `${mark}` }) satisfies Required<Starred> as unknown as Item,
		markIn: ({ title }) => numberIn(title),
	},
	sets: {
		item: (mark) =>
			({
				quizzes: [`${mark}`],
				kinds: ['single'],
				count: 10,
				first: 'missed',
				starred: true,
			}) satisfies Required<OwnSet> as unknown as Item,
		markIn: ({ quizzes }) => numberIn((quizzes as unknown[])[0]),
	},
	rounds: {
		item: (mark, time) =>
			({ item: `${mark}`, from: dayOf(time) }) satisfies Required<Round> as unknown as Item,
		markIn: ({ item }) => numberIn(item),
		toCome: { from: 'counts only where it was kept after it had begun' },
	},
};
