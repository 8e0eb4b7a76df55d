/** Lists that have a page of their own. */
const PAGES: Readonly<Record<string, string>> = {
	'schedule.yaml': 'schedule/',
	'glossary.yaml': 'glossary/',
	'updates.yaml': 'updates/',
};

/** Where on the site a file of the content is seen: `topics/ideals/`; the home page for what is everywhere. */
export function pageOfFile(file: string): string {
	if (file in PAGES) return PAGES[file]!;
	const [, page] = /^([^/]+\/[^/]+)\.(?:mdx|yaml)$/.exec(file) ?? [];
	return page === undefined ? '' : `${page}/`;
}
