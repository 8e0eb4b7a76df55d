import { describeProblem } from '../../authoring/problem.ts';
import { comingDays, unreviewed } from '../forms/coming-days.ts';
import { placeOfLine } from '../forms/place-of-line.ts';
import * as words from '../text/today.ts';
import type { Drafts } from './drafts.ts';
import { h } from './element.ts';
import { linesOf } from './saving.ts';
import type { View } from './view.ts';
import { toFile } from './way.ts';
import type { Workbench } from './workbench.ts';

const MOST = 50;
const AHEAD = 62;
const HALF_A_YEAR = 183;
const DAY = 86_400_000;

/** What is to be done today. */
export function todayView(bench: Workbench, drafts: Drafts): View {
	const element = h('section', { class: 'today' });
	const draw = (): void => {
		const library = bench.library();
		const problems = bench.problems();
		const today = bench.today();
		const days = comingDays(library, today, AHEAD);
		const stale = unreviewed(library, today, HALF_A_YEAR);
		const unsaved = drafts.changed();
		const changed = bench.changedSince();
		element.replaceChildren(
			h('h1', {}, words.today),
			h('h2', {}, words.problems(problems.length)),
			problems.length === 0
				? h('p', { class: 'good' }, words.allGood)
				: h(
						'ul',
						{ class: 'problems' },
						problems.slice(0, MOST).map((problem) => {
							const text = bench.textOf(problem.file);
							const at =
								text === undefined
									? []
									: placeOfLine({ file: problem.file, text }, problem.line, problem.value);
							return h(
								'li',
								{},
								h(
									'a',
									{ href: toFile(problem.file, at) },
									describeProblem(problem).replace(/（content\/README\.md#[^）]*）$/, ''),
								),
							);
						}),
					),
			...(problems.length > MOST ? [h('p', {}, words.more(problems.length - MOST))] : []),
			...(unsaved.length > 0
				? [
						h('h2', {}, words.unsaved),
						h(
							'ul',
							{},
							unsaved.map(({ file }) => h('li', {}, h('a', { href: toFile(file) }, file))),
						),
					]
				: []),
			h('h2', {}, words.changed),
			changed.length === 0
				? h('p', { class: 'hint' }, words.notChanged)
				: h(
						'ul',
						{},
						changed.map(({ file, before, text }) =>
							h(
								'li',
								{},
								h(
									'details',
									{},
									h(
										'summary',
										{},
										file,
										' ',
										h('small', {}, before === undefined ? words.added : text === undefined ? words.gone : ''),
									),
									linesOf(before ?? '', text ?? ''),
									h('a', { href: toFile(file) }, file),
								),
							),
						),
					),
			h('h2', {}, words.coming),
			days.length === 0
				? h('p', { class: 'hint' }, words.noneComing)
				: h(
						'ul',
						{ class: 'days' },
						days.map(({ day, what, file, at }) =>
							h(
								'li',
								{},
								h('time', { datetime: day }, day),
								' ',
								h('a', { href: toFile(file, at) }, what),
								' ',
								h('small', {}, words.inDays(Math.round((Date.parse(day) - Date.parse(today)) / DAY))),
							),
						),
					),
			h('h2', {}, words.stale),
			stale.length === 0
				? h('p', { class: 'hint' }, words.noneStale)
				: h(
						'details',
						{},
						h('summary', {}, `${stale.length}`),
						h(
							'ul',
							{},
							stale.map(({ page, since }) =>
								h(
									'li',
									{},
									h('a', { href: toFile(page.file) }, page.frontmatter.title),
									' ',
									h('small', {}, since === '' ? words.never : words.lastChecked(since)),
								),
							),
						),
					),
		);
	};
	draw();
	return { element, close: bench.subscribe(draw) };
}
