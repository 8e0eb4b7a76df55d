import { makeElement } from '../../page/islands/make-element.ts';
import * as words from '../text/search-script.ts';

/** Says that the search failed, why as soon as that is known, and how to try again. */
export function failureAlert(error: unknown, retry: () => void): HTMLElement {
	const alert = makeElement('p', {}, { role: 'alert' });
	const again = makeElement('button', {
		type: 'button',
		className: 'button quiet',
		textContent: words.retry,
		onclick: retry,
	});
	const why = makeElement('span');
	alert.append(words.failed, why, ' ', again);
	void whyOf(error).then((text) => (why.textContent = text));
	return alert;
}

/** Why search failed, in words. */
async function whyOf(error: unknown): Promise<string> {
	// As load-part.ts has it.
	if (!navigator.onLine) return words.offline;
	try {
		await fetch(location.href, { cache: 'no-store' });
		// The site answers. What tells more may not come either, published anew or not: another page has it.
		return await import('./why-failed.ts').then(
			({ whyFailed }) => whyFailed(error),
			() => words.part,
		);
	} catch {
		return words.away;
	}
}
