import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { readLibrary } from '../../../src/authoring/read/read-library.ts';
import { siteTexts } from '../../../src/authoring/wording/site-texts.ts';
import { wordingsOf, wrongInTexts } from '../../../src/authoring/wording/site-wordings.ts';
import { Chance } from './random.ts';

const SECTIONS = ['programme', 'topics', 'help'];
const SENTENCES = 60;

/** Text of a content folder, a sentence an entry. */
function sentencesOf(content: string): string[] {
	const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) =>
		/\.(mdx|yaml)$/.test(name),
	);
	const text = files
		.filter((name) => !name.startsWith('README'))
		.map((name) => readFileSync(path.join(content, name), 'utf8').replace(/^---[\s\S]*?^---/m, ''))
		.join('\n');
	// Spaces belong to dates, “9 月 28 日”.
	return [...new Set(text.match(/[\p{Script=Han}\d ，、：；]{8,60}(?=[。\n])/gu))].filter(
		(line) => !/[读心体]/.test(line),
	);
}

/**
 * A content folder with many pages more: each pair of characters is followed by one that follows it somewhere in the
 * real text, so that the pages read like it and say nothing. The pages are the same every time.
 */
export function generateContent(content: string, pages: number): string {
	const target = mkdtempSync(path.join(tmpdir(), 'bench-search-'));
	cpSync(content, target, { recursive: true });
	const sentences = sentencesOf(content);
	const followers = new Map<string, string[]>();
	for (const sentence of sentences) {
		const chars = ['^', '^', ...sentence, '$'];
		for (let at = 2; at < chars.length; at++) {
			const key = chars[at - 2]! + chars[at - 1]!;
			followers.set(key, [...(followers.get(key) ?? []), chars[at]!]);
		}
	}
	const chance = new Chance(2000);
	const sentence = (least: number): string => {
		for (;;) {
			const made: string[] = [];
			for (let key = '^^'; made.length < 60;) {
				const next = chance.of(followers.get(key)!);
				if (next === '$') break;
				made.push(next);
				key = key[1]! + next;
			}
			if (made.length >= least) return made.join('').replace(/[，、：；]+$/, '');
		}
	};
	const titles = new Set<string>();
	const title = (): string => {
		for (;;) {
			const made = /\p{Script=Han}{6,14}/u.exec(sentence(10))?.[0];
			if (!made || titles.has(made)) continue;
			titles.add(made);
			return made;
		}
	};
	for (let at = 1; at <= pages; at++) {
		const section = SECTIONS[at % SECTIONS.length]!;
		const part = (): string =>
			Array.from({ length: SENTENCES / 12 }, () =>
				Array.from({ length: 4 }, () => `${sentence(8)}。`).join(''),
			).join('\n\n');
		const body = ['one', 'two', 'three'].map((id) => `## ${title()} [#${id}]\n\n${part()}\n`).join('\n');
		const matter = `---\ntitle: ${title()}\ndescription: ${sentence(12)}。\norder: ${at + 100}\nsources: [plan 一]\n---\n\n`;
		writeFileSync(path.join(target, section, `generated-${at}.mdx`), matter + body);
	}
	exceptSlips(target);
	return target;
}

/** Texts made by chance have slips by chance, which the check of contents would tell. */
function exceptSlips(folder: string): void {
	const read = readLibrary(folder);
	const slips = new Set(
		wrongInTexts(siteTexts(read), wordingsOf(read.library)).map(({ written }) => written),
	);
	const file = path.join(folder, 'wording.yaml');
	const wording = (existsSync(file) ? parse(readFileSync(file, 'utf8')) : {}) as { exceptions?: object[] };
	const exceptions = [...slips].map((text) => ({ text, reason: '测量用的文章' }));
	writeFileSync(file, stringify({ ...wording, exceptions: [...(wording.exceptions ?? []), ...exceptions] }));
}
