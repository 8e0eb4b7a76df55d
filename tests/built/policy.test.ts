import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SITE } from '../browser/built-folders.ts';

test('every page carries a policy without unsafe-inline, before anything it could let in', () => {
	const pages = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.html'),
	);
	expect(pages.length).toBeGreaterThan(60);
	for (const page of pages) {
		const html = readFileSync(path.join(SITE, page), 'utf8');
		const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html);
		expect(policy, page).not.toBeNull();
		const scripts = policy![1]!.split('; ').find((rule) => rule.startsWith('script-src '));
		expect(scripts, page).not.toContain("'unsafe-");
		expect(policy![1], page).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
		expect(policy![1], page).toContain("require-trusted-types-for 'script'");
		const first = html.search(/<script|<style|<link/);
		expect(policy!.index, page).toBeLessThan(first < 0 ? html.length : first);
	}
});
