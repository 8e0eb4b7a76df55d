import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { blockedByPolicy, policyOf, withPolicy } from '../../../src/publish/policy.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const rule = (policy: string, name: string): string =>
	policy.split('; ').find((part) => part.startsWith(`${name} `))!;

test('inline scripts and styles are let in by their hash, each once', () => {
	const policy = policyOf(
		'<script>a()</script><script>a()</script><script type="module">b()</script><style>p{}</style>',
	);
	expect(rule(policy, 'script-src')).toBe(
		`script-src 'self' 'wasm-unsafe-eval' ${hash('a()')} ${hash('b()')}`,
	);
	expect(rule(policy, 'style-src')).toBe(`style-src 'self' ${hash('p{}')}`);
});

test('a style attribute is let in by its hash, as it reads without escapes', () => {
	const policy = policyOf(
		`<b style="left:5%"></b><i style="left:5%"></i><u style='font:"a"'></u><p style="">`,
	);
	expect(rule(policy, 'style-src')).toBe(
		`style-src 'self' 'unsafe-hashes' ${hash('left:5%')} ${hash('font:"a"')}`,
	);
	expect(policyOf('<b>style="left:5%"</b>')).not.toContain('unsafe-hashes');
});

test('JSON and files need no hash', () => {
	const policy = policyOf(
		'<script type="application/json">{}</script><script type="module" src="a.js"></script>',
	);
	expect(rule(policy, 'script-src')).toBe("script-src 'self' 'wasm-unsafe-eval'");
});

test('the policy stands right after the character set', () => {
	expect(withPolicy('<head><meta charset="utf-8"><script>a()</script>')).toMatch(
		/^<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'self';/,
	);
	expect(() => withPolicy('<head></head>')).toThrow('charset');
});

test('what the policy would block is named', () => {
	const page = `<a href="javascript:alert(1)">x</a><b onclick="go()"></b><p data-on="x">onclick="x"</p>`;
	expect(blockedByPolicy(page)).toEqual(['<a href="javascript:alert(1)">', '<b onclick="go()">']);
	expect(blockedByPolicy('<b onClick="go()"></b>')).toEqual(['<b onClick="go()">']);
	expect(blockedByPolicy('<a HREF=" java\tscr\nipt:go()">x</a>')).toHaveLength(1);
	expect(blockedByPolicy('<a href="&#106;avascript&#x3A;go()">x</a>')).toHaveLength(1);
});

test('a hash is of the text as the browser sees it', () => {
	expect(policyOf('<script>a()\r\nb()</script>')).toBe(policyOf('<script>a()\nb()</script>'));
});
