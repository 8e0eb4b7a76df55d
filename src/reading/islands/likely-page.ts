import { fetchHtml } from '../../page/islands/trusted-html.ts';
import { siteRoot } from '../../page/store/site-root.ts';
import { nearestSegment, segmentsMeant } from '../core/nearest-segment.ts';

/** On the page of a missing address: the page that was most likely meant, found along the links of those above it. */
class StudyLikelyPage extends HTMLElement {
	connectedCallback(): void {
		void this.#find().then((found) => {
			if (!found) return;
			const link = this.querySelector('a')!;
			link.href = found.href;
			link.textContent = found.textContent;
			this.hidden = false;
		});
	}

	async #find(): Promise<HTMLAnchorElement | undefined> {
		const root = siteRoot();
		let place: ParentNode = document;
		let at = root.href;
		let found: HTMLAnchorElement | undefined;
		for (const wanted of segmentsMeant(location.pathname.slice(root.pathname.length))) {
			const below = linksBelow(place, at);
			const name = nearestSegment(wanted, [...below.keys()]);
			if (name === undefined) break;
			at += `${name}/`;
			found = below.get(name)!;
			try {
				place = await fetchHtml(new URL(at));
			} catch {
				break;
			}
		}
		return found;
	}
}

/** Links to what stands right below an address, by its name there. */
function linksBelow(place: ParentNode, at: string): Map<string, HTMLAnchorElement> {
	const found = new Map<string, HTMLAnchorElement>();
	for (const link of place.querySelectorAll<HTMLAnchorElement>('a[href]')) {
		const name = link.href.startsWith(at) ? /^([\w-]+)\/$/.exec(link.href.slice(at.length))?.[1] : undefined;
		if (name !== undefined && !found.has(name)) found.set(name, link);
	}
	return found;
}

customElements.define('study-likely-page', StudyLikelyPage);
