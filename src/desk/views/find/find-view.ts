import type { ContentFile } from '../../../office/content-files.ts';
import type { Splice } from '../../../office/edit/splice.ts';
import { findPlaces } from '../../../office/find/find-places.ts';
import * as words from '../../text/find.ts';
import { notSaved } from '../../text/views.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { busyButton, button, h, newElementId } from '../parts/element.ts';
import { foundPlaces } from './found-places.ts';
import { textChangesOf, isStillPlanned, plannedRename } from './planned-rename.ts';
import type { PlannedRename } from './planned-rename.ts';
import { renameRows } from './rename-rows.ts';
import { brokenByStepBack, savedStep } from './step-back.ts';
import type { WrittenStep } from './step-back.ts';
import type { View } from '../view.ts';
import type { Workbench } from '../workbench.ts';
import { wouldBreak } from './would-break.ts';

/** The last change of names, while the desk is open: it can be taken back. */
export interface HeldRename {
	last?: { said: string; step: WrittenStep } | undefined;
}

/**
 * Finds a wording or an id everywhere, and changes it everywhere after every place has been shown.
 * @param held is there again when the view is opened again
 */
export function findView(bench: Workbench, drafts: Drafts, wanted: string, held: HeldRename): View {
	const text = h('input', { type: 'search', id: newElementId(), value: wanted });
	const after = h('input', { type: 'text', id: newElementId() });
	const said = h('p', { class: 'said', role: 'status' });
	// Pressed twice they would meet their own change.
	const undo = busyButton(words.takeBack, () => takeBack());
	undo.hidden = true;
	const results = h('div', { class: 'results' });
	const files = (): readonly ContentFile[] => bench.files();
	const showLast = (): void => {
		undo.hidden = held.last === undefined;
		if (held.last) said.textContent = held.last.said;
	};
	/** What is not saved yet stops a change of many files. */
	const isSaved = (): boolean => {
		const unsaved = drafts.changed().map(({ file }) => file);
		if (unsaved.length > 0) said.textContent = words.unsavedFirst(unsaved);
		return unsaved.length === 0;
	};

	const find = (): void => {
		undo.hidden = true;
		const places = findPlaces(files(), text.value);
		if (text.value.trim() === '') said.textContent = words.writeWanted;
		else if (places.length === 0) said.textContent = words.notFound;
		else said.textContent = words.found(places.length, new Set(places.map(({ file }) => file)).size);
		results.replaceChildren(foundPlaces(files(), places, text.value));
	};

	/** @param first a word to go before what is shown */
	const preview = async (
		first = '',
		before = text.value.trim(),
		later = after.value.trim(),
	): Promise<void> => {
		undo.hidden = true;
		if (!isSaved()) return;
		const plan = plannedRename(files(), before, later);
		if (typeof plan === 'string') {
			said.textContent = `${first}${plan}。`;
			results.replaceChildren();
			return;
		}
		const { what, splices, move } = plan;
		said.textContent = first + words.places(what, splices.length);
		const isWording =
			!splices.some((splice) => splice.start === splice.end) &&
			!move &&
			findPlaces(plan.files, before).length > 0;
		const go = busyButton('', () => change(plan, [...rows.chosen]), 'primary');
		const showCount = (): void => {
			go.textContent = words.change(rows.chosen.size);
			go.disabled = rows.chosen.size === 0;
		};
		const rows = renameRows(plan, isWording, () => {
			showCount();
			void tryOut();
		});
		showCount();
		const fault = h('div', { class: 'problems' });
		results.replaceChildren(fault, h('p', { class: 'actions' }, go), ...rows.elements);
		const tryOut = async (): Promise<void> => {
			const changes = textChangesOf(plan, [...rows.chosen]);
			fault.replaceChildren(...(await wouldBreak(bench, changes, move ? alongOf(move) : [])));
		};
		await tryOut();
	};

	/** What lies beside a page goes where the page goes. */
	const alongOf = ({ from, to }: { from: string; to: string }): { from: string; to: string }[] => {
		const [folder, other] = [from, to].map((file) => `${file.replace(/\.\w+$/, '')}/`) as [string, string];
		return bench
			.besides()
			.filter((file) => file.startsWith(folder))
			.map((file) => ({ from: file, to: other + file.slice(folder.length) }));
	};

	const change = async (plan: PlannedRename, splices: readonly Splice[]): Promise<void> => {
		const { move } = plan;
		try {
			if (!isStillPlanned(plan, files())) {
				await preview(words.changedMeanwhile, plan.before, plan.after);
				return;
			}
			const saved = await savedStep(bench, textChangesOf(plan, splices), move ? alongOf(move) : []);
			if ('conflicts' in saved) said.textContent = words.stopped(saved.conflicts);
			else {
				const done = words.done(splices.length, new Set(splices.map(({ file }) => file)).size);
				held.last = { said: done, step: saved.step };
				showLast();
			}
			results.replaceChildren();
		} catch (error) {
			said.textContent = notSaved(error instanceof Error ? error.message : String(error));
		}
	};

	/** The whole change of names is taken back, unless one of its files was changed, or another one needs it, since. */
	const takeBack = async (): Promise<void> => {
		if (!held.last || !isSaved()) return;
		const { back, moves } = held.last.step;
		try {
			const broken = await brokenByStepBack(bench, held.last.step);
			if (broken[0]) {
				const places = new Set(broken.map(({ file, line }) => `${file}:${line}`));
				said.textContent = words.wouldBreakBack([...places], broken[0].what);
				return;
			}
			const { conflicts } = await bench.save(back, moves);
			if (conflicts.length > 0) {
				said.textContent = words.notTakenBack(conflicts.map(({ file }) => file));
				return;
			}
			held.last = undefined;
			undo.hidden = true;
			said.textContent = words.takenBack(back.length);
		} catch (error) {
			said.textContent = notSaved(error instanceof Error ? error.message : String(error));
		}
	};

	const element = h(
		'section',
		{ class: 'find' },
		h('h1', {}, words.title),
		h(
			'form',
			{
				on: {
					submit: (event) => {
						event.preventDefault();
						if (after.value.trim() === '') find();
						else void preview();
					},
				},
			},
			h('label', { for: text.id }, words.wanted),
			h('p', { class: 'hint' }, words.wantedHint),
			text,
			h('label', { for: after.id }, words.after),
			after,
			h(
				'p',
				{ class: 'actions' },
				button(words.find, find),
				button(words.seePlaces, () => void preview()),
			),
			h('button', { type: 'submit', hidden: true }, words.find),
		),
		said,
		h('p', { class: 'actions' }, undo),
		results,
	);
	if (wanted !== '') find();
	else showLast();
	return { element, shown: () => (wanted === '' ? text : after).focus() };
}
