import { test as base } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';

export { expect } from '@playwright/test';

/** For `test.use`: a reader who did not ask for less motion, as most are; other tests do without it. */
export const MOVING = { contextOptions: { reducedMotion: 'no-preference' } } as const;

/** What a page must never do, as it happens: break its policy, throw, ask another site. */
export function watch(context: BrowserContext, host: string): string[] {
	const faults: string[] = [];
	const watchPage = (page: Page): void => {
		page.on('pageerror', (error) => faults.push(`${page.url()} threw ${error.message}`));
		page.on('console', (message) => {
			if (message.type() === 'error' && /Content Security Policy|Trusted(?:HTML|Script)/.test(message.text()))
				faults.push(`${page.url()} broke its policy: ${message.text()}`);
		});
	};
	for (const page of context.pages()) watchPage(page);
	context.on('page', watchPage);
	context.on('request', (request) => {
		const url = new URL(request.url());
		if (/^(?:https?|wss?):$/.test(url.protocol) && url.hostname !== host) faults.push(`asked ${url.href}`);
	});
	return faults;
}

/** The test of every browser test: it fails where a page breaks its policy, throws, or asks another site. */
export const test = base.extend<{ faults: string[] }>({
	faults: [
		async ({ context, baseURL }, use) => {
			const faults = watch(context, new URL(baseURL!).hostname);
			await use(faults);
			base.expect(faults, 'faults of the pages').toEqual([]);
		},
		{ auto: true },
	],
});
