import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { selfContained } from '../../../src/publish/not-found.ts';

test('the page of a missing address carries its styles, and its scripts wait', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'study-'));
	writeFileSync(path.join(folder, 'a.css'), 'p{color:red}\n');
	const page =
		'<link rel="stylesheet" href="/a.css"><script type="module" src="/b.js"></script><a href="/">x</a>';
	expect(selfContained(page, folder)).toBe(
		'<style>p{color:red}</style><template data-script="/b.js"></template><a href="/">x</a>',
	);
	rmSync(folder, { recursive: true });
});
