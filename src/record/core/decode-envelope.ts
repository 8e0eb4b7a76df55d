import { SCHEMA } from './envelope.ts';
import type { Envelope } from './envelope.ts';
import { decodeItems, isObject, isTime } from './item.ts';
import { MIGRATIONS, migrateItems } from './migrate.ts';
import type { Migrations } from './migrate.ts';

/** What stored text turns out to be. */
export type Decoded =
	| { readonly state: 'empty' }
	| { readonly state: 'corrupt' }
	/** Another site's, under our key. */
	| { readonly state: 'foreign' }
	/** Written by a newer build: shown as far as it is understood, never overwritten. */
	| { readonly state: 'newer'; readonly envelope: Envelope }
	| {
			readonly state: 'ok';
			/** In the current version. */
			readonly envelope: Envelope;
			/** The version of the text. */
			readonly from: number;
			/** Ids of damaged items, which are left out. */
			readonly bad: readonly string[];
	  };

/** What the text ought to be. */
export interface Expected {
	app: string;
	kind: string;
	schema?: number;
	migrations?: Migrations;
}

/** Browsers keep some 5 million characters a site; more was not written by us. */
export const TEXT_LIMIT = 10_000_000;

/** Reads stored text. Total: whatever it is given, it answers. */
export function decodeEnvelope(
	text: string | null,
	{ app, kind, schema = SCHEMA, migrations = MIGRATIONS }: Expected,
): Decoded {
	if (text === null || text === '') return { state: 'empty' };
	let raw: unknown;
	try {
		raw = text.length > TEXT_LIMIT ? undefined : JSON.parse(text);
	} catch {
		raw = undefined;
	}
	if (!isObject(raw)) return { state: 'corrupt' };
	const { app: owner, schema: version, rev, writer, savedAt, erased } = raw;
	if (typeof owner === 'string' && owner !== app) return { state: 'foreign' };
	if (owner !== app || !Number.isInteger(version)) return { state: 'corrupt' };
	const from = version as number;
	const isNewer = from > schema;
	if (!isObject(raw['items']) && !isNewer) return { state: 'corrupt' };
	const { items, bad } = decodeItems(isObject(raw['items']) ? raw['items'] : {});
	const migrated = migrateItems(items, kind, from, schema, migrations);
	if (!migrated) return { state: 'corrupt' };
	const envelope: Envelope = {
		app,
		schema: Math.max(from, schema),
		rev: isTime(rev) ? rev : 0,
		writer: typeof writer === 'string' ? writer : '',
		savedAt: isTime(savedAt) ? savedAt : 0,
		...(isTime(erased) ? { erased } : {}),
		items: migrated,
	};
	return isNewer ? { state: 'newer', envelope } : { state: 'ok', envelope, from, bad };
}
