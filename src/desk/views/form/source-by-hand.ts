import type { Library } from '../../../authoring/read/library.ts';
import { findSource, sourceNames } from '../../../office/import/find-source.ts';
import * as words from '../../text/form.ts';
import { button, h } from '../parts/element.ts';

/** A place in a document that no page has: it is written as the office is used to. */
export function sourceByHand(of: { library(): Library }, add: (source: string) => void): HTMLElement {
	const fault = h('p', { class: 'fault', role: 'status' });
	const input = h('input', {
		type: 'text',
		'aria-label': words.sourceByHand,
		placeholder: words.sourceExample,
	});
	const take = (): void => {
		const found = findSource(input.value, sourceNames(of.library()));
		fault.textContent = 'fault' in found ? found.fault : '';
		if (!('source' in found)) return;
		input.value = '';
		add(found.source);
	};
	input.addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' || event.isComposing) return;
		event.preventDefault();
		take();
	});
	return h(
		'details',
		{ class: 'by-hand' },
		h('summary', {}, words.sourceByHand),
		h('div', { class: 'row' }, input, button(words.add, take)),
		fault,
	);
}
