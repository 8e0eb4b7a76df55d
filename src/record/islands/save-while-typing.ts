/** So long after the last key that a word is not cut, so short that little is lost when the power goes. */
const PAUSE_MS = 800;

/** Saves what is typed into a field: after a pause, on leaving it, and when the page is left or put away. */
export function saveWhileTyping(field: HTMLInputElement | HTMLTextAreaElement, save: () => void): void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let isTyped = false;
	const flush = (): void => {
		clearTimeout(timer);
		if (!isTyped) return;
		isTyped = false;
		save();
	};
	field.addEventListener('input', () => {
		isTyped = true;
		clearTimeout(timer);
		timer = setTimeout(flush, PAUSE_MS);
	});
	field.addEventListener('change', flush);
	addEventListener('pagehide', flush);
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') flush();
	});
}
