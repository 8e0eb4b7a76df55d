import { siteId } from '../../page/store/site-id.ts';
import { browserStorage } from '../../record/store/usable-storage.ts';
import { readText } from '../../record/store/stored-texts.ts';

/** Where it is kept. */
const visitKey = (): string => `${siteId()}:visit`;

/**
 * Notes that the site is visited on a day while an update is the newest one; gives the newest of the visit before,
 * empty at the first visit. All of a day is one visit, so that what is new stays so until the next day.
 */
export function noteVisit(newest: string, today: string): string {
	const [day = '', last = '', before = ''] = (readText(browserStorage(), visitKey()) ?? '').split(' ');
	const since = day === today ? before : last;
	try {
		const note = [today, newest, since].join(' ');
		browserStorage()?.setItem(visitKey(), note);
	} catch {
		// What is new is then told once more.
	}
	return since;
}
