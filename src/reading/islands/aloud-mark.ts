import type { Said } from './aloud-texts.ts';

const NAME = 'aloud';
let marked: HTMLElement | undefined;

/** Marks the sentence that is read and brings it into view; nothing on the page moves. None takes the mark away. */
export function markSaid(said: Said | undefined): void {
	if (marked) marked.style.backgroundColor = '';
	marked = undefined;
	// Browsers without these mark the paragraph.
	const canMark = 'highlights' in CSS && 'adoptedStyleSheets' in document;
	if (canMark) {
		CSS.highlights.delete(NAME);
		if (said) CSS.highlights.set(NAME, highlight(said.range));
	} else if (said) {
		marked = said.block;
		marked.style.backgroundColor = 'var(--accent-soft)';
	}
	if (said) bringIntoView(said);
}

let hasLook = false;

function highlight(range: Range): Highlight {
	if (!hasLook) {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(`::highlight(${NAME}){background-color:var(--marked);color:var(--on-marked)}`);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
		hasLook = true;
	}
	return new Highlight(range);
}

/** Only where it stands too near the edges, or under the bars at the foot. */
function bringIntoView({ range, block }: Said): void {
	const { top, bottom } = range.getBoundingClientRect();
	if (top > 80 && bottom < innerHeight - 200) return;
	const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
	if (top === bottom) block.scrollIntoView({ block: 'center', behavior });
	else scrollBy({ top: top - innerHeight / 3, behavior });
}
