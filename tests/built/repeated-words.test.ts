import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { SITE } from '../browser/built-folders.ts';

/** What every page says, tags and scripts left out. */
const texts = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.html'))
	.map((name) =>
		readFileSync(path.join(SITE, name), 'utf8')
			.replace(/<(script|style)\b[^]*?<\/\1>/g, '')
			.replace(/<[^>]*>/g, ''),
	);
const times = (words: RegExp): number =>
	texts.reduce((sum, text) => sum + (text.match(words)?.length ?? 0), 0);

test('the site seldom says what the original leaves out, and seldom speaks of itself', () => {
	expect(texts.length).toBeGreaterThan(80);
	expect(times(/原文[没未]/g)).toBeLessThanOrEqual(45);
	expect(times(/本站/g)).toBeLessThanOrEqual(40);
});
