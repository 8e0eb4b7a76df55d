import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { readLibrary } from '../../../../src/authoring/read/read-library.ts';
import { contentFiles } from '../../../../src/office/content-files.ts';
import { compare } from '../../../../src/office/guard/compare.ts';
import { publishedOf } from '../../../../src/office/guard/published.ts';
import type { Published } from '../../../../src/office/guard/published.ts';
import { contentCopy } from '../content-copy.ts';
import type { ContentCopy } from '../content-copy.ts';

/** What every file of a folder says, by its name. */
export const textsOf = (folder: string): Record<string, string> =>
	Object.fromEntries(contentFiles(folder).map(({ file, text }) => [file, text]));

/** What readers and others would lose if what stands in a folder now were published. */
export function lossesSince(before: Published, folder: string): string[] {
	const { library } = readLibrary(folder);
	return compare(before, publishedOf(library), library, '2026-11-28')
		.changes.filter(({ isLoss }) => isLoss)
		.map(({ what }) => what);
}

/** Pages whose id is that of something else: of a document, and of a unit in a section that is called as the kind. */
export const NAMESAKES = ['documents/plan', 'units/facilities'] as const;

/** A folder in which they stand. */
export function copyWithNamesakes(): ContentCopy {
	const copy = contentCopy();
	copy.edit('site.yaml', 'sections:\n', 'sections:\n  - { id: units, label: 部门, summary: 各部门。 }\n');
	mkdirSync(path.join(copy.folder, 'units'));
	copy.write(
		'units/facilities.mdx',
		'---\ntitle: 后勤组\ndescription: 后勤组做什么。\norder: 1\n---\n\n话。\n',
	);
	return copy;
}
