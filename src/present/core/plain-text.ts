import { unescapeHtml } from '../../page/core/unescape-html.ts';

/** HTML of a heading as a name in a list: its text alone. */
export const plainText = (html: string): string => unescapeHtml(html.replace(/<[^>]*>/g, '')).trim();
