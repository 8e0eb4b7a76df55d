import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { rewriteMarkup } from '../../../src/publish/markup.ts';
import { Policy, blockedByPolicy } from '../../../src/publish/policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policyOf = async (html: string): Promise<string> => {
	const policy = new Policy();
	await rewriteMarkup(html, policy.see);
	return policy.toString();
};
const blockedIn = async (html: string): Promise<string[]> => {
	const blocked: string[] = [];
	await rewriteMarkup(html, (piece) => blocked.push(...blockedByPolicy(piece)));
	return blocked;
};
const rule = (policy: string, name: string): string =>
	policy.split('; ').find((part) => part.startsWith(`${name} `))!;

test('inline scripts and styles are let in by their hash, each once', async () => {
	const policy = await policyOf(
		'<script>a()</script><script>a()</script><script type="module">b()</script><style>p{}</style>',
	);
	expect(rule(policy, 'script-src')).toBe(`script-src 'self' ${hash('a()')} ${hash('b()')}`);
	expect(rule(policy, 'style-src')).toBe(`style-src 'self' ${hash('p{}')}`);
});

test('a style attribute is let in by its hash, as it reads without escapes', async () => {
	const policy = await policyOf(
		`<b style="left:5%"></b><i style="left:5%"></i><u style='font:"a"'></u><p style="">`,
	);
	expect(rule(policy, 'style-src')).toBe(
		`style-src 'self' 'unsafe-hashes' ${hash('left:5%')} ${hash('font:"a"')}`,
	);
	expect(await policyOf('<b>style="left:5%"</b>')).not.toContain('unsafe-hashes');
});

test('JSON and files need no hash', async () => {
	const policy = await policyOf(
		'<script type="application/json">{}</script><script type="module" src="a.js"></script>',
	);
	expect(rule(policy, 'script-src')).toBe("script-src 'self'");
});

test('what stands in a noscript is let in too, and rules for speculative loading are', async () => {
	const policy = await policyOf(
		'<noscript><style>p{}</style><b style="left:5%"></b></noscript><script type="speculationrules">{}</script>',
	);
	expect(rule(policy, 'style-src')).toContain(`${hash('p{}')} 'unsafe-hashes' ${hash('left:5%')}`);
	expect(rule(policy, 'script-src')).toContain(hash('{}'));
});

test('a comment, a text or a quoted value that looks like a script lets nothing in', async () => {
	const page =
		'<!--<script>a()</script>--><title><script>b()</script></title><p title="<script>c()</script>">';
	expect(rule(await policyOf(page), 'script-src')).toBe("script-src 'self'");
});

test('the policy stands right after the character set, with all that follows in it', async () => {
	const policy = new Policy();
	const page = '<head><meta charset="utf-8"><script>a()</script>';
	expect(await rewriteMarkup(page, policy.see)).toBe(
		`<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="${await policyOf(page)}"><script>a()</script>`,
	);
	expect(policy.isPlaced).toBe(true);
});

test('what the policy would block is named', async () => {
	const page = `<a href="javascript:alert(1)">x</a><b onclick="go()"></b><p data-on="x">onclick="x"</p>`;
	expect(await blockedIn(page)).toEqual(['<a href="javascript:alert(1)">', '<b onclick="go()">']);
	expect(await blockedIn('<b onClick="go()"></b>')).toEqual(['<b onclick="go()">']);
	expect(await blockedIn('<a HREF=" java\tscr\nipt:go()">x</a>')).toHaveLength(1);
	expect(await blockedIn('<a href="&#106;avascript&#x3A;go()">x</a>')).toHaveLength(1);
	expect(await blockedIn('<noscript><b onclick="go()"></b></noscript>')).toHaveLength(1);
});

test('a hash is of the text as the browser sees it', async () => {
	expect(await policyOf('<script>a()\r\nb()</script>')).toBe(await policyOf('<script>a()\nb()</script>'));
});
