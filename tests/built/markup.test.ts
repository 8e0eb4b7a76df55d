import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { SITE } from '../browser/built-folders.ts';

/** Works out once what is asked of a page; by itself the validator does so for every one. */
class OneConfig extends StaticConfigLoader {
	#own: ReturnType<StaticConfigLoader['getConfigFor']> | undefined;
	override getConfigFor(handle: string): ReturnType<StaticConfigLoader['getConfigFor']> {
		return (this.#own ??= super.getConfigFor(handle));
	}
}

test('every built page is valid HTML', async () => {
	const config = new OneConfig({
		extends: ['html-validate:standard'],
		// Firefox brings back ticks and choices after a reload, over those of the reader's record.
		rules: { 'valid-autocomplete': 'off' },
	});
	const validator = new HtmlValidate(config);
	expect((await validator.validateString('<p><div></div></p>')).valid).toBe(false);
	const pages = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.html'),
	);
	expect(pages.length).toBeGreaterThan(80);
	const faults: string[] = [];
	for (const page of pages) {
		const { results } = await validator.validateString(readFileSync(path.join(SITE, page), 'utf8'));
		for (const { ruleId, line, column, message } of results.flatMap(({ messages }) => messages)) {
			faults.push(`${page}:${line}:${column} ${ruleId} ${message}`);
		}
	}
	expect(faults).toEqual([]);
});

test('every header cell of a table says what stands beneath or beside it', () => {
	const pages = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.html'),
	);
	const empty = pages.filter((page) =>
		/<th\b[^>]*>\s*<\/th>/.test(readFileSync(path.join(SITE, page), 'utf8')),
	);
	expect(empty).toEqual([]);
});

test('every page asks browsers of two kernels for the newer one, before anything that it loads', () => {
	const asks = /<meta name="renderer" content="webkit">/;
	const pages = readdirSync(SITE, { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.html'),
	);
	const without = pages.filter((page) => {
		const html = readFileSync(path.join(SITE, page), 'utf8');
		// Questions that other pages fetch, and former addresses that lead on at once.
		if (page.startsWith('questions') || html.includes('http-equiv="refresh"')) return false;
		const [head] = html.split(/<(?:link|script|body)\b/);
		return !asks.test(head!) || !head!.includes('<meta http-equiv="x-ua-compatible" content="ie=edge">');
	});
	expect(without).toEqual([]);
});
