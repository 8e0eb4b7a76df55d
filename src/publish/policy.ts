import { createHash } from 'node:crypto';
import { isRun, mapAttributes, mapHolders } from './tags.ts';

/**
 * Names of the Trusted Types policies that scripts may make: `study` lets in HTML that this site's build wrote
 * (src/islands/trusted-html.ts), `default` lets in addresses of this site's own scripts (src/store/own-scripts.ts).
 */
const TRUSTED_TYPES = 'study default';

/** The content security policy of a page: only what the build put there runs, and nothing leaves the site. */
export function policyOf(html: string): string {
	const scripts = new Set<string>();
	const styles = new Set<string>();
	const attributes = new Set<string>();
	mapHolders(html, (holder) => {
		if (holder.text !== '' && isRun(holder)) scripts.add(hash(holder.text));
		if (holder.tag === 'style') styles.add(hash(holder.text));
		return undefined;
	});
	mapAttributes(html, ({ name, value }) => {
		if (name.toLowerCase() === 'style' && value) attributes.add(hash(value));
		return undefined;
	});
	// The name says nothing of danger in styles: without it hashes count for elements only.
	if (attributes.size > 0) styles.add("'unsafe-hashes'");
	return [
		"default-src 'self'",
		// Pagefind's index is read by WebAssembly.
		["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(' '),
		["style-src 'self'", ...styles, ...attributes].join(' '),
		"img-src 'self' data:",
		"object-src 'none'",
		"frame-src 'none'",
		"base-uri 'none'",
		"form-action 'self'",
		"require-trusted-types-for 'script'",
		`trusted-types ${TRUSTED_TYPES}`,
	].join('; ');
}

/** The page with its policy as the first thing that the browser obeys. */
export function withPolicy(html: string): string {
	const meta = `<meta http-equiv="content-security-policy" content="${policyOf(html)}">`;
	const charset = /<meta charset=[^>]*>/i;
	if (!charset.test(html)) throw new Error('a page without <meta charset>');
	return html.replace(charset, (found) => found + meta);
}

/** What the policy would block in a page: handlers in attributes, `javascript:` addresses. */
export function blockedByPolicy(html: string): string[] {
	const blocked: string[] = [];
	mapAttributes(html, ({ tag, name, value = '' }) => {
		// Browsers pass over tabs and line ends in an address, and over control characters before it.
		const address = value.replace(/[\t\r\n]/g, '');
		if (/^on[a-z]+$/i.test(name) || /^[\u0000-\u0020]*javascript:/i.test(address))
			blocked.push(`<${tag} ${name}="${value}">`);
		return undefined;
	});
	return blocked;
}

/** Of the text as the browser sees it: a page's line ends are always single. */
const hash = (text: string): string => {
	const seen = text.replace(/\r\n?/g, '\n');
	return `'sha256-${createHash('sha256').update(seen).digest('base64')}'`;
};
