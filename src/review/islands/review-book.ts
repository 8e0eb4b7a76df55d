import { putBack, takenOut } from '../core/mistakes.ts';
import { answers } from '../../questions/store/answers.ts';
import { siteRoot } from '../../page/store/site-root.ts';
import { takeBack } from '../../record/text/undo-script.ts';
import * as words from '../text/review-script.ts';
import { tellGone } from '../../page/islands/load-part.ts';

/** The questions of a bank that are in the mistake book. */
export interface BookEntry {
	quiz: string;
	title: string;
	ids: readonly string[];
}

/** Lists the mistake book by bank; a bank that is opened shows its questions. What is open stays open. */
export function showBook(
	root: HTMLElement,
	entries: readonly BookEntry[],
	fetchElements: (ids: readonly string[]) => Promise<HTMLElement[]>,
): void {
	for (const { quiz, title, ids } of entries) {
		let bank = root.querySelector<HTMLDetailsElement>(`[data-bank="${quiz}"]`);
		if (!bank) {
			if (ids.length === 0) continue;
			bank = root.appendChild(newBank(quiz, title));
			bank.addEventListener('toggle', () => void fill(bank!, fetchElements));
		}
		bank.dataset['ids'] = ids.join(' ');
		bank.querySelector('summary')!.textContent = words.bank(title, ids.length);
		bank.hidden = ids.length === 0 && !bank.open;
	}
}

function newBank(quiz: string, title: string): HTMLDetailsElement {
	const bank = document.createElement('details');
	bank.className = 'bank';
	bank.dataset['bank'] = quiz;
	const practise = document.createElement('a');
	practise.href = new URL(`quizzes/${quiz}/`, siteRoot()).href;
	practise.textContent = words.practise;
	practise.setAttribute('aria-label', words.practiseLabel(title));
	const line = document.createElement('p');
	line.append(practise);
	bank.append(document.createElement('summary'), line, document.createElement('div'));
	return bank;
}

async function fill(
	bank: HTMLDetailsElement,
	fetchElements: (ids: readonly string[]) => Promise<HTMLElement[]>,
): Promise<void> {
	const place = bank.querySelector(':scope > div')!;
	place.replaceChildren();
	if (!bank.open) return;
	place.textContent = words.loading;
	try {
		const elements = await fetchElements(bank.dataset['ids']!.split(' ').filter(Boolean));
		for (const element of elements) element.querySelector('.foot')!.prepend(newTakeOut(element));
		place.replaceChildren(...elements);
	} catch {
		place.textContent = words.failed;
		await tellGone();
	}
}

function newTakeOut(element: HTMLElement): HTMLButtonElement {
	const id = element.dataset['question']!;
	const button = newButton(words.takeOut);
	button.addEventListener('click', () => {
		const undo = newButton(takeBack);
		const note = document.createElement('p');
		note.className = 'note taken-out';
		const said = document.createElement('span');
		said.role = 'status';
		note.append(said, undo);
		undo.addEventListener('click', () => {
			answers().put(id, (kept) => kept && putBack(kept));
			note.replaceWith(element);
			button.focus();
		});
		element.replaceWith(note);
		// One that was erased meanwhile stays erased.
		answers().put(id, (kept) => kept && takenOut(kept));
		said.textContent = words.takenOut;
		undo.focus();
	});
	return button;
}

function newButton(text: string): HTMLButtonElement {
	const button = document.createElement('button');
	Object.assign(button, { type: 'button', className: 'button quiet', textContent: text });
	return button;
}
