import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SIDE } from '../../../src/office/publishing/versions.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const sample = (name: string): string => readFileSync(path.join(root, 'src/publish/servers', name), 'utf8');

/** What a page cannot say of itself; the servers are asked in tests/servers/, as far as Debian has them. */
const HEADERS = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Content-Security-Policy': "frame-ancestors 'self'",
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
};

test('every sample for a server sends the same headers', () => {
	const written = {
		'nginx.conf': (name: string, value: string) =>
			`add_header ${name} ${/[ ']/.test(value) ? `"${value}"` : value} always;`,
		Caddyfile: (name: string, value: string) => `${name} ${/[ ']/.test(value) ? `"${value}"` : value}\n`,
		_headers: (name: string, value: string) => `  ${name}: ${value}\n`,
		'web.config': (name: string, value: string) => `<add name="${name}" value="${value}" />`,
	};
	expect(readdirSync(path.join(root, 'src/publish/servers')).sort()).toEqual(Object.keys(written).sort());
	for (const [file, write] of Object.entries(written))
		for (const [name, value] of Object.entries(HEADERS)) expect(sample(file)).toContain(write(name, value));
});

/** Where each file is named by what is in it. */
const HASHED = ['_astro', ...['filter', 'fragment', 'index', 'triples'].map((name) => `pagefind/${name}`)];

test('every sample keeps for ever what is named by what is in it, and nothing else', () => {
	const kept = 'public, max-age=31536000, immutable';
	const [caddy, others] = ['hashed', 'other not'].map(
		(name) => new RegExp(`@${name} path_regexp (\\S+)\n`).exec(sample('Caddyfile'))![1]!,
	);
	expect(others).toBe(caddy);
	const written = {
		nginx: [...sample('nginx.conf').matchAll(new RegExp(`~(\\S+)\\s+"${kept}";`, 'g'))].map(
			([, rule]) => rule!,
		),
		caddy: [caddy!],
	};
	for (const [name, rules] of Object.entries(written)) {
		const isKept = (address: string): boolean => rules.some((rule) => new RegExp(rule).test(address));
		for (const folder of HASHED)
			for (const root of ['/', '/x/y/'])
				expect(isKept(`${root}${folder}/a.b`), `${name} ${folder}`).toBe(true);
		for (const address of ['/', '/sw.js', '/pagefind/pagefind-entry.json', '/topics/index/'])
			expect(isKept(address), `${name} ${address}`).toBe(false);
	}
	const headers = [
		...sample('_headers').matchAll(/^\/(.+)\/\*\n {2}! Cache-Control\n {2}Cache-Control: (.+)$/gm),
	];
	expect(headers.map(([, folder, value]) => [folder, value])).toEqual(
		expect.arrayContaining(HASHED.map((folder) => [folder, kept])),
	);
	const iis = [...sample('web.config').matchAll(/<location path="([^"]+)">([^]*?)<\/location>/g)];
	expect(iis.map(([, folder]) => folder).sort()).toEqual([...HASHED].sort());
	for (const [, , rule] of iis) expect(rule).toContain(`<add name="Cache-Control" value="${kept}" />`);
	expect(headers).toHaveLength(HASHED.length);
});

test('the sample for IIS is well formed and maps each ending once, also where IIS has a mapping of its own', () => {
	const text = sample('web.config');
	const open: string[] = [];
	for (const [, closes, name, , alone] of text.matchAll(/<(\/?)([a-zA-Z.]+)((?:\s[^<>]*?)?)(\/?)>/g)) {
		if (closes) expect(open.pop()).toBe(name);
		else if (!alone) open.push(name!);
	}
	expect(open).toEqual([]);
	const named = [...text.matchAll(/<mimeMap fileExtension="\.(\w+)"/g)].map(([, ending]) => ending!);
	expect(new Set(named).size).toBe(named.length);
	for (const ending of named) expect(text).toContain(`<remove fileExtension=".${ending}" />`);
});

test('no sample for a folder that is published to sends what the office keeps in it', () => {
	const asked = [
		`/${SIDE}`,
		`/${SIDE}/lock.json`,
		`/x/y/${SIDE}/12/index.html`,
		`/${SIDE.toUpperCase()}/lock.json`,
	];
	const free = ['/', '/index.html', '/.well-known/a', '/versions/', `/${SIDE}-2/`, `/a${SIDE}/`];
	const denied = {
		nginx: /location ~\* (\S+) \{\s*return 404;/.exec(sample('nginx.conf'))![1]!,
		caddy: /@kept path_regexp \(\?i\)(\S+)\n\terror @kept 404\n/.exec(sample('Caddyfile'))![1]!,
	};
	for (const [name, pattern] of Object.entries(denied)) {
		const rule = new RegExp(pattern, 'i');
		expect(
			[...asked, ...free].filter((address) => rule.test(address)),
			name,
		).toEqual(asked);
	}
	// IIS hides a segment wherever it stands in an address, in small or capital letters.
	expect(sample('web.config')).toMatch(
		new RegExp(`<requestFiltering>\\s*<hiddenSegments>[^]*<add segment="\\${SIDE}" />\\s*</hiddenSegments>`),
	);
});

test('the sample for nginx names no type twice, nor the one that nginx adds itself', () => {
	const types = /charset_types ([^;]+);/.exec(sample('nginx.conf'))![1]!.split(' ');
	expect(new Set(types).size).toBe(types.length);
	expect(types).not.toContain('text/html');
});
