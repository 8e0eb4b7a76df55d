/**
 * Buttons that print, and the address that a sheet bears; the browser alone knows where the site stands. What a page
 * folds is printed open.
 */
addEventListener('click', (event) => {
	if ((event.target as Element).closest('[data-print]')) print();
});
addEventListener('beforeprint', () => {
	for (const fold of document.querySelectorAll<HTMLDetailsElement>('.fold')) fold.open = true;
	for (const place of document.querySelectorAll('[data-address]'))
		place.textContent = location.href.split('#')[0]!;
});

// The address of a sheet on the list of what can be printed (`paper/components/SinglePapers.astro`).
if (location.hash === '#print') print();

export {};
