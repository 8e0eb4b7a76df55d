import { expect, test } from 'vitest';
import { closeNotFound } from '../../../src/publish/page.ts';

test('the page of a missing address is locked down, and its scripts wait', async () => {
	const page =
		'<meta charset=utf-8><style>p{color:red}</style><script type="module" src="/b.js"></script><a href="/">x</a>';
	const whole = await closeNotFound(page);
	expect(whole.replace(/<meta http-equiv="[^>]*>/, '')).toBe(
		'<meta charset=utf-8><style>p{color:red}</style><template data-script="/b.js"></template><a href="/">x</a>',
	);
	expect(whole).toMatch(/style-src 'self' 'sha256-/);
});
