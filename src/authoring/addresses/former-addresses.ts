import type { Library, LibraryPage } from '../read/library.ts';

/** Every former address of a page, `topics/old`, and the page that it leads on to. */
export function formerPaths(library: Library): Map<string, LibraryPage> {
	return new Map(
		library.pages.flatMap((page) => page.frontmatter.formerPaths.map((former) => [former, page] as const)),
	);
}

/** The one worksheet of earlier versions, and where it stood. */
const FIRST_SHEET = { id: 'worksheet', address: 'my/worksheet' };

/** What former addresses lead on to: a page, or the page of a bank or a worksheet. */
export interface LedTo {
	path: string;
	title: string;
}

/** Every former address, `topics/old`, `quizzes/old`, and what stands there in its place. */
export function formerAddresses(library: Library): Map<string, LedTo> {
	const addresses = new Map<string, LedTo>();
	for (const [former, { path, frontmatter }] of formerPaths(library))
		addresses.set(former, { path, title: frontmatter.title });
	for (const { id, title, formerIds } of library.quizzes)
		for (const former of formerIds) addresses.set(`quizzes/${former}`, { path: `/quizzes/${id}/`, title });
	for (const { id, title, formerIds } of library.worksheets) {
		const now = { path: `/worksheets/${id}/`, title };
		for (const former of formerIds) addresses.set(`worksheets/${former}`, now);
		if ([id, ...formerIds].includes(FIRST_SHEET.id)) addresses.set(FIRST_SHEET.address, now);
	}
	return addresses;
}
