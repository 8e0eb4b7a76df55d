import { expect, test } from 'vitest';
import { isOwnRequest } from '../../../../src/office/desk/own-request.ts';

const own = { host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000', 'sec-fetch-site': 'same-origin' };
const ask = (
	headers: Record<string, string | undefined>,
	method = 'POST',
	url = '/secret/api/write',
): boolean => isOwnRequest({ headers, method, url }, 4000, 'secret');

test('the desk’s own requests are let in, and the first one that a browser makes by itself', () => {
	expect(ask(own)).toBe(true);
	expect(ask({ host: own.host, 'sec-fetch-site': 'none' }, 'GET', '/secret/')).toBe(true);
	expect(ask({ host: own.host }, 'GET', '/secret/desk.js')).toBe(true);
});

test.each([
	['another host, whose name leads to this machine', { ...own, host: 'evil.example:4000' }],
	['localhost by name', { ...own, host: 'localhost:4000' }],
	['another port', { ...own, host: '127.0.0.1:4001' }],
	['another site', { ...own, origin: 'https://evil.example' }],
	['a page without an origin', { ...own, origin: 'null' }],
	['a form of another site', { ...own, origin: undefined }],
	['another site that hides its origin', { ...own, 'sec-fetch-site': 'cross-site' }],
	['another port of this machine', { ...own, 'sec-fetch-site': 'same-site' }],
])('%s is kept out', (_, headers) => expect(ask(headers)).toBe(false));

test('a window that is opened from the desk of another programme of this machine is let in', () => {
	const opened = { host: own.host, 'sec-fetch-site': 'same-site', 'sec-fetch-dest': 'document' };
	expect(ask(opened, 'GET', '/secret/')).toBe(true);
	expect(ask({ ...opened, 'sec-fetch-dest': 'empty' }, 'GET', '/secret/api/list')).toBe(false);
});

test('without the token there is nothing', () => {
	expect(ask(own, 'POST', '/api/write')).toBe(false);
	expect(ask(own, 'GET', '/')).toBe(false);
	expect(ask(own, 'GET', '/secretive/')).toBe(false);
});
