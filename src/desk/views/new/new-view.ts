import { insertItem } from '../../../office/edit/insert-value.ts';
import { faultOfNew, newKinds, draftOfNew, proposedId } from '../../forms/new-thing.ts';
import type { NewKind } from '../../forms/new-thing.ts';
import * as words from '../../text/new.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { h, newElementId } from '../parts/element.ts';
import { programmeForm } from './new-programme.ts';
import type { Beginning } from './new-programme.ts';
import type { View } from '../view.ts';
import { toFile } from '../address.ts';
import type { Workbench } from '../workbench.ts';

/** The choice that is no part of the open programme. */
const PROGRAMME = 'programme';

/**
 * Asks what is to be made and what it is called; the form asks for the rest.
 * @param beginning how another programme is begun, where that can be
 */
export function newView(
	bench: Workbench,
	drafts: Drafts,
	go: (hash: string) => void,
	beginning?: Beginning,
): View {
	const kinds = newKinds(bench.library());
	const another = beginning && programmeForm(beginning);
	const [what, called, id] = [
		h(
			'select',
			{ id: newElementId() },
			[...new Set(kinds.map(({ group }) => group))].map((group) =>
				h(
					'optgroup',
					{ label: group },
					kinds
						.filter((one) => one.group === group)
						.map(({ kind, label }) => h('option', { value: kind }, label)),
				),
			),
			another &&
				h('optgroup', { label: words.programme }, h('option', { value: PROGRAMME }, words.programmeLabel)),
		),
		h('textarea', { id: newElementId(), rows: '2' }),
		h('input', { id: newElementId(), type: 'text', spellcheck: 'false', autocomplete: 'off' }),
	];
	const fault = h('p', { class: 'fault', role: 'alert' });
	let isOwn = false;
	const title = (): string => called.value.replace(/\s*\n\s*/g, '').trim();
	const propose = (): void => {
		if (!isOwn && what.value !== PROGRAMME)
			id.value = proposedId(bench.library(), what.value as NewKind, title());
	};
	what.addEventListener('change', () => {
		isOwn = false;
		propose();
		showFields();
	});
	called.addEventListener('input', (event) => {
		if (!(event as InputEvent).isComposing) propose();
	});
	called.addEventListener('compositionend', propose);
	id.addEventListener('input', () => (isOwn = true));
	propose();

	const make = (): void => {
		const kind = what.value as NewKind;
		const wanted = id.value.trim();
		if (title() === '') {
			fault.textContent = words.noName;
			called.focus();
			return;
		}
		const wrong = faultOfNew(kind, wanted);
		if (wrong !== undefined) {
			fault.textContent = wrong;
			id.focus();
			return;
		}
		const { file, text, entry } = draftOfNew(bench.library(), kind, title(), wanted, bench.today());
		if (text !== undefined) {
			if (bench.textOf(file) !== undefined || drafts.isChanged(file)) {
				fault.textContent = words.taken(wanted);
				id.focus();
				return;
			}
			drafts.begin(file, text);
			go(toFile(file));
			return;
		}
		const own = drafts.open(file, bench.textOf(file) ?? '');
		if (new RegExp(`\\bid: ${wanted}(?![a-z0-9-])`).test(own.text)) {
			fault.textContent = words.taken(wanted);
			id.focus();
			return;
		}
		drafts.write(file, insertItem({ file, text: own.text }, entry!.list, entry!.at, entry!.value));
		go(toFile(file, [...entry!.list, entry!.at]));
	};
	const fields = h(
		'div',
		{},
		h('label', { for: called.id }, words.called),
		h('p', { class: 'hint' }, words.calledHint),
		called,
		h('label', { for: id.id }, words.id),
		id,
		fault,
	);
	const submit = h('button', { type: 'submit', class: 'primary' }, words.go);
	/** What another programme asks is something else. */
	const showFields = (): void => {
		const isProgramme = what.value === PROGRAMME;
		fields.hidden = isProgramme;
		if (!another) return;
		another.element.hidden = !isProgramme;
		submit.textContent = isProgramme ? another.label : words.go;
	};
	let isBeginning = false;
	const begin = async (programme: NonNullable<typeof another>): Promise<void> => {
		if (isBeginning) return;
		isBeginning = true;
		await programme.begin();
		isBeginning = false;
	};
	showFields();
	const element = h(
		'form',
		{
			class: 'new',
			on: {
				submit: (event) => {
					event.preventDefault();
					if (another && what.value === PROGRAMME) void begin(another);
					else make();
				},
			},
		},
		h('h1', {}, words.title),
		h('label', { for: what.id }, words.what),
		what,
		fields,
		another?.element,
		h('p', { class: 'actions' }, submit),
	);
	return { element, shown: () => what.focus() };
}
