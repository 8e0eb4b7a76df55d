/**
 * Calls once, when an element has come well onto the screen, so that what stands further down loads only for those who
 * get there; at once where the browser cannot tell.
 */
export function whenSeen(element: Element | null, load: () => void): void {
	if (!element) return;
	if (!('IntersectionObserver' in window)) {
		load();
		return;
	}
	const observer = new IntersectionObserver(
		(entries) => {
			if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
			observer.disconnect();
			load();
		},
		{ rootMargin: '0px 0px -10%' },
	);
	observer.observe(element);
}
