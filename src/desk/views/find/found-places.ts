import type { ContentFile } from '../../../office/content-files.ts';
import type { Place } from '../../../office/find/find-places.ts';
import { placeOfLine } from '../../forms/place-of-line.ts';
import { toFile } from '../address.ts';
import { h } from '../parts/element.ts';

const MOST = 300;

/** Where a wording or an id stands: the first of the places, each a way to it. */
export const foundPlaces = (
	files: readonly ContentFile[],
	places: readonly Place[],
	wanted: string,
): HTMLElement =>
	h(
		'ul',
		{ class: 'places' },
		places.slice(0, MOST).map(({ file, line, sentence }) => {
			const own = files.find((one) => one.file === file)!;
			return h(
				'li',
				{},
				h('a', { href: toFile(file, placeOfLine(own, line)) }, `${file}:${line}`),
				' ',
				marked(sentence, wanted),
			);
		}),
	);

/** The sentence with what was found in it marked, where it stands there as it was typed. */
function marked(sentence: string, wanted: string): HTMLElement {
	const at = sentence.indexOf(wanted.trim());
	if (at < 0 || wanted.trim() === '') return h('span', {}, sentence);
	const end = at + wanted.trim().length;
	return h('span', {}, sentence.slice(0, at), h('mark', {}, sentence.slice(at, end)), sentence.slice(end));
}
