/** What is printed around the pages of a booklet: the booklet's name, and over each part that part's. */
export interface PageRules {
	/** Stands at the head of every page but the cover, on the right. */
	title: string;
	parts: readonly { id: string; label: string }[];
}

/**
 * The style of a booklet's pages, for a sheet of A4; a part's pages bear its name. Browsers that know no margin boxes
 * leave them out.
 */
export function pageRules({ title, parts }: PageRules): string {
	const heads = parts.map(
		({ id, label }) => `@page p-${id}{@top-left{content:${quoted(label)}}}.p-${id}{page:p-${id}}`,
	);
	return [
		`@page{size:A4;margin:18mm 18mm 16mm;@top-left{content:"";font-size:8.5pt;color:#444}@top-right{content:${quoted(title)};font-size:8.5pt;color:#444}@bottom-center{content:counter(page);font-size:9pt}}`,
		'@page cover{@top-right{content:""}@bottom-center{content:""}}',
		// A page rule of its own says again what it is to look like.
		...heads.map((head) => head.replace('@top-left{', '@top-left{font-size:8.5pt;color:#444;')),
	].join('');
}

/** Over the rules above: two pages make a sheet of A4. */
export const SMALL_PAGES = '@page{size:A5;margin:15mm 13mm 14mm}:root:root{font-size:9pt}';

const quoted = (text: string): string =>
	`"${text.replace(/[\\"<\n]/g, (mark) => `\\${mark.charCodeAt(0).toString(16)} `)}"`;
