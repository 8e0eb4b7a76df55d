/** HTML of a heading as a name in a list: its text alone. */
export const plainText = (html: string): string =>
	html
		.replace(/<[^>]*>/g, '')
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&quot;/g, '"')
		.replace(/&#39;|&#x27;/gi, "'")
		.replace(/&amp;/g, '&')
		.trim();
