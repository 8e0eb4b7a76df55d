import { KINDS } from '../../../model/thing-kinds.ts';
import type { ThingChange, Comparison, Fixes } from '../../../office/guard/comparison.ts';
import { placesLeft } from '../../../office/guard/describe-changes.ts';
import type { PublishedThing } from '../../../office/guard/published.ts';
import { placeOfThing } from '../../forms/place-of-thing.ts';
import type { Fix } from '../../guard/fixed.ts';
import { basis } from '../../text/guard.ts';
import * as words from '../../text/today.ts';
import { button, h, newElementId } from '../parts/element.ts';
import { fixWritten } from './fix-written.ts';
import { linesOf } from '../drafts/save-draft.ts';
import { toFile } from '../address.ts';
import type { Workbench } from '../workbench.ts';

const MOST = 50;

/** What the next publication changes on the site, what readers would lose first. */
export function sinceLast(bench: Workbench, said: HTMLElement): Node[] {
	const last = bench.last();
	const comparison = bench.comparison();
	const title = h('h2', {}, last?.from.kind === 'opening' ? words.sinceOpened : words.sinceLast);
	if (!last) return [title, h('p', { class: 'hint' }, words.looking)];
	const head = [title, h('p', { class: 'hint' }, basis(last.from)), ...listChooser(bench, said)];
	if (!comparison)
		return [
			...head,
			h('p', {}, words.unreadable),
			...lossesOf(bench, bench.losses(), said),
			...filesChanged(bench),
		];
	const { changes } = comparison;
	return [
		...head,
		...lossesOf(
			bench,
			changes.filter(({ isLoss }) => isLoss),
			said,
		),
		...notesOf(
			bench,
			changes.filter(({ isLoss }) => !isLoss),
			said,
		),
		...thingsOf(bench, comparison),
		...filesChanged(bench),
	];
}

/** The desk that opens folders and zips can be given the list of what is on the site. */
function listChooser(bench: Workbench, said: HTMLElement): Node[] {
	const kind = bench.last()?.from.kind;
	if (bench.commitDays() !== undefined || (kind !== 'opening' && kind !== 'list')) return [];
	const input = h('input', {
		type: 'file',
		accept: '.json',
		id: newElementId(),
		on: {
			change: () => {
				const [file] = input.files ?? [];
				if (file)
					void bench.compareWith(file).then((isList) => {
						said.textContent = isList ? '' : words.noList(file.name);
					});
			},
		},
	});
	return [
		h(
			'details',
			{ class: 'choose-list', open: kind === 'opening' && said.textContent !== '' },
			h('summary', {}, words.chooseList),
			h('p', { class: 'hint' }, words.chooseListHint),
			h('p', {}, h('label', { for: input.id }, words.listFile), input),
		),
	];
}

function lossesOf(bench: Workbench, losses: readonly ThingChange[], said: HTMLElement): Node[] {
	if (losses.length === 0) return [];
	return [
		h('h3', {}, words.losses(losses.length)),
		h(
			'ul',
			{ class: 'problems' },
			losses.slice(0, MOST).map((loss) => {
				return h(
					'li',
					{},
					h('p', {}, linked(bench, loss.thing, `${loss.what}。`)),
					!loss.fixes && h('p', { class: 'hint' }, `${loss.remedy ?? ''}。`),
					loss.fixes && fixButtons(bench, loss.fixes, said),
				);
			}),
		),
		...(losses.length > MOST ? [h('p', {}, words.more(losses.length - MOST))] : []),
	];
}

/** Writes what is wanted for a thing that is gone, by one press. */
function fixButtons(bench: Workbench, { former, retired }: Fixes, said: HTMLElement): HTMLElement {
	const write = async (fix: Fix): Promise<void> => {
		said.textContent = await fixWritten(bench, fix);
	};
	return h(
		'p',
		{ class: 'actions' },
		former && button(words.writeFormer(former.id), () => void write({ former })),
		retired && button(words.writeRetired(retired.id), () => void write({ retired })),
	);
}

/** What is no loss and has to be looked at, with the way to each, and to what still says it in the old way. */
function notesOf(bench: Workbench, notes: readonly ThingChange[], said: HTMLElement): Node[] {
	const files = notes.some(({ former }) => former) ? bench.files() : [];
	const rows = notes.flatMap((note) => {
		const places = note.former ? placesLeft(note.former, files) : [];
		// A time that is written nowhere else needs no word.
		if (note.former && places.length === 0 && /不再是/.test(note.what)) return [];
		return [
			h(
				'li',
				{},
				linked(bench, note.thing, `${note.what}。`, note.file),
				note.remedy !== undefined && h('small', {}, ` ${note.remedy}。`),
				places.length > 0 && ' ',
				places.length > 0 &&
					h(
						'a',
						{ href: `#/find?text=${encodeURIComponent(note.former!.wording)}` },
						words.leftPlaces(places.length),
					),
				note.fixes && fixButtons(bench, note.fixes, said),
			),
		];
	});
	return rows.length === 0
		? []
		: [h('h3', {}, words.toCheck), h('ul', { class: 'notes' }, rows.slice(0, MOST))];
}

function thingsOf(bench: Workbench, { counts, things }: Comparison): Node[] {
	const said = words.counts(counts.added, counts.changed, counts.gone);
	if (said === '') return [h('p', { class: 'hint' }, words.nothingChanged)];
	const list = (state: keyof typeof words.states): Node[] =>
		things[state].length === 0
			? []
			: [
					h('h4', {}, words.states[state]),
					h(
						'ul',
						{},
						things[state]
							.slice(0, MOST)
							.map((thing) =>
								h('li', {}, linked(bench, thing, words.thing(KINDS[thing.kind].name, thing.name))),
							),
					),
				];
	return [h('details', {}, h('summary', {}, said), ...list('added'), ...list('changed'), ...list('gone'))];
}

/** Lines that were changed since the desk was opened, file by file. */
function filesChanged(bench: Workbench): Node[] {
	const changed = bench.changedSince();
	if (changed.length === 0) return [];
	return [
		h(
			'details',
			{},
			h('summary', {}, words.files(changed.length)),
			h(
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
							text !== undefined && h('a', { href: toFile(file) }, file),
						),
					),
				),
			),
		),
	];
}

function linked(
	bench: Workbench,
	thing: Pick<PublishedThing, 'kind' | 'id'> | undefined,
	label: string,
	file?: string,
): Node {
	const place = thing ? placeOfThing(bench.library(), thing) : file !== undefined && { file, at: [] };
	return place ? h('a', { href: toFile(place.file, place.at) }, label) : document.createTextNode(label);
}
