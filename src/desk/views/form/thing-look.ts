import type { z } from 'zod';
import type { Library } from '../../../authoring/read/library.ts';
import { checklistItem } from '../../../model/checklist.ts';
import type { ChecklistItem } from '../../../model/checklist.ts';
import { term } from '../../../model/glossary.ts';
import type { Term } from '../../../model/glossary.ts';
import { question } from '../../../model/question.ts';
import type { Question } from '../../../model/question.ts';
import { scheduleEntry } from '../../../model/schedule.ts';
import type { ScheduleEntry } from '../../../model/schedule.ts';
import { optionOrder } from '../../../questions/core/option-order.ts';
import { hints, kinds } from '../../../questions/text/question.ts';
import { placeText, timeText } from '../../../schedule/text/schedule.ts';
import { referableName } from '../../forms/referable.ts';
import type { ReferenceKind } from '../../forms/field.ts';
import * as words from '../../text/look.ts';
import { askedQuestion } from '../parts/asked-question.ts';
import { h } from '../parts/element.ts';

/** A kind of thing that readers see by itself. */
interface Look<Thing> {
	hint: string;
	schema: z.ZodType<Thing>;
	show(thing: Thing, library: Library): HTMLElement;
}

const look = <Thing>(one: Look<Thing>): Look<unknown> => one as Look<unknown>;

/** By the owner of its fields; see `text/fields.ts`. */
const LOOKS: Readonly<Record<string, Look<unknown>>> = {
	'quizzes/questions': look<Question>({ hint: words.hint.question, schema: question, show: questionLook }),
	'checklists/groups/items': look<ChecklistItem>({
		hint: words.hint.item,
		schema: checklistItem,
		show: itemLook,
	}),
	schedule: look<ScheduleEntry>({ hint: words.hint.entry, schema: scheduleEntry, show: entryLook }),
	glossary: look<Term>({ hint: words.hint.term, schema: term, show: termLook }),
};

/**
 * Something as readers see it, folded until it is wanted; `show` draws it as it is written now.
 * @param value as it is written
 * @returns undefined for what readers do not see by itself
 */
export function thingLook(
	owner: string,
	value: () => unknown,
	library: () => Library,
): { element: HTMLElement; show(): void } | undefined {
	const kind = Object.hasOwn(LOOKS, owner) ? LOOKS[owner] : undefined;
	if (!kind) return undefined;
	const place = h('div', {});
	const element = h(
		'details',
		{ class: 'thing-look' },
		h('summary', {}, words.look),
		h('p', { class: 'hint' }, kind.hint),
		place,
	);
	const show = (): void => {
		if (!element.open) return;
		const { success, data } = kind.schema.safeParse(value());
		place.replaceChildren(
			success
				? h('div', { class: 'look' }, kind.show(data, library()))
				: h('p', { class: 'hint' }, words.incomplete),
		);
	};
	element.addEventListener('toggle', show);
	return { element, show };
}

function questionLook(asked: Question, library: Library): HTMLElement {
	const hint = [kinds[asked.kind], hints[asked.kind]].filter(Boolean).join('，');
	return h(
		'div',
		{},
		h('p', { class: 'look-soft' }, hint),
		askedQuestion(asked, optionOrder(asked)),
		...sourcesOf(library, asked.sources),
	);
}

function entryLook(entry: ScheduleEntry, library: Library): HTMLElement {
	const units = names(library, 'units', entry.units);
	return h(
		'div',
		{},
		h('p', { class: entry.approximate ? 'look-when look-roughly' : 'look-when' }, timeText(entry)),
		h('p', {}, h('strong', {}, entry.title)),
		units !== '' && h('p', { class: 'look-soft' }, units),
		entry.place !== undefined && h('p', { class: 'look-soft' }, placeText(entry.place)),
		entry.note !== undefined && h('p', {}, entry.note),
		...linksOf(names(library, 'measures', entry.measures)),
		...sourcesOf(library, entry.sources),
	);
}

function itemLook(item: ChecklistItem, library: Library): HTMLElement {
	const entry = library.schedule.find(({ id }) => id === item.schedule);
	return h(
		'div',
		{},
		h('p', {}, h('span', { class: 'look-box', 'aria-hidden': 'true' }), item.text),
		entry && h('p', { class: 'look-soft' }, timeText(entry)),
		item.hint !== undefined && h('p', {}, item.hint),
		...linksOf(item.measure === undefined ? '' : names(library, 'measures', [item.measure])),
	);
}

function termLook(own: Term, library: Library): HTMLElement {
	const others = [names(library, 'terms', own.see), names(library, 'pages', own.pages)];
	return h(
		'dl',
		{},
		h('dt', {}, own.term),
		h(
			'dd',
			{},
			h('p', {}, own.definition),
			...linksOf(others.filter(Boolean).join('、')),
			...sourcesOf(library, own.sources),
		),
	);
}

const names = (library: Library, kind: ReferenceKind, values: readonly string[]): string =>
	values.map((value) => referableName(library, kind, value)).join('、');

const linksOf = (text: string): HTMLElement[] =>
	text === '' ? [] : [h('p', {}, h('span', { class: 'look-link' }, text))];

const sourcesOf = (library: Library, sources: readonly string[]): HTMLElement[] => {
	const text = names(library, 'sources', sources);
	return text === ''
		? []
		: [h('p', { class: 'look-soft' }, words.sources, h('span', { class: 'look-link' }, text))];
};
