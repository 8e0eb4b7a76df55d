/** What a page asks of the frame that keeps the record (record-frame.ts). */
export type FrameRequest =
	| { ask: 'open'; site: string; page: string }
	| { ask: 'write'; area: Area; key: string; value: string | null; at: number }
	| { ask: 'hear'; channel: string }
	| { ask: 'say'; channel: string; data: unknown };

/** What the frame tells the page. */
export type Told =
	| { tell: 'ready' }
	| { tell: 'open'; kept: FrameKept; pages: string; probe: string | null }
	| { tell: 'closed' }
	| { tell: 'written'; area: Area; at: number; isKept: boolean }
	| { tell: 'changed'; area: Area; key: string | null; oldValue: string | null; newValue: string | null }
	| { tell: 'said'; channel: string; data: unknown };

export type Area = 'localStorage' | 'sessionStorage';
export type FrameKept = Record<Area, Record<string, string>>;

/** Which pages wrote into one storage: two of them, and all share it. No key of the record, which an erasure empties. */
export const pagesKey = (site: string): string => `folder:${site}`;
/** What a page has just written, to see whether another sees it. */
export const probeKey = (site: string): string => `folder-probe:${site}`;
/** Whether a key is of the site: of its record, or that of a shared machine. */
export const isOfSite = (key: string, site: string): boolean =>
	key.startsWith(`${site}:`) || key === `shared:${site}`;
