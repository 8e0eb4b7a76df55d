import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { licencesOf } from '../../../src/publish/licences.ts';

test('every package of which something ships stands with its version and the text of its licence', () => {
	const text = licencesOf([
		'/home/a/site/node_modules/ts-fsrs/dist/index.mjs',
		'C:\\site\\node_modules\\nanostores\\atom\\index.js',
		'/home/a/site/src/page/islands/a.ts',
	]);
	const named = [...text.matchAll(/^={72}\n(\S+) \d+\.\d+\.\d+\S*（([^）]+)）$/gm)];
	expect(named.map(([, name, licence]) => `${name} ${licence}`)).toEqual([
		'@astrojs/starlight MIT',
		'astro MIT',
		'nanostores MIT',
		'opencc-js MIT AND Apache-2.0',
		'pagefind MIT',
		'pinyin-pro MIT',
		'ts-fsrs MIT',
	]);
	expect(text.match(/Permission is hereby granted/g)!.length).toBeGreaterThanOrEqual(6);
	expect(text).toContain('Apache License');
});

test('a package without the text of its licence stops the build, and is named', () => {
	const installed = mkdtempSync(path.join(tmpdir(), 'licences-'));
	for (const name of ['@astrojs/starlight', 'astro', 'opencc-js', 'pagefind', 'pinyin-pro', 'free']) {
		mkdirSync(path.join(installed, name), { recursive: true });
		writeFileSync(path.join(installed, name, 'package.json'), '{"version":"1.0.0","license":"MIT"}');
		if (name !== 'free') writeFileSync(path.join(installed, name, 'LICENSE'), 'text');
	}
	expect(() => licencesOf(['/a/node_modules/free/x.js'], installed)).toThrow(
		`${path.join(installed, 'free')} 里没有许可证全文`,
	);
	rmSync(installed, { recursive: true });
});
