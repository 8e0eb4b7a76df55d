/**
 * Makes headings of a rendered page lead to themselves, so that the address of a part can be copied. Those that hold a
 * link already stay as they are; so does whatever has no id.
 */
export const withHeadingLinks = (html: string): string =>
	html.replace(
		/<(h[23]) id="([^"]+)">([\s\S]*?)<\/\1>/g,
		(heading, tag: string, id: string, inner: string) =>
			/<a[\s>]/.test(inner) ? heading : `<${tag} id="${id}"><a href="#${id}">${inner}</a></${tag}>`,
	);
