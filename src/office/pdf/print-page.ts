import type { Page } from '@playwright/test';
import { readPdf } from './pdf-file.ts';

/** The numbers that contents show move what stands behind them; twice has always been enough. */
const MOST_PASSES = 4;

/**
 * Prints a built page. Chromium does not say in a page where something will stand on paper, but its PDF does: what
 * names the page of a place is filled in from it, and the page printed again.
 * @param address what a hand-out says of where it is from; '' where the site's address is not known
 */
export async function printPage(
	page: Page,
	url: string,
	{ isSmall, address }: { isSmall: boolean; address: string },
): Promise<{ bytes: Uint8Array; pages: number }> {
	await page.goto(url);
	await page.evaluate(
		([small, text]) => {
			for (const said of document.querySelectorAll('.from-folder, .missing-scripts')) said.remove();
			// The page's own script (reading/islands/print.ts) does not run from a file.
			for (const fold of document.querySelectorAll<HTMLDetailsElement>('.fold')) fold.open = true;
			if (small) document.querySelector('[data-small-pages]')?.setAttribute('media', 'print');
			for (const place of document.querySelectorAll('[data-address]')) {
				place.textContent = text;
				// The page's own script writes where it was opened.
				place.removeAttribute('data-address');
			}
		},
		[isSmall, address] as const,
	);
	for (let pass = 1; ; pass++) {
		const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
		const { places, pages } = readPdf(bytes);
		const changed = await page.evaluate(fillIn, [...places]);
		if (!changed || pass === MOST_PASSES) return { bytes, pages };
	}
}

/** Writes where places stand beside what leads to them; true where anything was written anew. */
function fillIn(found: [string, number][]): boolean {
	const places = new Map(found);
	let isChanged = false;
	for (const mark of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
		const at = places.get(mark.dataset['pageOf']!);
		const text = at === undefined ? '' : mark.closest('.contents') ? `${at}` : `（第${at}页）`;
		if (mark.textContent === text) continue;
		mark.textContent = text;
		isChanged = true;
	}
	return isChanged;
}
