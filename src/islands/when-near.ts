/**
 * Calls once, when an element comes near the screen, so that what stands further down loads only for those who get
 * there; at once where the browser cannot tell.
 */
export function whenNear(element: Element | null, load: () => void): void {
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
		{ rootMargin: '5%' },
	);
	observer.observe(element);
}
