import type { Library } from '../../authoring/read/library.ts';
import { clausesOf } from '../../authoring/cite/clauses.ts';
import type { ValuePath } from '../../authoring/read/value-path.ts';
import type { PublishedThing as Named } from '../../office/guard/published.ts';
import { everyThing } from './things.ts';

/** Where the desk opens what the guard names; undefined for what is not there any more. */
export function placeOfThing(
	library: Library,
	{ kind, id }: Pick<Named, 'kind' | 'id'>,
): { file: string; at: ValuePath } | undefined {
	const found = (file: string, at: ValuePath, index: number) =>
		index < 0 ? undefined : { file, at: [...at, index] };
	const [holder, part] = id.split('/');
	switch (kind) {
		case 'chapters': {
			const page = library.pages.find(({ section, slug }) => section === 'materials' && slug === holder);
			if (!page || !('chapters' in page.frontmatter)) return undefined;
			return found(
				page.file,
				['chapters'],
				page.frontmatter.chapters.findIndex((chapter) => chapter.id === part),
			);
		}
		case 'columns': {
			const sheet = library.worksheets.find((one) => one.id === holder);
			const index = sheet?.columns.findIndex((column) => column.id === part) ?? -1;
			return found(`worksheets/${holder}.yaml`, ['columns'], index);
		}
		case 'clauses': {
			const [document] = id.split(' ') as [string];
			return clausesOf(library, document) && { file: `documents/${document}.mdx`, at: [] };
		}
		case 'units':
		case 'roles':
		case 'strands':
		case 'documents':
			return found(
				'site.yaml',
				[kind],
				library.site[kind].findIndex((one) => one.id === id),
			);
		case 'site':
			return { file: 'site.yaml', at: id.split('.') };
		default:
			return everyThing(library).find((one) => one.kind === kind && one.id === id);
	}
}
