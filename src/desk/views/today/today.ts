import { describeProblem } from '../../../authoring/tell/problem.ts';
import { daysBetween } from '../../../schedule/core/calendar-day.ts';
import { comingDays } from '../../forms/coming-days.ts';
import { placeOfLine } from '../../forms/place-of-line.ts';
import { stalePages } from '../../forms/stale-pages.ts';
import * as words from '../../text/today.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { h } from '../parts/element.ts';
import { inFormWords } from '../parts/problem-line.ts';
import { readingLine } from '../parts/reading-line.ts';
import { sinceLast } from './since-last.ts';
import { unsavedFiles, unsavedList } from '../drafts/unsaved.ts';
import type { View } from '../view.ts';
import { toFile } from '../address.ts';
import type { Workbench } from '../workbench.ts';

const MOST = 50;
const AHEAD = 62;
const HALF_A_YEAR = 183;

/** What is to be done today. */
export function todayView(bench: Workbench, drafts: Drafts): View {
	const element = h('section', { class: 'today' });
	const said = h('p', { class: 'said', role: 'status' });
	const line = readingLine(bench);
	const draw = (): void => {
		if (!bench.isRead()) {
			if (!line.element.isConnected) element.replaceChildren(h('h1', {}, words.today), line.element);
			line.show();
			return;
		}
		// What is folded out stays so.
		const open = [...element.querySelectorAll('details')].map((details) => details.open);
		element.replaceChildren(
			h('h1', {}, words.today),
			...problemsOf(bench),
			...unseenOf(bench),
			...(bench.way === 'folder' || bench.way === 'zip' ? [h('p', { class: 'hint' }, words.noPreview)] : []),
			...unsavedOf(bench, drafts),
			...sinceLast(bench, said),
			said,
			...comingOf(bench),
			...staleOf(bench),
		);
		const now = element.querySelectorAll('details');
		if (now.length === open.length) now.forEach((details, at) => (details.open ||= open[at]!));
	};
	draw();
	// Another window may be written in: only what is another list is drawn.
	let unsaved = JSON.stringify(unsavedFiles(drafts));
	const drawUnsaved = (): void => {
		const now = JSON.stringify(unsavedFiles(drafts));
		if (now !== unsaved) draw();
		unsaved = now;
	};
	const stops = [bench.subscribe(draw), drafts.subscribe(drawUnsaved)];
	return { element, close: () => stops.forEach((stop) => stop()) };
}

function problemsOf(bench: Workbench): Node[] {
	const problems = bench.problems();
	if (problems.length === 0)
		return [
			h('h2', {}, words.problems(0)),
			bench.comparison()?.changes.some(({ isLoss }) => isLoss)
				? h('p', {}, words.allGoodBut)
				: h('p', { class: 'good' }, words.allGood[bench.way]),
		];
	const rows = problems.slice(0, MOST).map((problem) => {
		const text = bench.textOf(problem.file);
		const at =
			text === undefined ? [] : placeOfLine({ file: problem.file, text }, problem.line, problem.value);
		const label = describeProblem(inFormWords(problem, at)).replace(/（content\/README\.md#[^）]*）$/, '');
		return h('li', {}, text === undefined ? label : h('a', { href: toFile(problem.file, at) }, label));
	});
	return [
		h('h2', {}, words.problems(problems.length)),
		h('ul', { class: 'problems' }, rows),
		...(problems.length > MOST ? [h('p', {}, words.more(problems.length - MOST))] : []),
	];
}

/** What the check says nothing of, since it cannot be seen: pictures by an address from the root. */
function unseenOf(bench: Workbench): Node[] {
	const isNamed = (): boolean => bench.files().some(({ text }) => /!\[[^\]\n]*\]\(\/(?!\/)/.test(text));
	return bench.seesPublic() || !isNamed() ? [] : [h('p', { class: 'hint' }, words.publicUnseen)];
}

function unsavedOf(bench: Workbench, drafts: Drafts): Node[] {
	const unsaved = unsavedFiles(drafts);
	if (unsaved.length === 0) return [];
	return [h('h2', {}, words.unsaved), unsavedList(unsaved, (file) => bench.textOf(file) !== undefined)];
}

function comingOf(bench: Workbench): Node[] {
	const today = bench.today();
	const days = comingDays(bench.library(), today, AHEAD);
	const title = h('h2', {}, words.coming);
	if (days.length === 0) return [title, h('p', { class: 'hint' }, words.noneComing)];
	return [
		title,
		h(
			'ul',
			{ class: 'days' },
			days.map(({ day, what, file, at }) =>
				h(
					'li',
					{},
					h('time', { datetime: day }, words.day(day, today)),
					' ',
					h('a', { href: toFile(file, at) }, what),
					' ',
					h('small', {}, words.inDays(daysBetween(today, day))),
				),
			),
		),
	];
}

function staleOf(bench: Workbench): Node[] {
	if (!bench.last()) return [];
	const today = bench.today();
	const commitDays = bench.commitDays();
	const { stale, never } = stalePages(bench.library(), today, HALF_A_YEAR, commitDays);
	const title = h('h2', {}, words.stale);
	if (stale.length === 0 && never.length === 0) return [title, h('p', { class: 'hint' }, words.noneStale)];
	const list = (label: string, rows: readonly HTMLElement[]): HTMLElement | false =>
		rows.length > 0 && h('details', {}, h('summary', {}, label), h('ul', {}, rows));
	const parts = [
		list(
			commitDays && commitDays.size > 0 ? words.untouched(stale.length) : words.unreviewed(stale.length),
			stale.map(({ page, since }) =>
				h(
					'li',
					{},
					h('a', { href: toFile(page.file) }, page.frontmatter.title),
					' ',
					h('small', {}, words.since(since, today)),
				),
			),
		),
		list(
			words.neverReviewed(never.length),
			never.map((page) => h('li', {}, h('a', { href: toFile(page.file) }, page.frontmatter.title))),
		),
	];
	return [title, ...parts.filter((part) => part !== false), h('p', { class: 'hint' }, words.reviewHint)];
}
