import { escapeHtml } from '../../page/core/escape-html.ts';

/** Something a reader may find: a page, or a part of one with a place of its own. */
export interface SearchRecord {
	/** Relative to the root of the site. */
	url: string;
	type: string;
	title: string;
	/** Other names that it is found by. */
	also: readonly string[];
	/** What it says of itself in short: its summary, its headings. */
	heads?: readonly string[];
	/** Questions that it answers, as readers ask them. */
	asked?: readonly string[];
	/** Title of the page that it is a part of. */
	within?: string;
	filters: Record<string, readonly string[]>;
	/** What the content says of it, field by field, to be shown beside it. */
	facts: Readonly<Record<string, string>>;
	/** Words of the days on which it is: see `spoken-dates.ts`. */
	days: readonly string[];
	/** The inside of its `<body>`. */
	html: string;
}

/** Of something that has neither facts nor days. */
export const noFacts = { facts: {}, days: [] } as const;

/** The inside of a body for what no built page holds. */
export const bodyOf = (title: string, ...texts: readonly string[]): string =>
	`<div data-pagefind-body><h1>${escapeHtml(title)}</h1>${texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}</div>`;
