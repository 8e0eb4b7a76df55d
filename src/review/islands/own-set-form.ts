import { drawOwnSet, decodeOwnSet } from '../core/own-set.ts';
import type { OwnSet } from '../core/own-set.ts';
import type { IndexedQuestion } from '../../questions/core/question-index.ts';
import { answers } from '../../questions/store/answers.ts';
import { hasOwn } from '../../page/core/own.ts';
import { ownSets } from '../store/own-set.ts';
import { stars } from '../../record/store/stars.ts';

/** The set that was made last. */
const LAST = 'last';

/** Shows how the last set was made, unless something was chosen before this came. */
export function showOwnSet(form: HTMLFormElement): void {
	const set = ownSets().$items.get()[LAST];
	const selects = [...form.querySelectorAll('select')];
	if (!set || form.querySelector('input:checked') || selects.some((select) => select.selectedIndex > 0))
		return;
	for (const box of form.querySelectorAll<HTMLInputElement>('[type=checkbox]')) {
		const chosen = box.name === 'quizzes' || box.name === 'kinds' ? set[box.name] : [];
		box.checked = box.name === 'starred' ? set.starred === true : chosen.includes(box.value);
	}
	form.querySelector<HTMLSelectElement>('[name=count]')!.value = String(set.count);
	form.querySelector<HTMLSelectElement>('[name=first]')!.value = set.first;
}

/** Keeps how the set is made, and draws its questions. */
export function drawFrom(
	form: HTMLFormElement,
	questions: readonly IndexedQuestion[],
	isMistake: (id: string) => boolean,
): IndexedQuestion[] {
	const asked = new FormData(form);
	const set: OwnSet = decodeOwnSet({
		quizzes: asked.getAll('quizzes'),
		kinds: asked.getAll('kinds'),
		count: Number(asked.get('count')),
		first: asked.get('first'),
		starred: asked.has('starred'),
	})!;
	ownSets().put(LAST, set);
	const [attempts, starred] = [answers().$items.get(), stars().$items.get()];
	const isFirst = {
		any: () => true,
		missed: isMistake,
		new: (id: string) => !hasOwn(attempts, id),
	}[set.first];
	const seed = String(crypto.getRandomValues(new Uint32Array(1))[0]);
	return drawOwnSet(set, questions, isFirst, (id) => hasOwn(starred, id), seed);
}
