import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Linter } from 'eslint';
import type { SourceCode } from 'eslint';
import { expect, test } from 'vitest';
import { rewriteMarkup } from '../../src/publish/markup.ts';
import { isRun } from '../../src/publish/policy.ts';
import { WAYS_ROUND, aboveFloor, interfacesAboveFloor } from '../browser/above-floor.ts';
import { ABOVE, AT_FLOOR, askedOf, listed } from '../browser/above-floor-styles.ts';
import { SITE } from '../browser/built-folders.ts';

const names = readdirSync(SITE, { recursive: true, encoding: 'utf8' });
const filesOf = (ending: string): string[] => names.filter((name) => name.endsWith(ending));
const textOf = (name: string): string => readFileSync(path.join(SITE, name), 'utf8');

/** What takes long and several tests ask for. */
function once<Made>(make: () => Made): () => Made {
	let made: { what: Made } | undefined;
	return () => (made ??= { what: make() }).what;
}

/** All styles of readers' pages, each with a page where it stands. */
const styles = once((): Map<string, string> => {
	const all = new Map<string, string>();
	for (const name of filesOf('.html'))
		if (!name.startsWith('desk'))
			for (const [, style] of textOf(name).matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g))
				all.set(style!, name);
	return all;
});

/** Scripts read by the linter: each is looked through by two sets of rules. */
const read = new Map<string, SourceCode>();

/** What a script holds that browsers at the floor cannot run, each with some of the text around it. */
function faultsOf(script: string, sourceType: 'module' | 'script', rules = aboveFloor): string[] {
	const config = { ...rules, languageOptions: { ecmaVersion: 2025, sourceType } as const };
	const lines = script.split('\n');
	const linter = new Linter();
	const key = `${sourceType} ${script}`;
	const found = linter.verify(read.get(key) ?? script, config, { allowInlineConfig: false });
	// What it cannot read it tells each time.
	const code = linter.getSourceCode() as SourceCode | null;
	if (code) read.set(key, code);
	return found.map(
		({ message, line, column }) =>
			`${message} … ${lines[line - 1]!.slice(Math.max(0, column - 40), column + 40)}`,
	);
}

test('what the floor lacks is found in a script', () => {
	for (const fault of [
		'Object.hasOwn(a, b)',
		'a.at(-1)',
		'a.findLast(f)',
		'a.toSorted()',
		'/(?<=a)b/.test(c)',
		'class A { static { b() } }',
		'structuredClone(a)',
		'crypto.randomUUID()',
		"a.ariaLabel = 'b'",
		'a.requestSubmit()',
		'a.checkVisibility()',
		'URL.canParse(a)',
		'requestIdleCallback(a)',
		'AbortSignal.timeout(1)',
		'a.togglePopover()',
	])
		expect(faultsOf(fault, 'module'), fault).toHaveLength(1);
	expect(faultsOf("a?.b; a ??= 1; a.replaceAll('b', 'c'); crypto.randomUUID?.()", 'module')).toEqual([]);
});

test('no height is measured in a unit alone that the floor does not know', () => {
	expect(styles().size).toBeGreaterThan(20);
	expect(textOf('present/topics/ideals/index.html')).toContain('height:100vh');
	for (const [css, name] of styles()) {
		const known = css.replace(/@supports \(height:\s*100dvh\)\s*\{[^{}]*\{[^{}]*\}\s*\}/g, '');
		expect(
			[...known.matchAll(/[;{\s](?:min-)?(?:height|block-size):[^;}]*\d[sdl]v[hb]\b/g)].map(String),
			name,
		).toEqual([]);
	}
});

test('scripts in files run in the oldest browsers that the site promises', () => {
	const scripts = filesOf('.js');
	expect(scripts.length).toBeGreaterThan(20);
	expect(
		scripts.flatMap((name) => faultsOf(textOf(name), 'module').map((fault) => `${name}: ${fault}`)),
	).toEqual([]);
});

