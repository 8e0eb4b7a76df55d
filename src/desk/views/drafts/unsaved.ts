import * as words from '../../text/drafts.ts';
import type { Drafts } from './drafts.ts';
import { h } from '../parts/element.ts';
import { toFile } from '../address.ts';

/** Files that have unsaved words, in this window or another one. */
export interface Unsaved {
	file: string;
	isElsewhere: boolean;
}

/** Every file of the folder that somebody has written in and not saved, each once. */
export function unsavedFiles(drafts: Drafts): Unsaved[] {
	const own = drafts.changed().map(({ file }) => file);
	const others = new Set(drafts.others().map(({ file }) => file));
	return [
		...own.map((file) => ({ file, isElsewhere: false })),
		...[...others].filter((file) => !own.includes(file)).map((file) => ({ file, isElsewhere: true })),
	];
}

/** The list of them, each with the way to it; what is new in another window can only be opened there. */
export function unsavedList(
	unsaved: readonly Unsaved[],
	isThere: (file: string) => boolean,
	leave: () => void = () => undefined,
): HTMLElement {
	return h(
		'ul',
		{},
		unsaved.map(({ file, isElsewhere }) =>
			h(
				'li',
				{},
				isElsewhere && !isThere(file) ? file : h('a', { href: toFile(file), on: { click: leave } }, file),
				isElsewhere && h('small', {}, ` ${words.elsewhere}`),
			),
		),
	);
}

/** What is not saved, said before something is done without it; nothing where everything is. */
export function unsavedShown(
	drafts: Drafts,
	isThere: (file: string) => boolean,
	leave: () => void,
): HTMLElement | undefined {
	const unsaved = unsavedFiles(drafts);
	return unsaved.length === 0
		? undefined
		: h(
				'div',
				{ class: 'notice' },
				h('p', {}, words.unsaved(unsaved.length)),
				unsavedList(unsaved, isThere, leave),
			);
}
