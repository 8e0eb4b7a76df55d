import { makeElement } from '../../page/islands/make-element.ts';
import * as words from '../text/term-script.ts';

type Terms = Readonly<Record<string, readonly [name: string, definition: string]>>;
let terms: Promise<Terms> | undefined;
/** Said here, so that pages whose terms nobody opens carry none of it. */
const LOOK =
	'position:absolute;z-index:4;left:0;top:0;height:auto;width:min(24rem,calc(100vw - 2rem));box-shadow:0 .25rem 1rem #0004;font-weight:400;text-align:start';
let close = (): void => undefined;

/**
 * Opens the note of a term right after its link, so that the keyboard goes on into it; it lies over the page and moves
 * nothing.
 * @throws where the terms cannot be fetched, or have not this one
 */
export async function openNote(link: HTMLAnchorElement): Promise<void> {
	terms ??= fetchTerms(new URL('terms.json', link.href));
	terms.catch(() => (terms = undefined));
	const [name, definition] = (await terms)[decodeURIComponent(link.hash.slice(1))]!;
	close();
	const note = makeElement(
		'span',
		{ className: 'card screen-only', tabIndex: -1 },
		{ role: 'dialog', 'aria-label': name },
	);
	note.style.cssText = LOOK;
	const title = makeElement('strong', { textContent: name });
	const text = makeElement('span', { textContent: definition });
	text.style.color = 'inherit';
	const entry = makeElement('a', { textContent: words.entry, href: link.href });
	entry.style.cssText = 'display:inline-flex;align-items:center;min-height:var(--tap);margin-inline-end:1em';
	const shut = makeElement('button', { textContent: words.close, type: 'button', className: 'button quiet' });
	note.append(title, text, entry, shut);
	link.after(note);
	place(note, link);
	note.focus({ preventScroll: true });

	const outside = ({ target }: Event): void => {
		if (!note.contains(target as Node) && target !== link) close();
	};
	close = () => {
		note.remove();
		for (const event of ['click', 'focusin']) document.removeEventListener(event, outside);
		close = () => undefined;
	};
	for (const event of ['click', 'focusin']) document.addEventListener(event, outside);
	const back = (): void => {
		close();
		link.focus({ preventScroll: true });
	};
	shut.addEventListener('click', back);
	note.addEventListener('keydown', ({ key }) => key === 'Escape' && back());
}

async function fetchTerms(address: URL): Promise<Terms> {
	const answer = await fetch(address);
	if (!answer.ok) throw new Error(`${answer.status} ${address}`);
	return (await answer.json()) as Terms;
}

/** Beneath the link, inside the window; above it where there is more room. */
function place(note: HTMLElement, link: HTMLElement): void {
	const own = note.getBoundingClientRect();
	const at = link.getBoundingClientRect();
	const edge = 16;
	const left = Math.max(edge, Math.min(at.left, document.documentElement.clientWidth - own.width - edge));
	const isAbove = at.bottom + own.height > innerHeight - 72 && at.top > own.height;
	note.style.left = `${left - own.left}px`;
	note.style.top = `${(isAbove ? at.top - own.height : at.bottom) - own.top}px`;
}
