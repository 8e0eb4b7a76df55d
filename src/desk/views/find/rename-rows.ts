import { describeSplice } from '../../../office/edit/splice.ts';
import type { Splice } from '../../../office/edit/splice.ts';
import * as words from '../../text/find.ts';
import { h } from '../parts/element.ts';
import type { PlannedRename } from './planned-rename.ts';

/**
 * Every place of a change of names, to be looked at; of a wording each can be left out, and what stands in somebody
 * else's words is only taken where it is asked for.
 * @param changed tells that others are chosen now
 */
export function renameRows(
	{ files, splices, quoted = [], left = [], move }: PlannedRename,
	isWording: boolean,
	changed: () => void,
): { elements: readonly HTMLElement[]; chosen: ReadonlySet<Splice> } {
	const chosen = new Set<Splice>(splices);
	const row = (splice: Splice, whose?: string): HTMLElement => {
		const own = files.find(({ file }) => file === splice.file)!;
		const place = describeSplice(own.text, splice);
		if (!isWording) return h('li', {}, place);
		const box = h('input', {
			type: 'checkbox',
			checked: chosen.has(splice),
			on: {
				change: () => {
					if (box.checked) chosen.add(splice);
					else chosen.delete(splice);
					changed();
				},
			},
		});
		return h('li', {}, h('label', {}, box, ' ', h('span', {}, whose && h('strong', {}, whose), place)));
	};
	return {
		chosen,
		elements: [
			h(
				'ul',
				{ class: 'places' },
				move && h('li', {}, words.moves(move.from, move.to)),
				splices.map((splice) => row(splice)),
			),
			...(quoted.length === 0
				? []
				: [
						h('h2', {}, words.quoted(quoted.length)),
						h('p', { class: 'hint' }, words.quotedHint),
						h(
							'ul',
							{ class: 'places' },
							quoted.map((place) => row(place, words.whose[place.quoted])),
						),
					]),
			...left.map(({ name, count }) => h('p', { class: 'hint' }, words.leftName(name, count))),
		],
	};
}
