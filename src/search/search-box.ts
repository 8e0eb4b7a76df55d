import { search as words } from '../text/search.ts';
import { forgetIndex, searchSite } from './pagefind.ts';
import type { SearchResult } from './pagefind.ts';

/**
 * Wires an input to a list of results; the dialog and the search page share it.
 * @param onQuery told of every query that was run
 */
export function wireSearchBox(
	input: HTMLInputElement,
	output: HTMLElement,
	options: { limit: number; onQuery?: (query: string) => void },
): { run: () => void } {
	const status = output.appendChild(element('p', { role: 'status' }));
	const list = output.appendChild(
		element('ol', { className: 'search-results', id: input.dataset['list'] ?? '' }),
	);
	let latest = 0;
	let timer: ReturnType<typeof setTimeout> | undefined;

	async function run(): Promise<void> {
		const turn = ++latest;
		const query = input.value.trim();
		options.onQuery?.(query);
		output.querySelector('[role=alert]')?.remove();
		if (!query) {
			status.textContent = '';
			list.replaceChildren();
			return;
		}
		status.textContent = words.searching;
		try {
			const { results, total } = await searchSite(query, options.limit);
			if (turn !== latest) return;
			list.replaceChildren(...results.map(resultItem));
			status.textContent = total > 0 ? words.count(total) : `${words.none}。${words.noneHint}`;
		} catch {
			if (turn !== latest) return;
			list.replaceChildren();
			status.textContent = '';
			const alert = output.insertBefore(element('p', { role: 'alert' }), list);
			alert.append(words.failed, ' ');
			const retry = alert.appendChild(element('button', { type: 'button', className: 'button quiet' }));
			retry.textContent = words.retry;
			retry.addEventListener('click', () => {
				forgetIndex();
				input.focus();
				void run();
			});
		}
	}

	input.addEventListener('input', () => {
		clearTimeout(timer);
		timer = setTimeout(() => void run(), 150);
	});
	output
		.closest('study-search, dialog')
		?.addEventListener('keydown', (event) => moveFocus(event as KeyboardEvent, input, list));
	return { run: () => void run() };
}

function moveFocus(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
	if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
	const stops = [input, ...list.querySelectorAll<HTMLElement>('li > a')];
	const at = stops.indexOf(document.activeElement as HTMLElement);
	const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
	if (!next) return;
	event.preventDefault();
	next.focus();
}

function resultItem({ href, title, excerpt, sections }: SearchResult): HTMLLIElement {
	const item = element('li', {});
	const link = item.appendChild(element('a', { href }));
	link.textContent = title;
	const text = item.appendChild(element('p', {}));
	for (const part of excerpt) {
		if (part.hit) text.appendChild(element('mark', {})).textContent = part.text;
		else text.append(part.text);
	}
	if (sections.length > 0) {
		const more = item.appendChild(element('p', { className: 'sections' }));
		for (const section of sections) {
			const target = more.appendChild(element('a', { href: section.href }));
			target.textContent = section.title;
		}
	}
	return item;
}

function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	properties: Partial<HTMLElementTagNameMap[K]> | { role: string },
): HTMLElementTagNameMap[K] {
	return Object.assign(document.createElement(name), properties);
}
