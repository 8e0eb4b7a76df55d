import type { Library } from '../read/library.ts';
import { isHan, plainOf } from './plain.ts';
import { programmeItems } from './programme-items.ts';

/** Where a title or a name is parted into phrases: brackets, dashes, blanks. */
const PARTS = /[（）()[\]—\s]+|-{2,}/;
const LEAST = 3;

/** The phrases that the wording of a site is held against, longest first. */
export function phrasesOf({ site, glossary, wording }: Library): string[] {
	const names = [
		...glossary.flatMap(({ term, aliases }) => [term, ...aliases]),
		...site.documents.flatMap(({ title, short }) => [title, short ?? '']),
		...[site.programme.name, site.programme.short],
		...programmeItems(site).flat(),
		...wording.phrases,
		...[...site.units, ...site.roles, ...site.strands].map(({ name }) => name),
	];
	const phrases = new Set<string>();
	for (const name of names) {
		for (const part of name.split(PARTS)) {
			const { text } = plainOf(part);
			for (const phrase of [text, ...text.split('、')]) {
				if ([...phrase].filter(isHan).length >= LEAST) phrases.add(phrase);
			}
		}
	}
	return [...phrases].sort((a, b) => b.length - a.length);
}
