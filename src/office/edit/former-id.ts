import type { ContentFile } from '../content-files.ts';
import { yamlRange } from './scalars.ts';
import type { ScalarPlace } from './scalars.ts';
import type { Splice } from './splice.ts';
import { lineBreakOf } from './line-break.ts';

/**
 * Writes a former id below an id, in the form in which the entry is written.
 * @param id where the entry's id stands
 */
export function formerIdSplice(
	own: ContentFile,
	scalars: readonly ScalarPlace[],
	id: ScalarPlace,
	former: string,
): Splice {
	const owner = id.path.slice(0, -1).join();
	return formerSplice(own, scalars, owner, 'formerIds', former, (text) => {
		const lineStart = own.text.lastIndexOf('\n', id.start - 1) + 1;
		const before = own.text.slice(lineStart, id.start);
		if (before.includes('{')) return { at: id.end, text: `, ${text}` };
		const indent = before.replace(/- /, '  ').replace(/id:.*$/, '');
		return { at: id.end, text: `${lineBreakOf(own.text)}${indent}${text}` };
	});
}

/** Writes a former address into the frontmatter of a page, below its title. */
export function formerPathSplice(own: ContentFile, scalars: readonly ScalarPlace[], former: string): Splice {
	return formerSplice(own, scalars, '', 'formerPaths', former, (text) => {
		const title = scalars.find(({ path }) => path.join() === 'title');
		const end = title ? title.end : yamlRange(own).start;
		return title
			? { at: end, text: `${lineBreakOf(own.text)}${text}` }
			: { at: end, text: `${text}${lineBreakOf(own.text)}` };
	});
}

function formerSplice(
	own: ContentFile,
	scalars: readonly ScalarPlace[],
	owner: string,
	field: string,
	former: string,
	make: (text: string) => { at: number; text: string },
): Splice {
	const last = scalars
		.filter(({ path }) => path.slice(0, -2).join() === owner && path.at(-2) === field)
		.at(-1);
	if (last) {
		const lineStart = own.text.lastIndexOf('\n', last.start - 1) + 1;
		const before = own.text.slice(lineStart, last.start);
		const text = /^\s*- $/.test(before) ? `${lineBreakOf(own.text)}${before}${former}` : `, ${former}`;
		return { file: own.file, start: last.end, end: last.end, text };
	}
	const { at, text } = make(`${field}: [${former}]`);
	return { file: own.file, start: at, end: at, text };
}
