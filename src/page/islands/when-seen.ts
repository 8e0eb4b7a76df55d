/**
 * Calls once, when an element has come well onto the screen, so that what stands further down loads only for those who
 * get there; with a margin of its own (as CSS has it, beneath the screen) earlier or later.
 */
export function whenSeen(element: Element | null, load: () => void, beneath = '-10%'): void {
	if (!element) return;
	new IntersectionObserver(
		(entries, observer) => {
			if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
			observer.disconnect();
			load();
		},
		{ rootMargin: `0px 0px ${beneath}` },
	).observe(element);
}
