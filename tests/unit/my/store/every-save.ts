import { editedItem, editedTick } from '../../../../src/checklists/core/edit-entry.ts';
import type { ListEntry, OwnItem } from '../../../../src/checklists/core/list-entry.ts';
import { itemsIn, listsIn } from '../../../../src/checklists/core/own-lists.ts';
import { renamedList } from '../../../../src/checklists/core/rename-list.ts';
import type { Round } from '../../../../src/checklists/core/round.ts';
import type { Tick } from '../../../../src/checklists/core/tick.ts';
import { withStatus } from '../../../../src/checklists/islands/checklist-row.ts';
import { attemptsOf } from '../../../../src/exams/core/hand-in.ts';
import { expendable, superseded } from '../../../../src/exams/core/past.ts';
import { handedIn, movedBy, withAnswer, withFlag } from '../../../../src/exams/core/sitting.ts';
import type { Sitting } from '../../../../src/exams/core/sitting.ts';
import { markRead, rePlan, remakePlan } from '../../../../src/plan/core/make-plan.ts';
import { PACE } from '../../../../src/plan/core/plan.ts';
import type { PlanEntry, PlannedChapter } from '../../../../src/plan/core/plan.ts';
import { nextAttempt, reopened } from '../../../../src/questions/core/attempt.ts';
import type { Attempt } from '../../../../src/questions/core/attempt.ts';
import { inOrder, move, placesOf } from '../../../../src/record/core/in-order.ts';
import type { Starred } from '../../../../src/record/core/star.ts';
import type { ItemChange, Shelf } from '../../../../src/record/store/shelf.ts';
import type { Put } from '../../../../src/record/store/undo.ts';
import type { ReviewCard } from '../../../../src/review/core/card.ts';
import { putBack, takenOut } from '../../../../src/review/core/mistakes.ts';
import type { OwnSet } from '../../../../src/review/core/own-set.ts';
import { cardChanges } from '../../../../src/review/core/take-up.ts';
import { writtenRow } from '../../../../src/worksheets/core/written-row.ts';
import type { WorksheetRow } from '../../../../src/worksheets/core/worksheet.ts';

/** The shelves of a page, and how it changes what is on them so that it can be taken back. */
export interface Page {
	readonly ticks: Shelf<Tick>;
	readonly answers: Shelf<Attempt>;
	readonly exams: Shelf<Sitting>;
	readonly lists: Shelf<ListEntry>;
	readonly plan: Shelf<PlanEntry>;
	readonly worksheet: Shelf<WorksheetRow>;
	readonly cards: Shelf<ReviewCard>;
	readonly stars: Shelf<Starred>;
	readonly reads: Shelf<Starred>;
	readonly sets: Shelf<OwnSet>;
	readonly rounds: Shelf<Round>;
	change<T extends object>(put: Put<T>): void;
}

type Item = Readonly<Record<string, unknown>>;

/** Something that a reader does, and all that it changes. */
export interface Save {
	readonly does: string;
	readonly kind: Exclude<keyof Page, 'change'>;
	/** What is kept beforehand under `a`, `b` and `c`, made of the samples of the kind. */
	readonly kept?: (a: Item, b: Item, c: Item) => Readonly<Record<string, Item>>;
	/**
	 * By id, the fields that it changes (`answers.q` is one of a field); `all` where the item goes or is new. What is not
	 * named stays, in this item and in every other.
	 */
	readonly touches: Readonly<Record<string, 'all' | readonly string[]>>;
	/** It can be taken back. */
	readonly isUndoable?: true;
	act(page: Page, now: number): void;
}

const WEEK = '2023-10-09';
const ALL_OF_ATTEMPT = [
	'chosen',
	'outcome',
	'hash',
	'firstOutcome',
	'tries',
	'open',
	'missed',
	'rights',
	'log',
] as const;
const ALL_OF_CARD = [
	'due',
	'stability',
	'difficulty',
	'reps',
	'lapses',
	'state',
	'steps',
	'last',
	'reviewed',
	'gone',
] as const;
const COLUMNS = [
	{ id: 'problem', former: [], label: '问题' },
	{ id: 'measures', former: ['means'], label: '措施' },
];

