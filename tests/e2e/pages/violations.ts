import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';

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
		await expect(page.locator(`html[data-look="${colorScheme}"]`)).toHaveCount(1);
		const axe = new AxeBuilder({ page });
		if (part) axe.include(part);
		if (colorScheme === 'dark') axe.withRules(COLOURS);
		else axe.withTags(TAGS);
		if (!colours) axe.disableRules(COLOURS);
		const { violations } = await axe.analyze();
		found.push(
			...violations.map(
				({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
			),
		);
	}
	return found;
}
