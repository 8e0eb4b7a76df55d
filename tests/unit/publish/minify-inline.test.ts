import { expect, test } from 'vitest';
import { rewriteMarkup } from '../../../src/publish/markup.ts';
import { minifyInline } from '../../../src/publish/minify-inline.ts';

const written = (page: string): Promise<string> => rewriteMarkup(page, minifyInline);

test('a script in a page says the same in fewer letters', async () => {
	expect(
		await written(
			'<script>\n\t// Why.\n\tconst { look } = document;\n\tif (look) {\n\t\tshow(look);\n\t}\n</script>',
		),
	).toBe('<script>const{look}=document;look&&show(look);</script>');
});

test('what is data, a module, or no script that can be read stays as it is', async () => {
	for (const page of [
		'<script type="speculationrules">{ "prefetch": [] }</script>',
		'<script type="application/json">{ "a": 1 }</script>',
		'<script type="module">const a = 1;</script>',
		'<script src="/a.js"></script>',
		'<script>const = ;</script>',
	])
		expect(await written(page)).toBe(page);
});
