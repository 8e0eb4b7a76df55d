/** The text of HTML without tags: what stands as a reference (`&lt;`) as the character that it means. */
export const unescapeHtml = (html: string): string =>
	html
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&nbsp;/g, ' ')
		.replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replace(/&#x([\da-f]{1,5});/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
		// Last, so that what was meant to be read as a reference stays one.
		.replace(/&amp;/g, '&');
