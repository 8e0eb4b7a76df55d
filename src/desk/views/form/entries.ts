import type { z } from 'zod';
import type { ValuePath } from '../../../authoring/read/value-path.ts';
import { foldText } from '../../../office/find/fold-text.ts';
import { nextIds } from '../../../office/import/next-ids.ts';
import { fieldsOf } from '../../forms/fields-of.ts';
import { proposeId, unused } from '../../forms/propose-id.ts';
import { retiredKindAt } from '../../forms/retire.ts';
import { usedIds } from '../../forms/used-ids.ts';
import { thingWords } from '../../forms/words-of.ts';
import * as words from '../../text/form.ts';
import { openDialog } from '../parts/chooser.ts';
import { button, h, newElementId } from '../parts/element.ts';
import { keyOf } from './form-context.ts';
import type { FormContext } from './form-context.ts';
import { thingLook } from './thing-look.ts';

/** The fields by one of which an entry is called. */
const CALLED = ['title', 'term', 'stem', 'text', 'name', 'label', 'word', 'id'] as const;
/** From so many on, a list has a field to find something in it. */
const LONG = 10;

/** What an entry is called in a list of its like. */
export function calledBy(value: unknown): string {
	if (typeof value !== 'object' || value === null) return String(value ?? '');
	const fields = value as Record<string, unknown>;
	const name = CALLED.find((field) => typeof fields[field] === 'string' && fields[field] !== '');
	return name === undefined ? words.unnamed : (fields[name] as string);
}

/** A list of things, each folded until it is wanted; a form is made only of those that are open. */
export function entriesInput(
	context: FormContext,
	schema: z.ZodType,
	path: ValuePath,
	owner: string,
): HTMLElement {
	const what = thingWords(owner);
	const value = context.value(path);
	const entries: unknown[] = Array.isArray(value) ? value : [];
	const list = h('ol', { class: 'entries' });
	entries.forEach((entry, at) => list.append(rowOf(context, schema, path, owner, entry, at, entries.length)));
	const filter = h('input', {
		type: 'search',
		class: 'search',
		'aria-label': words.findIn(what),
		placeholder: words.findIn(what),
		on: {
			input: () => {
				const wanted = foldText(filter.value).text;
				const rows = [...list.children] as HTMLElement[];
				rows.forEach((row, at) => {
					row.hidden = wanted !== '' && !foldText(JSON.stringify(entries[at])).text.includes(wanted);
				});
			},
		},
	});
	const add = button(words.addOne(what), () => void addEntry(context, schema, path, owner, entries));
	return h('div', { class: 'entry-list' }, entries.length > LONG && filter, list, add);
}

function rowOf(
	context: FormContext,
	schema: z.ZodType,
	path: ValuePath,
	owner: string,
	entry: unknown,
	at: number,
	count: number,
): HTMLElement {
	const own = [...path, at];
	const isWanted = own.every((part, index) =>
		context.at[index] === undefined ? false : context.at[index] === part,
	);
	const body = h('div', { class: 'entry-body' });
	const name = calledBy(entry);
	const shownName = h('span', { class: 'entry-name' }, name);
	const summary = h('summary', {}, shownName);
	const details = h('details', { class: 'entry', 'data-at': keyOf(own), open: isWanted }, summary, body);
	const fill = (): void => {
		if (!details.open || body.firstChild) return;
		const look = thingLook(
			owner,
			() => context.value(own),
			() => context.library(),
		);
		if (look) context.looks.add(look.show);
		context.looks.add(() => (shownName.textContent = calledBy(context.value(own))));
		body.append(
			context.form(schema, own, owner),
			...(look ? [look.element] : []),
			tools(context, path, at, count, name),
		);
	};
	details.addEventListener('toggle', fill);
	fill();
	return h('li', {}, details);
}

/** What can be done with an entry as a whole. */
function tools(context: FormContext, path: ValuePath, at: number, count: number, name: string): HTMLElement {
	const move = (to: number): void => {
		context.move(path, at, to);
		context.rebuild([...path, to]);
	};
	return h(
		'p',
		{ class: 'tools' },
		at > 0 && button(words.up, () => move(at - 1), { class: 'quiet', 'aria-label': words.moveUp(name) }),
		at < count - 1 &&
			button(words.down, () => move(at + 1), { class: 'quiet', 'aria-label': words.moveDown(name) }),
		button(words.remove, () => context.retire([...path, at]), {
			class: 'quiet danger',
			'aria-label': words.removeThing(name),
		}),
	);
}

/** Asks what the new one is called and proposes its id; one without an id begins empty. */
async function addEntry(
	context: FormContext,
	schema: z.ZodType,
	path: ValuePath,
	owner: string,
	entries: readonly unknown[],
): Promise<void> {
	const names = fieldsOf(schema, {}, owner).map(({ name }) => name);
	const called = CALLED.find((name) => name !== 'id' && names.includes(name));
	await context.whole();
	let value: Record<string, unknown> | undefined = {};
	if (names.includes('id')) value = await askForNew(context, path, owner, called, entries);
	else if (names.includes('items')) value = { items: [] };
	if (!value) return;
	context.insert(path, entries.length, value);
	context.rebuild([...path, entries.length], true);
}

async function askForNew(
	context: FormContext,
	path: ValuePath,
	owner: string,
	called: string | undefined,
	entries: readonly unknown[],
): Promise<Record<string, unknown> | undefined> {
	const file = `${owner.split('/')[0]!}/x`;
	const kind = retiredKindAt(
		owner.includes('/') ? (owner.startsWith('materials') ? `${file}.mdx` : `${file}.yaml`) : `${owner}.yaml`,
		[...path, 0],
	);
	const here = entries
		.map((entry) => (entry as { id?: unknown } | null)?.id)
		.filter((id) => typeof id === 'string');
	const used = new Set([
		...here,
		...(kind
			? usedIds(context.library(), kind, kind === 'chapters' || kind === 'columns' ? '' : undefined)
			: []),
	]);
	const holder = context.value(['id']);
	const numbered = (kind === 'questions' || kind === 'items') && typeof holder === 'string';
	const propose = (title: string): string =>
		numbered
			? nextIds(holder, used)()
			: kind === 'chapters'
				? unused(`chapter-${entries.length + 1}`, used)
				: proposeId(title, used);
	const title = h('textarea', { rows: '2', id: newElementId() });
	const id = h('input', { type: 'text', id: newElementId(), value: propose(''), spellcheck: 'false' });
	let isOwn = false;
	title.addEventListener('input', (event) => {
		if (!isOwn && !(event as InputEvent).isComposing) id.value = propose(title.value);
	});
	title.addEventListener('compositionend', () => {
		if (!isOwn) id.value = propose(title.value);
	});
	id.addEventListener('input', () => (isOwn = true));
	const answer = await openDialog(words.addOne(thingWords(owner)), (close) => [
		h('label', { for: title.id }, words.calledWhat),
		title,
		h('label', { for: id.id }, words.idOf),
		id,
		h(
			'p',
			{ class: 'actions' },
			button(words.add, () => close('yes'), { class: 'primary' }),
			button(words.cancel, () => close('')),
		),
	]);
	if (answer !== 'yes') return undefined;
	const text = title.value.replace(/\s*\n\s*/g, '').trim();
	return {
		id: id.value.trim(),
		...(kind === 'questions' && { kind: 'single' }),
		...(owner === 'schedule' && { kind: 'date' }),
		...(called !== undefined && text !== '' && { [called]: text }),
	};
}
