import { booklets } from '../../authoring/shown/booklets.ts';
import type { Library } from '../../authoring/read/library.ts';
import type { MadePdf } from '../../authoring/shown/made-pdfs.ts';

/** A page to be printed, what it is called where it is told of, and the files that are made of it. */
export interface ToPrint {
	page: string;
	title: string;
	/** Of one layout: A4, or A5 by itself and two on a sheet. */
	files: Pick<MadePdf, 'file' | 'sheet'>[];
}

/** Every booklet, the whole one on A5 too, by itself and two pages on a sheet, and the hand-out of each page that is made to be taken along. */
export function whatToPrint(library: Library): ToPrint[] {
	const made = booklets(library).map(({ id, label }): ToPrint => ({
		page: id === '' ? '/print/' : `/print/${id}/`,
		title: label,
		files: [{ file: `${id || 'all'}.pdf`, sheet: 'a4' }],
	}));
	const whole = made[0]!;
	const handOuts = library.pages
		.filter(({ headings }) => headings.some(({ id }) => id === 'prepare'))
		.map(({ section, slug, path, frontmatter }): ToPrint => ({
			page: path,
			title: frontmatter.title,
			files: [{ file: `${section}-${slug}.pdf`, sheet: 'a4' }],
		}));
	const small: ToPrint = {
		...whole,
		files: [
			{ file: 'all-a5.pdf', sheet: 'a5' },
			{ file: 'all-two-up.pdf', sheet: 'two-up' },
		],
	};
	return [...made, small, ...handOuts];
}
