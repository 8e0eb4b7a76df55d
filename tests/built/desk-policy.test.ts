import { expect, test } from 'vitest';
import { bundleDesk } from '../../src/office/desk/bundle.ts';

const SAME = [
	"default-src 'self'",
	"script-src 'self'",
	"worker-src 'self'",
	"style-src 'self'",
	"img-src 'self' blob: data:",
	"media-src 'self' blob:",
];
const END = [
	"object-src 'none'",
	"base-uri 'none'",
	"form-action 'none'",
	"require-trusted-types-for 'script'",
	'trusted-types desk',
];

// A desk that comes from anywhere shows no site in a frame; the one of this machine shows its preview.
test.each([
	['server', "frame-src 'self' http://127.0.0.1:*"],
	['files', "frame-src 'none'"],
] as const)('the desk of %s allows what it needs and nothing else', async (way, frames) => {
	const page = new TextDecoder().decode((await bundleDesk(way)).get('index.html'));
	const [, policy] = /http-equiv="content-security-policy"\s+content="([^"]*)"/i.exec(page)!;
	expect(policy!.split('; ')).toEqual([...SAME, frames, ...END]);
	expect(page.match(/<script\b[^>]*>/g)).toEqual([expect.stringContaining(' src=')]);
	expect(page).not.toMatch(/<style| style=| on[a-z]+=/);
});
