/** So long after the last key that a word is not cut, so short that little is lost when the power goes. */
const PAUSE_MS = 800;
/** Who types without a pause is saved so often. */
const LONGEST_MS = 8_000;

/**
 * Saves what is typed into a field: after a pause, on leaving it, when the page is left or put away, and now and then
 * where there is no pause. While a word is being composed nothing is saved: half a syllable stands there.
 */
export function saveWhileTyping(field: HTMLInputElement | HTMLTextAreaElement, save: () => void): void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	/** Since when something is typed that is not saved. */
	let since: number | undefined;
	let isComposing = false;
	const flush = (): void => {
		clearTimeout(timer);
		if (since === undefined || isComposing) return;
		since = undefined;
		save();
	};
	const typed = (): void => {
		if (isComposing) return;
		since ??= Date.now();
		clearTimeout(timer);
		timer = setTimeout(flush, Math.min(PAUSE_MS, Math.max(0, since + LONGEST_MS - Date.now())));
	};
	field.addEventListener('compositionstart', () => {
		flush();
		isComposing = true;
	});
	field.addEventListener('compositionend', () => {
		isComposing = false;
		typed();
	});
	field.addEventListener('input', typed);
	field.addEventListener('change', flush);
	addEventListener('pagehide', flush);
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') flush();
	});
}
