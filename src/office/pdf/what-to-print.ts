import { booklets } from '../../authoring/booklets.ts';
import type { Library } from '../../authoring/library.ts';
import type { MadePdf } from '../../authoring/made-pdfs.ts';

/** A file to be made, and what it is called where it is told of. */
export interface ToPrint extends Omit<MadePdf, 'pages'> {
	title: string;
}

/** Every booklet, the whole one on A5 too, and the hand-out of each page that is made to be taken along. */
export function whatToPrint(library: Library): ToPrint[] {
	const made = booklets(library).map(({ id, label }): ToPrint => ({
		file: `${id || 'all'}.pdf`,
		page: id === '' ? '/print/' : `/print/${id}/`,
		isSmall: false,
		title: label,
	}));
	const whole = made[0]!;
	const handOuts = library.pages
		.filter(({ headings }) => headings.some(({ id }) => id === 'prepare'))
		.map(({ section, slug, path, frontmatter }): ToPrint => ({
			file: `${section}-${slug}.pdf`,
			page: path,
			isSmall: false,
			title: frontmatter.title,
		}));
	return [...made, { ...whole, file: 'all-a5.pdf', isSmall: true, title: `${whole.title}，A5` }, ...handOuts];
}