const lacking = (item: Item, ...fields: string[]): Item =>
	Object.fromEntries(Object.entries(item).filter(([field]) => !fields.includes(field)));

/** A paper that is being written. */
const running = (item: Item): Item => {
	return {
		...lacking(item, 'submittedAt', 'outcomes'),
		exam: 'exam',
		parts: [
			{
				title: '单选题',
				points: 1,
				questions: [
					{ id: 'q', hash: 'h' },
					{ id: 'p', hash: 'h' },
				],
			},
		],
		answers: { q: 'a', p: 'b' },
	};
};
const papers = (a: Item, b: Item): Record<string, Item> => ({ a: running(a), b });
const kept =
	<T extends object>(next: (kept: T) => T): ItemChange<T> =>
	(item) =>
		item && next(item);
const asList = (item: Item): Item => ({ kind: 'list', title: item['text'], order: item['order'] });
const inList = (a: Item, b: Item, c: Item): Record<string, Item> => ({
	a: { ...a, order: 1 },
	b: { ...b, order: 2 },
	c: { ...c, order: 3 },
});
const asLists = (a: Item, b: Item, c: Item): Record<string, Item> => ({
	a: { ...asList(a), order: 1 },
	b: { ...asList(b), order: 2 },
	c: { ...c, list: 'a' },
});
/** The first chapter is read, the others are not. */
const planned = (a: Item): Record<string, Item> => ({
	a: { ...a, week: WEEK, order: 0 },
	b: { kind: 'chapter', week: WEEK, order: 1 },
	c: { kind: 'chapter', week: WEEK, order: 2 },
	[PACE]: { kind: 'pace', start: WEEK, perWeek: 1 },
});
const editItem = (page: Page, field: (item: OwnItem) => Partial<OwnItem>): void => {
	const before = page.lists.$items.get()['a'] as OwnItem;
	page.change([page.lists, { a: (item) => editedItem(item, before, field) }]);
};
const toggled = (shelf: Shelf<Starred>, id: string): void =>
	shelf.put(id, shelf.$items.get()[id] ? undefined : { of: 'page', title: '甲' });

