import * as words from '../../text/drafts.ts';
import { openDialog } from '../parts/chooser.ts';
import type { Drafts, OtherDraft } from './drafts.ts';
import { button, h } from '../parts/element.ts';
import { linesOf } from './save-draft.ts';

/**
 * What other windows have unsaved of a file, with the way to see both and to decide.
 * @param taken another draft is this window's now
 */
export function otherDrafts(
	drafts: Drafts,
	file: string,
	taken: () => void,
): { element: HTMLElement; show(): void } {
	const element = h('div', {});
	let shown = '';
	const show = (): void => {
		const others = drafts.others().filter((other) => other.file === file);
		const state = JSON.stringify(others);
		if (state === shown) return;
		shown = state;
		element.replaceChildren(
			...others.map((other) =>
				h(
					'p',
					{ class: 'notice' },
					other.isOpen ? words.inOpenWindow(other.at) : words.ofClosedWindow(other.at),
					' ',
					button(words.sideBySide, () => void decide(other)),
				),
			),
		);
	};
	const decide = async (other: OtherDraft): Promise<void> => {
		const answer = await ask(other, drafts.isChanged(file) ? drafts.get(file) : undefined);
		if (answer === 'take') {
			drafts.take(other);
			taken();
		} else if (answer === 'drop') drafts.dropOther(other);
		show();
	};
	show();
	return { element, show };
}

/** Shows both; what is chosen is `take`, `drop`, or nothing. */
function ask(
	other: OtherDraft,
	own: { base: string | undefined; text: string } | undefined,
): Promise<string> {
	return openDialog(words.title, (close) => [
		h('p', {}, own ? words.both : words.onlyOther),
		h(
			'div',
			{ class: 'side-by-side' },
			h(
				'section',
				{},
				h('h3', {}, words.here),
				own ? linesOf(own.base ?? '', own.text) : h('p', {}, words.nothingHere),
			),
			h('section', {}, h('h3', {}, words.there), linesOf(other.base ?? '', other.text)),
		),
		other.isOpen && h('p', { class: 'hint' }, words.staysThere),
		h(
			'p',
			{ class: 'actions' },
			button(words.take, () => close('take'), own ? {} : { class: 'primary' }),
			!other.isOpen && button(words.drop, () => close('drop'), { class: 'danger' }),
			button(words.later, () => close('')),
		),
	]);
}
