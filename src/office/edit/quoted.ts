import type { ContentFile } from '../content-files.ts';
import { scalarsOf, yamlRange } from './scalars.ts';

/** Whose words stand at a place: a document given in full, a passage that is quoted, the title of something published. */
export type Quoted = 'fullText' | 'quote' | 'title';

interface Stretch {
	start: number;
	end: number;
	quoted: Quoted;
}

/** Fields that hold the title of something published, as it was published. */
const isTitle = (file: string, path: readonly (string | number)[]): boolean =>
	path.at(-1) === 'title' && (file === 'site.yaml' ? path[0] === 'documents' : path[0] === 'edition');

/**
 * The stretches of a file that are somebody else's words. A change of name here leaves them as they are unless it is
 * asked for: a document says what it said when it was issued.
 */
function stretchesOf(own: ContentFile): Stretch[] {
	const matter = yamlRange(own);
	const found: Stretch[] = [];
	const every = (pattern: RegExp, quoted: Quoted): unknown =>
		found.push(
			...[...own.text.matchAll(pattern)].map(({ index, 0: whole, 1: inner = whole }) => {
				const start = index + whole.indexOf(inner);
				return { start, end: start + inner.length, quoted };
			}),
		);
	every(/“([^“”\n]+)”/g, 'quote');
	every(/《([^《》\n]+)》/g, 'title');
	if (own.file.endsWith('.mdx')) {
		every(/^[ \t]*>.*$/gm, 'quote');
		if (/^fullText:[ \t]*true\b/m.test(own.text.slice(matter.start, matter.end)))
			found.push({ start: matter.end, end: own.text.length, quoted: 'fullText' });
	}
	if (own.file === 'site.yaml' || own.file.startsWith('materials/'))
		for (const { path, start, end } of scalarsOf(own))
			if (isTitle(own.file, path)) found.push({ start, end, quoted: 'title' });
	return found;
}

/**
 * Says of places in a file whether they stand in somebody else's words. A name that has the quotation marks for itself
 * is no quotation.
 */
export function quotedIn(own: ContentFile): (place: { start: number; end: number }) => Quoted | undefined {
	const stretches = stretchesOf(own);
	return ({ start, end }) =>
		stretches.find(
			(stretch) => stretch.start <= start && end <= stretch.end && stretch.end - stretch.start > end - start,
		)?.quoted;
}
