import { MOVING, expect, test } from '../site.ts';

test.use(MOVING);

test('a citation on a topic page opens its clause, and the clause leads back to the page', async ({
	page,
}) => {
	await page.goto('./topics/ideals/');
	const topic = await page.locator('h1').textContent();
	const citation = page.locator('.sources a[href*="documents/charter/#c1-6"]');
	await expect(citation).toHaveText('党章 第一章第六条');
	await citation.click();
	await expect(page).toHaveURL(/documents\/charter\/#c1-6$/);
	const clause = page.locator('section:has(:target)');
	await expect(clause.locator(':target')).toBeInViewport();
	await clause.locator('summary').click();
	await clause.getByRole('link', { name: topic!, exact: true }).click();
	await expect(page).toHaveURL(/topics\/ideals\/$/);
});
