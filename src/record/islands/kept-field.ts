import { mergeTexts } from '../core/merge-texts.ts';
import { saveWhileTyping } from './save-while-typing.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A field that shows a stored text and saves what the reader makes of it. */
export interface KeptField {
	/** Shows what is stored, but not over what is being written; `undefined` empties it, since all was erased. */
	show(value: string | undefined): void;
}

/**
 * Keeps a text field. What another window wrote meanwhile is not written over: both texts are kept.
 * @param save is given what becomes of the text that is stored at that moment
 * @param between stands between two texts that changed the same words
 */
export function keepField(
	field: Field,
	save: (merge: (kept: string) => string) => void,
	between: string,
): KeptField {
	/** What the reader began with. */
	let shown = field.value;
	saveWhileTyping(field, () => {
		const typed = field.value.trim();
		if (typed === shown) return;
		const began = shown;
		shown = typed;
		save((kept) => {
			const merged = mergeTexts(began, typed, kept, between);
			// What is typed on is typed into both.
			if (merged !== typed) field.value = shown = merged;
			return merged;
		});
	});
	return {
		show(value) {
			if (value !== undefined && document.activeElement === field) return;
			field.value = shown = value ?? '';
		},
	};
}

/** Days before are years that are typed half: every digit is a change. */
const FIRST_DAY = '1900';

/** Keeps a date field: a year of which not all digits are there yet is no date. */
export function keepDay(field: HTMLInputElement, save: (day: string) => void): KeptField {
	let shown = field.value;
	field.addEventListener('change', () => {
		if (field.value === shown || (field.value && field.value < FIRST_DAY)) return;
		shown = field.value;
		save(field.value);
	});
	return {
		show(value) {
			shown = value ?? '';
			if (value === undefined || document.activeElement !== field) field.value = shown;
		},
	};
}
