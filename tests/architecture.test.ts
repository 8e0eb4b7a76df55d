import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../src');

/** What each layer may import, its own files aside. The diagram in README says the same. */
const MAY_IMPORT: Record<string, string[]> = {
	model: [],
	text: [],
	core: ['model', 'text'],
	store: ['core', 'model', 'text'],
	islands: ['store', 'core', 'model', 'text', 'search'],
	search: ['store', 'core', 'model', 'text'],
	'search/build': ['authoring', 'search', 'core', 'model', 'text'],
	authoring: ['model', 'core', 'text'],
	publish: ['text'],
	components: ['islands', 'store', 'core', 'model', 'text', 'authoring', 'styles'],
	overrides: ['components', 'islands', 'store', 'core', 'model', 'text', 'authoring', 'styles'],
	pages: ['components', 'islands', 'store', 'core', 'model', 'text', 'authoring', 'styles'],
	styles: [],
};
const BROWSER_LAYERS = ['core', 'store', 'islands', 'search'];

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
	.map((file) => file.split(path.sep).join('/'))
	.filter((file) => /\.(ts|astro)$/.test(file) && file !== 'content.config.ts');

/** A file's layer: its folder, and the build side of search is one of its own. */
const layerOf = (file: string): string =>
	file.startsWith('search/build/') ? 'search/build' : file.split('/')[0]!;

/** The specifiers a file imports, type imports and dynamic ones included. */
function importsOf(file: string): string[] {
	const code = readFileSync(path.join(root, file), 'utf8');
	return [
		...code.matchAll(
			/(?:^|\s)(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g,
		),
	].map((found) => (found[1] ?? found[2])!);
}

const resolved = new Map(
	files.map((file) => [
		file,
		importsOf(file)
			.filter((specifier) => specifier.startsWith('.'))
			.map((specifier) => path.posix.join(path.posix.dirname(file), specifier)),
	]),
);

test('every layer imports only from the layers below it', () => {
	const wrong = [...resolved].flatMap(([file, targets]) => {
		const layer = layerOf(file);
		return targets
			.map(layerOf)
			.filter((other) => other !== layer && !MAY_IMPORT[layer]?.includes(other))
			.map((other) => `${file} → ${other}`);
	});
	expect(wrong).toEqual([]);
});

test('no file imports itself through others', () => {
	const done = new Set<string>();
	const cycles: string[] = [];
	const visit = (file: string, trail: string[]): void => {
		if (trail.includes(file)) {
			cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
			return;
		}
		if (done.has(file)) return;
		for (const target of resolved.get(file) ?? []) visit(target, [...trail, file]);
		done.add(file);
	};
	for (const file of files) visit(file, []);
	expect(cycles).toEqual([]);
});

test('model imports nothing but zod', () => {
	const outside = files
		.filter((file) => file.startsWith('model/'))
		.flatMap((file) =>
			importsOf(file).filter((specifier) => !specifier.startsWith('.') && specifier !== 'zod'),
		);
	expect(outside).toEqual([]);
});

test('browser code takes only types from model', () => {
	const wrong = files
		.filter((file) => BROWSER_LAYERS.includes(layerOf(file)))
		.filter((file) =>
			/^import (?!type)[^;]*from '[^']*\/model\//m.test(readFileSync(path.join(root, file), 'utf8')),
		);
	expect(wrong).toEqual([]);
});

test('core asks neither the clock nor chance nor the page', () => {
	const wrong = files
		.filter((file) => file.startsWith('core/'))
		.filter((file) =>
			/\b(Date\.now|Math\.random|new Date\(\)|document\.|window\.|localStorage|crypto\.)/.test(
				readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
			),
		);
	expect(wrong).toEqual([]);
});

test('only store writes localStorage, but for the look before first paint', () => {
	const wrong = files
		.filter((file) => !file.startsWith('store/') && file !== 'overrides/ThemeProvider.astro')
		.filter((file) => /\blocalStorage\./.test(readFileSync(path.join(root, file), 'utf8')));
	expect(wrong).toEqual([]);
});

test('src holds no word of a programme', () => {
	const words = /党|主题教育|机关|初心|述学|支部|习近平|巡回/;
	const wrong = [...files, 'styles/base.css', 'styles/tokens.css'].filter((file) =>
		words.test(readFileSync(path.join(root, file), 'utf8')),
	);
	expect(wrong).toEqual([]);
});
