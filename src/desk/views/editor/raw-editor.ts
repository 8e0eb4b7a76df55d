import * as words from '../../text/views.ts';
import { h, newElementId } from '../parts/element.ts';

/**
 * What cannot be read as a form is shown as it is written: nothing is beyond repair here.
 * @param now the text as it stands
 * @param pending gets what takes over what has been typed
 */
export function rawEditor(
	now: () => string,
	take: (text: string) => void,
	pending: Set<() => void>,
): HTMLElement {
	const id = newElementId();
	const area = h('textarea', { id, class: 'body', rows: '24', value: now(), spellcheck: 'false' });
	let last = area.value;
	const run = (): void => {
		if (area.value === last) return;
		last = area.value;
		take(now().includes('\r\n') ? last.replaceAll('\n', '\r\n') : last);
	};
	area.addEventListener('blur', run);
	pending.add(run);
	return h(
		'section',
		{ class: 'raw' },
		h('p', { class: 'fault' }, words.unreadable),
		h('label', { for: id }, words.rawText),
		area,
	);
}
