import type { Library, LibraryPage } from '../../authoring/read/library.ts';
import { pageById } from '../../authoring/read/lookup.ts';
import { bankBlocks } from './bank-blocks.ts';
import { fileName } from '../file-name.ts';
import type { Made } from './blocks.ts';
import { checklistBlocks, worksheetBlocks } from './list-blocks.ts';
import { pageBlocks } from './page-blocks.ts';

/** A Word file to be written. */
export interface ToWrite {
	/** Without its ending. */
	name: string;
	make(): Made;
}

const FOLDERS = ['quizzes', 'checklists', 'worksheets'] as const;
type Folder = (typeof FOLDERS)[number];

/**
 * The files of what is called: a page `topics/ideals`, a bank, a checklist or a worksheet by folder and id or by id
 * alone, a folder for all in it; written as a path of the content folder or of the site too.
 * @returns undefined where nothing is called so, or the names of those that are, where there are several
 */
export function findWhat(
	library: Library,
	what: string,
	contentDir: string,
): ToWrite[] | string[] | undefined {
	const name = what
		.trim()
		.replaceAll('\\', '/')
		.replace(/^(?:\.?\/)?content\/|^\.?\//, '')
		.replace(/\/$/, '')
		.replace(/\.(?:mdx|yaml)$/, '');
	const ofPage = (page: LibraryPage): ToWrite => ({
		name: fileName(page.frontmatter.title),
		make: () => pageBlocks(library, page, contentDir),
	});
	const page = pageById(library, name);
	if (page) return [ofPage(page)];
	const folder = FOLDERS.find((one) => one === name);
	if (folder) return library[folder].flatMap(({ id }) => filesOf(library, folder, id));
	const section = library.site.sections.find(({ id, label }) => id === name || label === name);
	if (section) return library.pages.filter((own) => own.section === section.id).map(ofPage);
	const found = FOLDERS.filter((one) =>
		library[one].some(({ id, title }) => `${one}/${id}` === name || id === name || title === name),
	);
	if (found.length > 1) return found.map((one) => `${one}/${name}`);
	const pages = library.pages.filter(({ slug, frontmatter }) => slug === name || frontmatter.title === name);
	const all = [...found.map((one) => `${one}/${name}`), ...pages.map(({ id }) => id)];
	if (all.length > 1) return all;
	if (pages[0]) return [ofPage(pages[0])];
	if (!found[0]) return undefined;
	const own = library[found[0]].find(({ id, title }) => [`${found[0]!}/${id}`, id, title].includes(name))!;
	return filesOf(library, found[0], own.id);
}

function filesOf(library: Library, folder: Folder, id: string): ToWrite[] {
	switch (folder) {
		case 'quizzes': {
			const bank = library.quizzes.find((one) => one.id === id)!;
			return [
				{ name: fileName(`自测 ${bank.title}`), make: () => bankBlocks(library, bank, false) },
				{ name: fileName(`自测 ${bank.title}（附答案）`), make: () => bankBlocks(library, bank, true) },
			];
		}
		case 'checklists': {
			const list = library.checklists.find((one) => one.id === id)!;
			return [{ name: fileName(list.title), make: () => checklistBlocks(library, list) }];
		}
		case 'worksheets': {
			const sheet = library.worksheets.find((one) => one.id === id)!;
			return [{ name: fileName(sheet.title), make: () => worksheetBlocks(sheet) }];
		}
	}
}

/** What can be written, a line a kind. */
export function whatThereIs({ site, quizzes, checklists, worksheets, pages }: Library): string {
	const ids = (of: readonly { id: string }[]): string => of.map(({ id }) => id).join('、');
	return [
		...site.sections.map(
			({ id, label }) =>
				`  ${label}：${id}（全部），${pages
					.filter(({ section }) => section === id)
					.map((page) => page.id)
					.join('、')}`,
		),
		`  题库：quizzes（全部），${ids(quizzes)}`,
		`  清单：checklists（全部），${ids(checklists)}`,
		`  工作表：worksheets（全部），${ids(worksheets)}`,
	].join('\n');
}
