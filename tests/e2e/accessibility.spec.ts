import AxeBuilder from '@axe-core/playwright';
import { pageKinds } from './pages.ts';
import { expect, test } from './site.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const scheme of ['light', 'dark'] as const) {
	for (const path of pageKinds) {
		test(`${path} has no accessibility violation in the ${scheme} theme`, async ({ page }) => {
			await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
			await page.goto(path);
			const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
			expect(
				violations.map(
					({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
				),
			).toEqual([]);
		});
	}
}

for (const scheme of ['light', 'dark'] as const) {
	test(`the open search dialog has no accessibility violation in the ${scheme} theme`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
		await page.goto('./topics/ideals/');
		await page.keyboard.press('Control+k');
		await page.getByRole('searchbox').fill('理想');
		await expect(page.locator('dialog li a').first()).toBeVisible();
		const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
		expect(
			violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
		).toEqual([]);
	});
}

for (const width of [320, 390]) {
	for (const size of ['standard', 'huge']) {
		test(`no page scrolls sideways at ${width} px in ${size} type`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			const wide: string[] = [];
			for (const path of pageKinds) {
				await page.goto(path);
				await page.evaluate((chosen) => (document.documentElement.dataset['size'] = chosen), size);
				const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				if (over > 0) wide.push(`${path} by ${over} px`);
			}
			expect(wide).toEqual([]);
		});
	}
}
