import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import axeCore from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What the other theme can change: it differs by nothing but colours. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds in a page as it stands, in both themes; the page follows the system's without a reload.
 * @param part a selector; the whole page where none is given
 * @param colours false where they are known to be those of another page or width: axe takes longest over them
 */
export async function violationsIn(page: Page, part?: string, colours = true): Promise<string[]> {
	const found: string[] = [];
	for (const colorScheme of colours ? (['light', 'dark'] as const) : (['light'] as const)) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		// The desk follows by its styles alone.
		await expect(page.locator(`html[data-look="${colorScheme}"], html:not([data-look])`)).toHaveCount(1);
		const violations = await violationsNow(page, part, {
			...(colorScheme === 'dark' && { runOnly: { type: 'rule', values: COLOURS } }),
			...(!colours && { rules: Object.fromEntries(COLOURS.map((id) => [id, { enabled: false }])) }),
		});
		found.push(...violations.map((violation) => `${colorScheme} ${violation}`));
	}
	return found;
}

/** What axe finds in a page, or a part of it, in the theme that it is in. */
export async function violationsNow(
	page: Page,
	part?: string,
	options: axeCore.RunOptions = {},
): Promise<string[]> {
	// In the page itself: what is right of a long page, and a page of its own for each report, took half of the time.
	if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axeCore.source);
	const violations = await page.evaluate(
		async ({ part, options }) => {
			const { axe } = window as unknown as { axe: typeof axeCore };
			const { violations } = await axe.run(part ?? document, options);
			return violations.map(({ id, nodes }) => ({ id, html: nodes.map(({ html }) => html) }));
		},
		{
			part,
			options: {
				runOnly: { type: 'tag', values: TAGS },
				resultTypes: ['violations'],
				selectors: false,
				preload: false,
				...options,
			} satisfies axeCore.RunOptions,
		},
	);
	return violations.map(({ id, html }) => `${id}: ${html.map((tag) => tag.slice(0, 160)).join(' | ')}`);
}
