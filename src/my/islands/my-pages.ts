import type { Starred } from '../../record/core/star.ts';
import { reads } from '../../record/store/reads.ts';
import { stars } from '../../record/store/stars.ts';
import type { Stamped } from '../../record/store/shelf.ts';
import { fillList } from '../../page/islands/fill-list.ts';
import { siteRoot } from '../../page/store/site-root.ts';

/** The pages with a star, and those that were read; the latest first. */
class StudyMyPages extends HTMLElement {
	connectedCallback(): void {
		const read = this.querySelector<HTMLElement>('[data-reads]')!;
		const show = (): void => {
			const [starred, done] = [linksTo(stars().$items.get()), linksTo(reads().$items.get())];
			this.querySelector<HTMLElement>('[data-none]')!.hidden = starred.length + done.length > 0;
			this.querySelector('[data-stars]')!.replaceChildren(...starred.map(row));
			fillList(read, done);
			read.hidden = done.length === 0;
		};
		for (const shelf of [stars(), reads()]) shelf.$items.subscribe(show);
	}
}

function linksTo(items: Readonly<Record<string, Stamped<Starred>>>): HTMLElement[] {
	return Object.entries(items)
		.sort(([, a], [, b]) => b.at - a.at)
		.flatMap(([path, item]) => {
			// A stored address must not lead elsewhere.
			if (item.of !== 'page' || !/^\w[\w\-/]*$/.test(path)) return [];
			const link = document.createElement('a');
			link.href = new URL(`${path}/`, siteRoot()).href;
			link.textContent = item.title;
			return link;
		});
}

function row(link: HTMLElement): HTMLElement {
	const item = document.createElement('li');
	item.append(link);
	return item;
}

customElements.define('study-my-pages', StudyMyPages);
