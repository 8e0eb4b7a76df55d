import type { Library } from '../read/library.ts';

/** The file of the picture that chats show for a page: that of its section, or of the site. */
export const cardFile = (section?: string): string => `cards/${section ?? 'site'}.png`;

/** The pictures that the site needs, and what each says. */
export function cardsOf({ site }: Library) {
	const base = { site: site.title, note: site.programme.text };
	return [
		{ file: cardFile(), card: base },
		...site.sections.map(({ id, label }) => ({ file: cardFile(id), card: { ...base, title: label } })),
	];
}
