import { expect, test } from 'vitest';
import { rewriteMarkup } from '../../../src/publish/markup.ts';
import { trim } from '../../../src/publish/trim-starlight.ts';

test("Starlight's print style and sidebar script go, everything else stays", async () => {
	const page =
		'<link rel="stylesheet" href="/_astro/print.a1.css" media="print"><link rel="stylesheet" href="/_astro/a.css">' +
		'<script type="module">const key = "sl-sidebar-state";</script><script>first()</script>';
	expect(await rewriteMarkup(page, trim)).toBe(
		'<link rel="stylesheet" href="/_astro/a.css"><script>first()</script>',
	);
});
