import { expect, test } from 'vitest';
import { unwrapped } from '../../../src/publish/plain-imports.ts';

test.each([
	['a module', `__vitePreload(() => import("./a.js"), __VITE_PRELOAD__)`, `import("./a.js")`],
	[
		'what is taken of it',
		`(await __vitePreload(async () => {\n\tconst { fill, more } = await import("./a.js");\n\treturn {\n\t\tfill,\n\t\tmore\n\t};\n}, __VITE_PRELOAD__)).fill(this)`,
		`(await import("./a.js")).fill(this)`,
	],
	[
		'a part of a file shared with others',
		`__vitePreload(async () => {\n\tconst { repair } = await import("./a.js").then((n) => n.t);\n\treturn { repair };\n}, __VITE_PRELOAD__).then(({ repair }) => repair())`,
		`import("./a.js").then((n) => n.t).then(({ repair }) => repair())`,
	],
])('%s is imported as the browser does it', (_, wrapped, plain) => {
	expect(unwrapped(wrapped)).toBe(plain);
});

test('two imports in a row stay apart, and a wrapping of another form stays', () => {
	const one = '__vitePreload(() => import("./a.js"), __VITE_PRELOAD__);';
	expect(unwrapped(one + one)).toBe('import("./a.js");import("./a.js");');
	const other = '__vitePreload(load, __VITE_PRELOAD__)';
	expect(unwrapped(other)).toBe(other);
	const renamed =
		'__vitePreload(async () => {const { t: fill } = await import("./a.js");return { fill };}, __VITE_PRELOAD__)';
	expect(unwrapped(renamed)).toBe(renamed);
});
