import { insertItem } from '../../office/edit/insert-value.ts';
import { newKinds, newThing, proposedId } from '../forms/new-thing.ts';
import type { NewKind } from '../forms/new-thing.ts';
import * as words from '../text/new.ts';
import type { Drafts } from './drafts.ts';
import { h, newElementId } from './element.ts';
import type { View } from './view.ts';
import { toFile } from './way.ts';
import type { Workbench } from './workbench.ts';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Asks what is to be made and what it is called; the form asks for the rest. */
export function newView(bench: Workbench, drafts: Drafts, go: (hash: string) => void): View {
	const kinds = newKinds(bench.library());
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
		),
		h('textarea', { id: newElementId(), rows: '2' }),
		h('input', { id: newElementId(), type: 'text', spellcheck: 'false', autocomplete: 'off' }),
	];
	const fault = h('p', { class: 'fault', role: 'alert' });
	let isOwn = false;
	const title = (): string => called.value.replace(/\s*\n\s*/g, '').trim();
	const propose = (): void => {
		if (!isOwn) id.value = proposedId(bench.library(), what.value as NewKind, title());
	};
	what.addEventListener('change', () => {
		isOwn = false;
		propose();
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
		if (!ID.test(wanted) && !(kind.startsWith('page:') && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(wanted))) {
			fault.textContent = words.badId;
			id.focus();
			return;
		}
		const { file, text, entry } = newThing(bench.library(), kind, title(), wanted, bench.today());
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
	const element = h(
		'form',
		{
			class: 'new',
			on: {
				submit: (event) => {
					event.preventDefault();
					make();
				},
			},
		},
		h('h1', {}, words.title),
		h('label', { for: what.id }, words.what),
		what,
		h('label', { for: called.id }, words.called),
		h('p', { class: 'hint' }, words.calledHint),
		called,
		h('label', { for: id.id }, words.id),
		id,
		fault,
		h('p', { class: 'actions' }, h('button', { type: 'submit', class: 'primary' }, words.go)),
	);
	return { element, shown: () => what.focus() };
}