test('an interface that the floor lacks is found in a script', () => {
	for (const fault of [
		"new Intl.Segmenter('zh')",
		"new DecompressionStream('gzip')",
		"navigator.locks.request('a', b)",
		'document.startViewTransition(a)',
		'a.values().map(b)',
		'a.matchAll(b).map(c)',
		"CSS.highlights.set('a', b)",
		'a.inert = true',
		'a.showPicker()',
		'a.toWellFormed()',
		"a.querySelector('b:has(c)')",
		'a.closest(`b:has(${c})`)',
	])
		expect(faultsOf(fault, 'module', interfacesAboveFloor), fault).toHaveLength(1);
	const known =
		"Object.keys(a).map(b); [...a.values()].map(b); document.startViewTransition?.(a); typeof DecompressionStream; a.matches('b:hover')";
	expect(faultsOf(known, 'module', interfacesAboveFloor)).toEqual([]);
});

/** The interfaces above the floor in a script, by its name without the mark of its version. */
const interfacesIn = (text: string, name: string, sourceType: 'module' | 'script'): string[] =>
	faultsOf(text, sourceType, interfacesAboveFloor).map(
		(fault) => `${name.replace(/^.*\/|\.[\w-]{8}\.js$/g, '')} → ${/^[^…]*(?=: )/.exec(fault)![0]}`,
	);

test('an interface that the floor lacks is used where it is put down what is done without it', async () => {
	const found = new Set(filesOf('.js').flatMap((name) => interfacesIn(textOf(name), name, 'module')));
	for (const [text, name] of await scriptsInPages())
		for (const one of interfacesIn(text, name, 'script')) found.add(one);
	expect([...found].sort()).toEqual(Object.keys(WAYS_ROUND).sort());
});

/** The scripts that stand in pages, each with a page where it does. */
const scriptsInPages = once(async (): Promise<Map<string, string>> => {
	const scripts = new Map<string, string>();
	for (const name of filesOf('.html'))
		await rewriteMarkup(textOf(name), (piece) => {
			// Rules for what is fetched early are JSON.
			if (isRun(piece) && piece.text && piece.get('type') !== 'speculationrules')
				scripts.set(piece.text, name);
		});
	return scripts;
});

test('scripts in pages run there too', async () => {
	const scripts = await scriptsInPages();
	expect(scripts.size).toBeGreaterThan(2);
	expect(
		[...scripts].flatMap(([text, name]) => faultsOf(text, 'script').map((fault) => `${name}: ${fault}`)),
	).toEqual([]);
});

test('styles ask for a width as browsers before 2022 understand it', () => {
	const ranges = [...styles()].flatMap(([css, name]) =>
		(css.match(/@media[^{]*[<>][^{]*\{/g) ?? []).map((found) => `${name}: ${found}`),
	);
	expect(ranges).toEqual([]);
});

test('every name in a style is one that the floor knows, or it is put down what a page is without it', () => {
	const asked = new Map<string, string>();
	for (const [css, name] of styles()) for (const word of askedOf(css).names) asked.set(word, name);
	const unknown = [...asked].filter(([word]) => !AT_FLOOR.has(word) && !(word in ABOVE));
	expect(unknown).toEqual([]);
	expect(
		Object.keys(ABOVE).filter((word) => !asked.has(word)),
		'nothing is put down that is not used',
	).toEqual([]);
});

test('a selector that the floor does not know takes none with it that it knows', () => {
	const above = Object.keys(ABOVE).filter((name) => name.startsWith(':'));
	const isAbove = (selector: string): boolean => above.some((name) => selector.includes(name));
	const mixed = [...styles()].flatMap(([css, name]) =>
		askedOf(css)
			.selectors.map(listed)
			.filter((parts) => parts.some(isAbove) && !parts.every(isAbove))
			.map((parts) => `${name}: ${parts.join()}`),
	);
	expect(mixed).toEqual([]);
});