/** By file, what is done at each place in it that saves, in the order of the places. */
export const PLACES: Readonly<Record<string, readonly (readonly Save[])[]>> = {
	'checklists/islands/checklist.ts': [
		[
			{
				does: 'gives an item a status',
				kind: 'ticks',
				touches: { a: ['status', 'doneOn'] },
				isUndoable: true,
				act: ({ change, ticks }) => change([ticks, { a: (tick) => withStatus(tick, 'doing', WEEK) }]),
			},
		],
	],
	'checklists/islands/checklist-clear.ts': [
		[
			{
				does: 'puts all back to the beginning',
				kind: 'ticks',
				touches: { a: ['status', 'doneOn'], b: ['status', 'doneOn'] },
				isUndoable: true,
				act: ({ change, ticks }) => {
					const reset = (tick: Tick | undefined): Tick => withStatus(tick, 'todo', '');
					change([ticks, { a: reset, b: reset }]);
				},
			},
		],
	],
	'checklists/islands/checklist-own.ts': [
		[
			{
				does: 'adds an item',
				kind: 'lists',
				touches: { new: 'all' },
				isUndoable: true,
				act: ({ change, lists }) =>
					change([lists, { new: { kind: 'item', list: 'own-list', text: '新', order: 9 } }]),
			},
		],
	],
	'checklists/islands/checklist-panel.ts': [
		[
			{
				does: 'writes a note',
				kind: 'ticks',
				touches: { a: ['note'] },
				isUndoable: true,
				act: ({ change, ticks }) =>
					change([ticks, { a: (tick) => editedTick(tick, () => ({ note: '记' })) }]),
			},
			{
				does: 'notes the day that it was done',
				kind: 'ticks',
				touches: { a: ['doneOn'] },
				isUndoable: true,
				act: ({ change, ticks }) =>
					change([ticks, { a: (tick) => editedTick(tick, () => ({ doneOn: WEEK })) }]),
			},
		],
		[
			{
				does: 'changes the words of an own item',
				kind: 'lists',
				touches: { a: ['text'] },
				isUndoable: true,
				act: (page) => editItem(page, () => ({ text: '改' })),
			},
			{
				does: 'changes the day of an own item',
				kind: 'lists',
				touches: { a: ['due'] },
				isUndoable: true,
				act: (page) => editItem(page, () => ({ due: WEEK })),
			},
		],
		[
			{
				does: 'moves an own item',
				kind: 'lists',
				kept: inList,
				touches: { a: ['order'], b: ['order'] },
				isUndoable: true,
				act: ({ change, lists }) =>
					change([lists, placesOf(move<ListEntry>(itemsIn(lists.$items.get(), 'own-list'), 'a', 1))]),
			},
		],
		[
			{
				does: 'takes an own item away',
				kind: 'lists',
				touches: { a: 'all' },
				isUndoable: true,
				act: ({ change, lists }) => change([lists, { a: undefined }]),
			},
		],
	],
	'checklists/islands/checklist-rounds.ts': [
		[
			{
				does: 'ticks a round',
				kind: 'rounds',
				touches: { new: 'all' },
				isUndoable: true,
				act: ({ change, rounds }) => change([rounds, { new: { item: 'i', from: WEEK } }]),
			},
			{
				does: 'takes a round back',
				kind: 'rounds',
				touches: { a: 'all' },
				isUndoable: true,
				act: ({ change, rounds }) => change([rounds, { a: undefined }]),
			},
		],
	],
	'checklists/islands/own-lists.ts': [
		[
			{
				does: 'gives a list another name',
				kind: 'lists',
				kept: asLists,
				touches: { a: ['title'] },
				isUndoable: true,
				act: ({ change, lists }) => change([lists, { a: (list) => renamedList(list, '', '新名') }]),
			},
		],
		[
			{
				does: 'makes a list',
				kind: 'lists',
				touches: { new: 'all' },
				isUndoable: true,
				act: ({ change, lists }) => change([lists, { new: { kind: 'list', title: '新', order: 9 } }]),
			},
		],
		[
			{
				does: 'moves a list',
				kind: 'lists',
				kept: asLists,
				touches: { a: ['order'], b: ['order'] },
				isUndoable: true,
				act: ({ change, lists }) =>
					change([lists, placesOf<ListEntry>(move(listsIn(lists.$items.get()), 'a', 1))]),
			},
		],
		[
			{
				does: 'takes a list away with its items',
				kind: 'lists',
				kept: asLists,
				touches: { a: 'all', c: 'all' },
				isUndoable: true,
				act: ({ change, lists }) => change([lists, { a: undefined, c: undefined }]),
			},
		],
	],
	'worksheets/islands/worksheet.ts': [
		[
			{
				does: 'takes a row away',
				kind: 'worksheet',
				touches: { a: 'all' },
				isUndoable: true,
				act: ({ change, worksheet }) => change([worksheet, { a: undefined }]),
			},
		],
		[
			{
				does: 'moves a row',
				kind: 'worksheet',
				kept: inList,
				touches: { a: ['order'], b: ['order'] },
				isUndoable: true,
				act: ({ change, worksheet }) => {
					const rows = inOrder(Object.entries(worksheet.$items.get()).filter(([id]) => id !== 'own'));
					change([worksheet, placesOf(move(rows, 'a', 1))]);
				},
			},
		],
		[
			{
				does: 'writes in one column of a row',
				kind: 'worksheet',
				kept: (a, b, c) => ({
					a: { ...a, fields: { problem: '原来', means: '旧栏', gone: '没有了的栏' } },
					b,
					c,
				}),
				touches: { a: ['fields.problem'] },
				isUndoable: true,
				act: ({ change, worksheet }) => {
					const shown = { problem: '原来', measures: '旧栏', status: 'doing' };
					const written = { shown, typed: { ...shown, problem: '改' } };
					const place = { sheet: 'worksheet', order: 1 };
					change([worksheet, { a: (row) => writtenRow(row, written, COLUMNS, place) }]);
				},
			},
		],
	],
	'plan/islands/study-plan.ts': [
		[
			{
				does: 'makes the plan anew without the second chapter',
				kind: 'plan',
				kept: planned,
				touches: {
					a: ['week', 'order'],
					b: 'all',
					c: ['week', 'order'],
					[PACE]: ['start', 'perWeek', 'end'],
				},
				isUndoable: true,
				act: ({ change, plan }) => {
					const began = { ...plan.$items.get() };
					plan.reload();
					const pace = { kind: 'pace', start: '2023-10-16', perWeek: 2 } as const;
					const asked = { offered: ['a', 'b', 'c'], chosen: ['a', 'c'], pace };
					change([plan, remakePlan(plan.$items.get(), began, asked)]);
				},
			},
		],
		[
			{
				does: 'gives the plan up',
				kind: 'plan',
				kept: planned,
				touches: { a: 'all', b: 'all', c: 'all', [PACE]: 'all' },
				isUndoable: true,
				act: ({ change, plan }) => {
					plan.reload();
					change([plan, Object.fromEntries(Object.keys(plan.$items.get()).map((id) => [id, undefined]))]);
				},
			},
		],
		[
			{
				does: 'lays what is left over the weeks to come',
				kind: 'plan',
				kept: planned,
				touches: { a: ['week'], b: ['week'], c: ['week'] },
				isUndoable: true,
				act: ({ change, plan }) => {
					plan.reload();
					change([plan, rePlan(plan.$items.get(), '2023-11-15')]);
				},
			},
		],
		[
			{
				does: 'ticks a chapter as read',
				kind: 'plan',
				kept: planned,
				touches: { a: ['doneOn'] },
				isUndoable: true,
				act: ({ change, plan }) => {
					const before = plan.$items.get()['a'] as PlannedChapter;
					change([plan, { a: (item) => markRead((item ?? before) as PlannedChapter, WEEK) }]);
				},
			},
		],
	],
	'questions/islands/question.ts': [
		[
			{
				does: 'answers a question',
				kind: 'answers',
				touches: { a: ALL_OF_ATTEMPT },
				act: ({ answers }, now) =>
					answers.put('a', (before) =>
						nextAttempt(before, { chosen: 'b', outcome: 'wrong', hash: 'h' }, now),
					),
			},
		],
	],
	'questions/islands/summary.ts': [
		[
			{
				does: 'begins a bank anew',
				kind: 'answers',
				kept: (a, b) => ({ a: lacking(a, 'open'), b }),
				touches: { a: ['open'], b: ['open'] },
				act: ({ answers }) => answers.putAll({ a: kept(reopened), b: kept(reopened) }),
			},
		],
	],
	'review/islands/review-run.ts': [
		[
			{
				does: 'takes a question out of the mistake book',
				kind: 'answers',
				touches: { a: ['missed'] },
				act: ({ answers }) => answers.put('a', kept(takenOut)),
			},
			{
				does: 'puts a question back into the mistake book',
				kind: 'answers',
				kept: (a, b) => ({ a: { ...a, missed: false }, b }),
				touches: { a: ['missed'] },
				act: ({ answers }) => answers.put('a', kept(putBack)),
			},
		],
	],
	'review/islands/review.ts': [
		[
			{
				does: 'takes answers up into the cards',
				kind: 'cards',
				touches: { a: ALL_OF_CARD },
				act: ({ cards }, now) => {
					const attempt = { chosen: 'a', outcome: 'right', hash: 'h', at: now } as const;
					const isOne = (id: string): boolean => id === 'a';
					cards.putAll(cardChanges({ a: attempt }, cards.$items.get(), isOne, isOne));
				},
			},
		],
	],
	'review/islands/own-set-form.ts': [
		[
			{
				does: 'makes a set of its own',
				kind: 'sets',
				touches: { a: ['quizzes', 'kinds', 'count', 'first', 'starred'] },
				act: ({ sets }) => sets.put('a', { quizzes: ['x'], kinds: [], count: 20, first: 'new' }),
			},
		],
	],
	'exams/islands/exam.ts': [
		[
			{
				does: 'begins a paper',
				kind: 'exams',
				touches: { new: 'all' },
				act: ({ exams }) => exams.put('new', { ...exams.$items.get()['a']!, exam: 'other' }),
			},
		],
		[
			{
				does: 'drops a paper in which nothing was written, begun in two windows at once',
				kind: 'exams',
				kept: (a, b, c) => ({
					a: running(a),
					b: { ...running(b), answers: {}, flags: [], startedAt: 1 },
					c,
				}),
				touches: { b: 'all' },
				act: ({ exams }) => {
					exams.reload();
					const older = superseded(exams.$items.get(), 'exam');
					exams.putAll(Object.fromEntries(older.map((id) => [id, undefined])));
				},
			},
		],
		[
			{
				does: 'answers a question of a paper',
				kind: 'exams',
				kept: papers,
				touches: { a: ['answers.q', 'parts.0.questions.0.hash'] },
				act: ({ exams }) =>
					exams.put(
						'a',
						kept((paper) => withAnswer(paper, 'q', 'c', 'h2')),
					),
			},
			{
				does: 'puts a flag on a question',
				kind: 'exams',
				kept: papers,
				touches: { a: ['flags'] },
				act: ({ exams }) =>
					exams.put(
						'a',
						kept((paper) => withFlag(paper, 'p', true)),
					),
			},
			{
				does: 'moves a paper to where the clock was set',
				kind: 'exams',
				kept: papers,
				touches: { a: ['startedAt', 'deadline'] },
				act: ({ exams }) =>
					exams.put(
						'a',
						kept((paper) => movedBy(paper, -60_000, paper.deadline!)),
					),
			},
			{
				does: 'hands a paper in',
				kind: 'exams',
				kept: papers,
				touches: { a: ['outcomes', 'submittedAt'] },
				act: ({ exams }, now) =>
					exams.put(
						'a',
						kept((paper) => handedIn(paper, { q: { state: 'right', points: 1, max: 1 } }, now)),
					),
			},
		],
		[
			{
				does: 'takes the answers of a paper up',
				kind: 'answers',
				touches: { a: ALL_OF_ATTEMPT },
				act: ({ answers }, now) => {
					const paper = {
						answers: { a: 'b' },
						outcomes: { a: { state: 'wrong', points: 0, max: 1 } },
						submittedAt: now,
					} as const;
					const asked = new Map([['a', { id: 'a', hash: 'h', key: {} as never }]]);
					answers.reload();
					answers.putAll(attemptsOf(paper, asked, answers.$items.get()));
				},
			},
		],
		[
			{
				does: 'drops the papers that are too many',
				kind: 'exams',
				kept: (a, b, c) =>
					Object.fromEntries(
						[a, b, c, a, b, c].map((item, at) => [
							'abcdef'[at]!,
							{ ...item, exam: 'exam', startedAt: at, submittedAt: at },
						]),
					),
				touches: { a: 'all' },
				act: ({ exams }) => {
					for (const id of expendable(exams.$items.get())) exams.put(id, undefined);
				},
			},
		],
	],
	'record/store/stars.ts': [
		[
			{
				does: 'puts a star',
				kind: 'stars',
				touches: { new: 'all' },
				act: ({ stars }) => toggled(stars, 'new'),
			},
			{
				does: 'takes a star away',
				kind: 'stars',
				touches: { a: 'all' },
				act: ({ stars }) => toggled(stars, 'a'),
			},
		],
	],
	'reading/islands/show-page-marks.ts': [
		[
			{
				does: 'marks a page as read',
				kind: 'reads',
				touches: { new: 'all' },
				act: ({ reads }) => toggled(reads, 'new'),
			},
			{
				does: 'marks a page as not read',
				kind: 'reads',
				touches: { a: 'all' },
				act: ({ reads }) => toggled(reads, 'a'),
			},
		],
	],
};
