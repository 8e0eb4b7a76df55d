/** Puts an item at a position; the one that was there takes its former place, so that no item stands twice. */
export function placeItem(items: readonly string[], at: number, item: string): string[] {
	const before = item === '' ? -1 : items.indexOf(item);
	return items.map((other, position) => (position === at ? item : position === before ? items[at]! : other));
}

/** An order with its empty places filled by the items that are missing, as they are listed. */
export function completeOrder(items: readonly string[], listed: readonly string[]): string[] {
	const missing = listed.filter((item) => !items.includes(item));
	return items.map((item) => item || (missing.shift() ?? ''));
}

/** Exchanges an item with the one before (`by` −1) or after it (`by` 1); at the end of the list nothing moves. */
export function moveItem(items: readonly string[], at: number, by: -1 | 1): string[] {
	const item = items[at];
	return items[at + by] === undefined || item === undefined ? [...items] : placeItem(items, at + by, item);
}
