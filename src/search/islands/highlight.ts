import { findFolded, fold } from '../find/query/fold.ts';

const PASSED = 'script, style, select, textarea, [hidden], .visually-hidden';

// Loaded where the address holds what was searched for.
markFromAddress();

/**
 * Marks what was searched for on the page that was opened from the results, and brings the first place into view.
 * The query comes in the address and is taken out of it, so that an address copied later is clean.
 */
function markFromAddress(): void {
	const url = new URL(location.href);
	const query = url.searchParams.get('highlight') ?? '';
	url.searchParams.delete('highlight');
	history.replaceState(history.state, '', url);
	const main = document.querySelector('main');
	if (!main || !fold(query)) return;
	const ranges = rangesOf(main, query);
	const target = targetOf(location.hash);
	const first =
		ranges.find(
			({ startContainer: node }) =>
				!target ||
				target.contains(node) ||
				target.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING,
		) ?? ranges[0];
	if (!first) return;
	mark(ranges);
	const place = first.startContainer.parentElement!;
	for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
		fold.open = true;
	}
	place.scrollIntoView({ block: 'center' });
}

/**
 * What an address leads to on the page; nothing where its escapes are broken. As page/islands/hash-target.ts has it: a
 * module shared between what every page may load and the scripts of some would be a request of its own.
 */
function targetOf(hash: string): HTMLElement | null {
	try {
		return document.getElementById(decodeURIComponent(hash.slice(1)));
	} catch {
		return null;
	}
}

/** The places of the whole query, or of its parts where the page does not hold it whole. */
function rangesOf(main: Element, query: string): Range[] {
	const nodes: { node: Text; start: number }[] = [];
	let text = '';
	const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		if (node.parentElement!.closest(PASSED)) continue;
		nodes.push({ node, start: text.length });
		text += node.data;
	}
	const at = (offset: number): [Text, number] => {
		let found = nodes[0]!;
		for (const node of nodes) if (node.start <= offset) found = node;
		return [found.node, offset - found.start];
	};
	const whole = findFolded(text, [fold(query)]);
	const places = whole.length > 0 ? whole : findFolded(text, query.split(/[^\p{L}\p{N}]+/u).map(fold));
	return places.map(([start, end]) => {
		const range = document.createRange();
		range.setStart(...at(start));
		const [last, offset] = at(end - 1);
		range.setEnd(last, offset + 1);
		return range;
	});
}

function mark(ranges: readonly Range[]): void {
	if (typeof Highlight !== 'undefined' && 'highlights' in CSS) {
		CSS.highlights.set('search', new Highlight(...ranges));
		return;
	}
	// From the end, so that earlier offsets stay true; a range across elements stays unmarked.
	for (const range of [...ranges].reverse()) {
		if (range.startContainer === range.endContainer) range.surroundContents(document.createElement('mark'));
	}
}
