import { itemIdsByList, listsIn } from '../../checklists/core/own-lists.ts';
import { lists } from '../../checklists/store/lists.ts';
import { siteRoot } from '../../page/store/site-root.ts';

/** Brings what the reader made into the bars: own lists as rows, own items into the lists that they stand in. */
export function countOwn(root: HTMLElement): void {
	const entries = lists().$items.get();
	const own = itemIdsByList(entries);
	for (const row of root.querySelectorAll<HTMLElement>('[data-list]')) {
		const ids = (row.dataset['site'] ??= row.dataset['ids']!);
		row.dataset['ids'] = [ids, ...(own.get(row.dataset['list']!) ?? [])].join(' ');
	}
	const known = new Map(
		[...root.querySelectorAll<HTMLElement>('[data-own]')].map((row) => [row.dataset['own']!, row]),
	);
	for (const [id, { title }] of listsIn(entries)) {
		const ids = own.get(id);
		// Nothing in it that could be done.
		if (!ids) continue;
		const row = known.get(id) ?? newRow(root, id);
		known.delete(id);
		row.dataset['ids'] = ids.join(' ');
		row.querySelector('a')!.textContent = title;
		row.querySelector('progress')!.setAttribute('aria-label', title);
	}
	for (const row of known.values()) row.remove();
}

function newRow(root: HTMLElement, id: string): HTMLElement {
	const pattern = root.querySelector<HTMLTemplateElement>('[data-own-pattern]')!;
	const row = pattern.content.firstElementChild!.cloneNode(true) as HTMLElement;
	row.dataset['own'] = id;
	row.querySelector('a')!.href = new URL(`checklists/mine/#${encodeURIComponent(id)}`, siteRoot()).href;
	root.querySelector('ul')!.append(row);
	return row;
}
