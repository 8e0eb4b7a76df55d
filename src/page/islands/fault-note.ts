import { faultSubject, faultText, mailAddress } from '../core/fault-report.ts';
import { siteRoot } from '../store/site-root.ts';
import * as words from '../text/fault-script.ts';

let shown: HTMLElement | undefined;

/** Opens a mail where there is an address, copies what to say, and shows it: nothing is sent by the site. */
export async function tellFault(link: HTMLElement): Promise<void> {
	const { fault, version } = link.dataset as Record<'fault' | 'version', string>;
	const question = link.closest<HTMLElement>('[data-question]');
	const known = {
		id: fault,
		isQuestion: question !== null,
		title: question ? stemOf(question) : (document.querySelector('h1')?.textContent ?? ''),
		version,
		// Where a folder lies on this computer is nobody's business.
		address: location.protocol === 'file:' ? location.href.slice(siteRoot().href.length) : location.href,
	};
	const text = faultText(known);
	const mail = /^mailto:([^?]+)/.exec(link.getAttribute('href') ?? '')?.[1];

	shown?.remove();
	// Not with make-element.ts: what every page may load is kept apart from what others share.
	const status = document.createElement('p');
	status.setAttribute('role', 'status');
	const box = Object.assign(document.createElement('textarea'), { readOnly: true, rows: 6, value: text });
	box.setAttribute('aria-label', words.note);
	const close = Object.assign(document.createElement('button'), {
		type: 'button',
		className: 'button quiet',
		textContent: words.close,
	});
	const note = (shown = document.createElement('div'));
	note.className = 'fault-note note screen-only';
	note.append(status, box, close);
	link.parentElement!.after(note);
	close.addEventListener('click', () => {
		note.remove();
		link.focus();
	});

	const isCopied = await copy(text, box);
	link.focus({ preventScroll: true });
	const contact = document.querySelector('[data-contact]')?.textContent.trim() ?? '';
	status.textContent =
		(isCopied ? words.copied : words.toCopy) + (mail ? words.byMail(mail) : words.byTelephone(contact));
	if (!mail) return;
	const address = mailAddress(mail, faultSubject(known), text);
	link.setAttribute('href', address);
	location.href = address;
}

/** What is asked, with its gaps as they are written. */
function stemOf(question: HTMLElement): string {
	const stem = question.querySelector('.stem')!.cloneNode(true) as HTMLElement;
	for (const gap of stem.querySelectorAll('.gap')) gap.textContent = '____';
	return stem.textContent;
}

/** Puts text on the clipboard; false where the browser does not let it. Sites without https have only the old way. */
async function copy(text: string, box: HTMLTextAreaElement): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		box.select();
		return document.execCommand('copy');
	}
}
