import type { ReadLibrary } from '../../authoring/read/library.ts';

/** An address on another site, and every place of the content that names it. */
export interface OuterLink {
	url: string;
	/** `site.yaml:60` */
	places: string[];
}

/** Up to what no address holds unescaped, Chinese marks included. */
const ADDRESS = /https?:\/\/[^\s<>()[\]"'`|“”‘’，。；：、！？（）《》【】]+/g;

/** The addresses on other sites, in the order of the content: those that bodies name, and those of documents. */
export function outerLinks({ library, files }: Pick<ReadLibrary, 'library' | 'files'>): OuterLink[] {
	const found = new Map<string, string[]>();
	const add = (written: string, place: string): void => {
		// What stands behind it belongs to the sentence.
		const url = written.replace(/[.,;:!?*_~]+$/, '').replace(/#.*$/, '');
		const places = found.get(url) ?? [];
		if (!places.includes(place)) places.push(place);
		found.set(url, places);
	};
	library.site.documents.forEach(({ url }, at) => {
		if (url) add(url, `site.yaml:${files.get('site.yaml')?.lineOf(['documents', at, 'url']) ?? 1}`);
	});
	for (const [file, { body, bodyLine }] of files) {
		body.split('\n').forEach((row, at) => {
			const text = row.replace(/`[^`]*`/g, '');
			for (const [address] of text.matchAll(ADDRESS)) add(address, `${file}:${bodyLine + at}`);
		});
	}
	return [...found].map(([url, places]) => ({ url, places }));
}
