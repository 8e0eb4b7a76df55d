import { expect, test } from 'vitest';
import { siteAddress } from '../../../../src/authoring/addresses/site-address.ts';

test.each([
	['https://example.org', 'https://example.org/schedule/#a'],
	['https://example.org/study', 'https://example.org/study/schedule/#a'],
	['https://example.org/study/', 'https://example.org/study/schedule/#a'],
	[undefined, '/schedule/#a'],
])('a site at %s has its schedule at %s', (url, address) => {
	expect(siteAddress(url, '/schedule/#a')).toBe(address);
});
