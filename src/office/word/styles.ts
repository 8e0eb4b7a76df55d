import { elementAt, elementsOf, parseXml } from '../packed/xml.ts';

/** What a style of Word makes of a paragraph. */
export interface ParagraphStyle {
	/** 1 and more for headings, 0 for the title. */
	level?: number;
	isContents: boolean;
	isCentred: boolean;
	/** The numbering that the style brings. */
	numbering?: { id: string; depth: number };
}

const HEADING = /^(?:heading|标题)\s*(\d)$/i;

/** The styles of a document by id; what a style does not say it takes from the one that it is based on. */
export function paragraphStyles(xml: string | undefined): ReadonlyMap<string, ParagraphStyle> {
	const found = new Map<string, ParagraphStyle>();
	if (xml === undefined) return found;
	const elements = new Map(
		elementsOf(parseXml(xml), 'style').map((style) => [style.attributes['styleId'] ?? '', style]),
	);
	const read = (id: string, trail: readonly string[] = []): ParagraphStyle => {
		const known = found.get(id);
		if (known) return known;
		const style = elements.get(id);
		if (!style || trail.includes(id)) return { isContents: false, isCentred: false };
		const value = (...path: string[]): string | undefined => elementAt(style, ...path)?.attributes['val'];
		const base = value('basedOn');
		const from = base === undefined ? undefined : read(base, [...trail, id]);
		const name = value('name') ?? '';
		const outline = value('pPr', 'outlineLvl');
		const heading = HEADING.exec(name)?.[1];
		const numbering = value('pPr', 'numPr', 'numId');
		const level =
			heading !== undefined
				? Number(heading)
				: /^(title|标题)$/i.test(name)
					? 0
					: outline !== undefined && Number(outline) < 9
						? Number(outline) + 1
						: from?.level;
		const own: ParagraphStyle = {
			...(level !== undefined && { level }),
			isContents: /^(toc|目录)\s*(\d|heading|标题)?$/i.test(name),
			isCentred: (value('pPr', 'jc') ?? (from?.isCentred ? 'center' : '')) === 'center',
			...(numbering !== undefined
				? { numbering: { id: numbering, depth: Number(value('pPr', 'numPr', 'ilvl') ?? 0) } }
				: from?.numbering && { numbering: from.numbering }),
		};
		found.set(id, own);
		return own;
	};
	for (const id of elements.keys()) read(id);
	return found;
}
