const ENTITIES: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	ldquo: '“',
	rdquo: '”',
	lsquo: '‘',
	rsquo: '’',
	hellip: '…',
	mdash: '—',
	ndash: '–',
	middot: '·',
	times: '×',
	radic: '√',
};

/** What text of a learning platform cannot be without, and a question here cannot have. */
export const unkept = (html: string): string | undefined =>
	/<img\b/i.test(html) ? '图片' : /<(audio|video|object|iframe)\b/i.test(html) ? '音视频' : undefined;

/** The words of a text with markup; what begins a paragraph begins a line. */
export const plainOfHtml = (html: string): string =>
	html
		.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/gi, '')
		.replace(/<(br|\/p|\/div|\/li|\/tr)\b[^>]*>/gi, '\n')
		.replace(/<\/?[a-z][^>]*>/gi, '')
		.replace(
			/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi,
			(whole, decimal?: string, hex?: string, name?: string) => {
				if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
				const code = decimal === undefined ? parseInt(hex!, 16) : Number(decimal);
				return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
			},
		)
		.trim();
