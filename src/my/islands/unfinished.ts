import { unfinished } from '../../exams/core/past.ts';
import { answers } from '../../questions/store/answers.ts';
import { exams } from '../../exams/store/exams.ts';
import { readLastRead } from '../../reading/store/read-last-read.ts';
import { siteRoot } from '../../page/store/site-root.ts';
import { ticks } from '../../checklists/store/ticks.ts';
import * as words from '../text/my-script.ts';
import { OWN_COUNTED } from './own-counted.ts';
import { kindOf, progressOfRow } from './row-progress.ts';

/** More would be a list again; the page keeps room for one more, the review. */
const SHOWN = 3;

/** Where to go on: what was begun last and is not done, and the page last read. */
class StudyUnfinished extends HTMLElement {
	connectedCallback(): void {
		const list = this.querySelector('[data-begun]')!;
		const running = this.querySelector<HTMLElement>('[data-running]')!;
		const sittings = [...running.querySelectorAll('li')];
		const show = (): void => {
			const rows = [...document.querySelectorAll<HTMLElement>('study-progress [data-ids]')];
			const begun = rows
				.map((row) => ({ ...progressOfRow(row), kind: kindOf(row), link: row.querySelector('a')! }))
				.filter(({ at, done, total }) => at > 0 && done < total)
				.sort((a, b) => b.at - a.at);
			const links = begun.map(({ kind, link, done, total }) =>
				entry(link.getAttribute('href')!, link.textContent, words.progress(kind, done, total)),
			);
			const lastRead = readLastRead();
			if (lastRead)
				links.unshift(entry(new URL(lastRead.path, siteRoot()).href, lastRead.title, words.lastRead));
			for (const row of sittings)
				row.hidden = unfinished(exams().$items.get(), row.dataset['exam']!) === undefined;
			running.hidden = sittings.every(({ hidden }) => hidden);
			const open = sittings.filter(({ hidden }) => !hidden).length;
			list.replaceChildren(...links.slice(0, Math.max(1, SHOWN - open)));
			this.querySelector<HTMLElement>('[data-begin]')!.hidden = links.length > 0 || !running.hidden;
		};
		for (const shelf of [ticks(), answers(), exams()]) shelf.$items.subscribe(show);
		document.addEventListener(OWN_COUNTED, show);
		if (readLastRead())
			void import('../../reading/islands/forget-gone-page.ts').then(
				({ forgetGonePage }) => forgetGonePage(show),
				() => undefined,
			);
	}
}

function entry(href: string, title: string, note: string): HTMLElement {
	const [item, link, soft] = [
		document.createElement('li'),
		document.createElement('a'),
		document.createElement('span'),
	];
	link.setAttribute('href', href);
	link.textContent = title;
	soft.className = 'soft';
	soft.textContent = note;
	item.append(link, ' ', soft);
	return item;
}

customElements.define('study-unfinished', StudyUnfinished);
