import { endShared, keepForGood, previewKeeping } from '../store/leave-shared.ts';
import * as words from '../text/keep-shared-script.ts';
import { fillList } from '../../page/islands/fill-list.ts';
import { idsOnPage } from './ids-on-page.ts';
import { isConfirmed } from '../../page/islands/ask.ts';

/** Keeps for good what is in this window, once that is confirmed; true where it did. */
export async function keep(root: HTMLElement, say: (text: string) => void): Promise<boolean> {
	const preview = previewKeeping(idsOnPage, Date.now());
	if (preview === 'nothing' || preview === 'unfinished') {
		say(words[preview]);
		return false;
	}
	const { added, changed, kept, hasOthers, rest } = preview;
	const dialog = root.querySelector<HTMLDialogElement>('[data-ask-keep]')!;
	fillList(dialog, [
		...words.preview(added, changed, kept),
		...words.rest(rest),
		...(hasOthers ? [words.others] : []),
	]);
	if (!(await isConfirmed(dialog))) return false;
	if (keepForGood(Date.now())) return true;
	say(words.notKept);
	return false;
}

/** Forgets what is in this window, once that is confirmed; true where it did. */
export async function end(root: HTMLElement, say: (text: string) => void): Promise<boolean> {
	if (!(await isConfirmed(root.querySelector<HTMLDialogElement>('[data-ask-end]')!))) return false;
	if (endShared()) return true;
	say(words.notEnded);
	return false;
}
