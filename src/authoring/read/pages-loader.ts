import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ContentEntryType } from 'astro';
import { glob } from 'astro/loaders';
import type { Loader, LoaderContext } from 'astro/loaders';
import { namedByPlace } from '../beside/written-for.ts';
import { indentedText } from '../body/indented-text.ts';

/** Astro hands its loaders how files are read, by their endings, without saying so in the type. */
type FullContext = LoaderContext & { entryTypes: ReadonlyMap<string, ContentEntryType> };

/**
 * Loads the pages of the content folder and renders their bodies at once. These hold no JSX (the checks refuse it), so
 * they are rendered as Markdown; a script module for each would cost a large site half its time and memory again.
 *
 * @param leftOut files that are not to be built yet
 */
export function pagesLoader(base: string, pattern: string, leftOut = (): readonly string[] => []): Loader {
	// The id is the path: Astro's own slugs would drop what is not a word character.
	const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.mdx$/, '');
	return {
		name: 'pages-loader',
		load: (context) => {
			// What was kept of an earlier build may be older than the terms that its texts link to.
			context.store.clear();
			const left = leftOut().map((file) => `!${file}`);
			// What is written in them is in the library; the store would be written and read with it for nothing.
			const files = glob({ base, pattern: [pattern, ...left], generateId, retainBody: false });
			const { entryTypes } = context as FullContext;
			const markdown = entryTypes.get('.md')!;
			const page: ContentEntryType = {
				...markdown,
				getEntryInfo: async (file) => {
					const entry = await markdown.getEntryInfo(file);
					const own = path.relative(base, fileURLToPath(file.fileUrl)).split(path.sep).join('/');
					// What is not to be built has not come here; Starlight would leave out what is shown on purpose.
					const data = { ...entry.data };
					delete data['draft'];
					return { ...entry, data, body: namedByPlace(indentedText(entry.body), base, own) };
				},
			};
			const asMarkdown: FullContext = { ...context, entryTypes: new Map([...entryTypes, ['.mdx', page]]) };
			return files.load(asMarkdown);
		},
	};
}
