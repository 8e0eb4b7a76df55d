import * as words from '../text/why-script.ts';
import { importAgain } from '../store/import-again.ts';

let asked: Promise<void> | undefined;

/**
 * Loads a part of a page that is loaded when it is used: `() => import(…)`. Where it does not come, the page says why
 * (PartGone.astro) and the part is loaded again when the reader asks for it, or the network is back; so what waits for
 * it goes on, and nothing is taken for loaded that is not.
 */
export async function loadPart<T>(load: () => Promise<T>): Promise<T> {
	for (let isAgain = false; ; isAgain = true) {
		try {
			return await importAgain(load);
		} catch {
			await (asked ??= ask(isAgain).finally(() => (asked = undefined)));
		}
	}
}

/**
 * Says why, and waits until it is worth trying again.
 * @param isAgain it did not come when it was asked for again either
 */
async function ask(isAgain: boolean): Promise<void> {
	const why = await tellWhy();
	if (!why) return new Promise(() => undefined);
	// The network is there: what a part stands on did not come either, and may come to another page alone.
	const notice = find(isAgain && why === words.refused ? 'stuck' : 'away');
	const cause = notice.querySelector('span span');
	if (cause) cause.textContent = why;
	notice.hidden = false;
	await new Promise((resolve) => {
		// The last of its buttons.
		notice.querySelector<HTMLElement>('button:last-child')!.onclick = resolve;
		addEventListener('online', resolve, { once: true });
	});
	notice.hidden = true;
}

/** A notice, whose “刷新” works. */
function find(why: string): HTMLElement {
	const notice = document.querySelector<HTMLElement>(`[data-part="${why}"]`)!;
	notice.querySelector('button')!.onclick = () => location.reload();
	return notice;
}

/**
 * Why something did not come, in words; '' where the site was published anew, which is then said with the way on: the
 * page is there with another script, and the parts of this one are gone.
 */
export async function tellWhy(): Promise<string> {
	const own = document.querySelector<HTMLScriptElement>('script[src*="/page."]')!.src;
	// A worker from before this one lets through what is asked with `no-store` answers with what is saved.
	if (!navigator.onLine) return words.offline;
	try {
		const page = await fetch(location.href, { cache: 'no-store' });
		const isOther = page.ok && !(await page.text()).includes(own.split('/').pop()!);
		if (isOther || page.status === 404) {
			find('gone').hidden = false;
			return '';
		}
		if (page.ok) return words.refused;
	} catch {
		// Told below.
	}
	return words.away;
}
