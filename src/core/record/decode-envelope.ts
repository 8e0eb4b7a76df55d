import { SCHEMA } from './envelope.ts';
import type { Envelope, RecordItem } from './envelope.ts';

/** What stored text turns out to be. */
export type Decoded =
	| { readonly state: 'empty' }
	| { readonly state: 'corrupt' }
	/** Written by a newer build: to be read by it alone, never overwritten. */
	| { readonly state: 'newer'; readonly schema: number }
	| {
			readonly state: 'ok';
			readonly envelope: Envelope;
			readonly badItems: Readonly<Record<string, unknown>>;
	  };

/** Carries an envelope one version up. */
export type Migration = (envelope: Envelope) => Envelope;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** True for an id that may be used as a property name. */
export const isSafeId = (id: string): boolean => id !== '' && id.length <= 200 && !FORBIDDEN.has(id);

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const isTime = (value: unknown): value is number =>
	typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 8.64e15;

/** A whole item, or undefined where it is damaged. */
export function decodeItem(value: unknown): RecordItem | undefined {
	if (!isObject(value) || !isTime(value['at'])) return undefined;
	if (value['del'] !== undefined && value['del'] !== true) return undefined;
	return value as unknown as RecordItem;
}

/**
 * Reads stored text. Total: whatever it is given, it answers.
 * @param migrations by the version that they start from
 */
export function decodeEnvelope(
	text: string | null,
	app: string,
	migrations: Readonly<Record<number, Migration>> = {},
	schema = SCHEMA,
): Decoded {
	if (text === null || text === '') return { state: 'empty' };
	let raw: unknown;
	try {
		raw = JSON.parse(text);
	} catch {
		return { state: 'corrupt' };
	}
	if (!isObject(raw) || raw['app'] !== app || !Number.isInteger(raw['schema']) || !isObject(raw['items'])) {
		return { state: 'corrupt' };
	}
	const version = raw['schema'] as number;
	if (version > schema) return { state: 'newer', schema: version };
	const items: Record<string, RecordItem> = {};
	const badItems: Record<string, unknown> = {};
	for (const [id, value] of Object.entries(raw['items'])) {
		const item = isSafeId(id) ? decodeItem(value) : undefined;
		if (item) items[id] = item;
		else if (isSafeId(id)) badItems[id] = value;
	}
	let envelope: Envelope = {
		app,
		schema: version,
		rev: isTime(raw['rev']) ? raw['rev'] : 0,
		writer: typeof raw['writer'] === 'string' ? raw['writer'] : '',
		savedAt: isTime(raw['savedAt']) ? raw['savedAt'] : 0,
		items,
	};
	for (let at = version; at < schema; at++) {
		const migrate = migrations[at];
		if (!migrate) return { state: 'corrupt' };
		envelope = { ...migrate(envelope), schema: at + 1 };
	}
	return { state: 'ok', envelope, badItems };
}
