import { escapeHtml } from '../../page/core/escape-html.ts';
import { ASK_ENDS } from '../find/closest/closest-hit.ts';
import type { SearchRecord } from './search-record.ts';

const PAIR = /\p{Script=Han}{2,}/gu;

/** Every two neighbouring characters, with spaces: Pagefind takes a title for one word otherwise. */
function pairs(text: string): string {
	const runs = [...text.matchAll(PAIR)].map(([run]) => [...run]);
	return runs.flatMap((run) => run.slice(1).map((char, at) => run[at]! + char)).join(' ');
}

const WORD = /\p{Script=Han}{2,}|[a-z0-9]+/gu;

/** The same of a question, with what it has of Latin words and numbers. */
const askedPairs = (question: string): string =>
	[...question.toLowerCase().matchAll(WORD)]
		.map(([run]) => (/[a-z0-9]/.test(run) ? run : pairs(run)))
		.join(' ');

/** A record as the HTML document that Pagefind is given. */
export function documentOf({
	type,
	title,
	also,
	heads = [],
	asked = [],
	within,
	filters,
	facts,
	days,
	html,
}: SearchRecord): string {
	const meta: Record<string, string> = { ...facts, title, type };
	if (days.length > 0) meta['days'] = days.join(' ');
	// A question ranks by what it asks, among the questions; its own title counts no more.
	// The title of an item is all that it says.
	if (type !== 'question' && type !== 'item') meta['names'] = pairs([title, ...also].join('，'));
	if (also.length > 0) meta['also'] = also.join('、');
	if (within) Object.assign(meta, { within, context: pairs(within) });
	if (heads.length > 0) meta['heads'] = pairs(heads.join('，'));
	if (asked.length > 0) meta['asks'] = asked.map(askedPairs).join(ASK_ENDS);
	const marks = [
		...Object.entries(meta).map(
			([name, value]) => `<i data-pagefind-meta="${name}:${escapeHtml(value)}"></i>`,
		),
		...Object.entries(filters).flatMap(([name, values]) =>
			values.map((value) => `<i data-pagefind-filter="${name}:${escapeHtml(value)}"></i>`),
		),
	].join('');
	// Pagefind takes these for parts of one line, and their words for neighbours.
	const lines = html
		.replace(/<(\/?)(?:d[td]|t[dh]|label)(?=[\s>])/g, '<$1p')
		// And passes forms over.
		.replace(/<(\/?)form(?=[\s>])/g, '<$1div')
		.replace(/<\/(a|span)><(a|span)(?=[\s>])/g, '</$1> <$2')
		// The name on a card, and what is said of it.
		.replace(/<\/strong><span(?=[\s>])/g, '</strong>. <span');
	const body = lines.replace(/<(main|div)\b([^>]*\sdata-pagefind-body[^>]*)>/, `$&${marks}`);
	return `<!doctype html><html lang="zh-CN"><body>${body}</body></html>`;
}
