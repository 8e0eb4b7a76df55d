/**
 * Whether anything in the page may be too small or too close to be hit, or may scroll without taking keys: false where
 * axe's `target-size` and `scrollable-region-focusable` are sure to find nothing. Runs in the page; takes a hundredth of
 * the time that axe takes.
 */
export function mayBeTight(): boolean {
	const LEAST = 24;
	const CONTROL = 'a[href], button, input, select, textarea, summary, [contenteditable], [role][tabindex]';
	/** What lies under a bar that stays where it is comes out from it by scrolling. */
	const layerOf = (one: Element): Element | null => {
		let layer: Element | null = one;
		while (layer && !/fixed|sticky/.test(getComputedStyle(layer).position)) layer = layer.parentElement;
		return layer;
	};
	const targets = [...document.querySelectorAll(CONTROL)]
		.filter((one) => one.checkVisibility({ visibilityProperty: true }))
		.map((one) => ({ one, area: one.getBoundingClientRect(), layer: layerOf(one) }))
		.filter(({ area }) => area.width > 0 && area.height > 0);
	/** Of a link among words its line is enough. */
	const isAmongWords = (one: Element): boolean => {
		if (getComputedStyle(one).display !== 'inline') return false;
		let block = one.parentElement!;
		while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement!;
		if (block.querySelector('br, hr, div, dl, p, ul, ol, table, section, details')) return false;
		const words = (element: Element): string => element.textContent.replace(/\s+/g, '');
		const controls = [...block.querySelectorAll(CONTROL)].map(words).join('');
		return words(block).length > controls.length;
	};
	const isSmall = ({ width, height }: DOMRect): boolean => width < LEAST || height < LEAST;
	/** Whether a circle around a small target touches another, or the circle around that. */
	const isClose = (area: DOMRect, other: DOMRect): boolean => {
		const [x, y] = [area.left + area.width / 2, area.top + area.height / 2];
		const [across, down] = [
			Math.max(other.left - x, 0, x - other.right),
			Math.max(other.top - y, 0, y - other.bottom),
		];
		const apart = Math.hypot(other.left + other.width / 2 - x, other.top + other.height / 2 - y);
		return Math.hypot(across, down) < LEAST / 2 || (isSmall(other) && apart < LEAST);
	};
	const isTight = ({ one, area, layer }: (typeof targets)[number]): boolean => {
		if (isAmongWords(one)) return false;
		const others = targets.filter((target) => target.one !== one && target.layer === layer);
		if (isSmall(area)) return others.some((other) => isClose(area, other.area));
		const over = others.filter(
			({ area: { left, right, top, bottom } }) =>
				left < area.right && right > area.left && top < area.bottom && bottom > area.top,
		);
		const room = [
			Math.min(...over.map((other) => other.area.left)) - area.left,
			area.right - Math.max(...over.map((other) => other.area.right)),
			Math.min(...over.map((other) => other.area.top)) - area.top,
			area.bottom - Math.max(...over.map((other) => other.area.bottom)),
		];
		return Math.max(...room) < LEAST;
	};
	const scrolls = (one: Element): boolean =>
		(one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight) &&
		/auto|scroll/.test(getComputedStyle(one).overflow);
	const takesKeys = (one: Element): boolean =>
		one.matches('[tabindex="0"], textarea, select') ||
		targets.some(({ one: target }) => one.contains(target));
	return (
		targets.some(isTight) ||
		[...document.body.querySelectorAll('*')].some((one) => scrolls(one) && !takesKeys(one))
	);
}
