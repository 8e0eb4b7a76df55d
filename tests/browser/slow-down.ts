import type { CDPSession, Page } from '@playwright/test';

/** What a page is slowed down to. */
export interface Slowness {
	/** So many times slower a processor. */
	processor?: number;
	/** Milliseconds that each request waits. */
	latency: number;
	bytesPerSecond: number;
}

/** Slows a Chromium page down, by the session that is given back. */
export async function slowDown(
	page: Page,
	{ processor = 1, latency, bytesPerSecond }: Slowness,
): Promise<CDPSession> {
	const client = await page.context().newCDPSession(page);
	await client.send('Emulation.setCPUThrottlingRate', { rate: processor });
	await client.send('Network.enable');
	await client.send('Network.emulateNetworkConditions', {
		offline: false,
		latency,
		downloadThroughput: bytesPerSecond,
		uploadThroughput: bytesPerSecond,
	});
	return client;
}
