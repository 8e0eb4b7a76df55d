import type { Envelope } from './envelope.ts';
import { decodeItems, isObject, isTime } from './item.ts';

/**
 * Stored text that is in order: ours, of this version, every item whole. Undefined for any other, which wants
 * repair; see decode-envelope.ts for what it may be.
 */
export function currentEnvelope(text: string, app: string, schema: number): Envelope | undefined {
	try {
		const raw: unknown = JSON.parse(text);
		if (!isObject(raw) || raw['app'] !== app || raw['schema'] !== schema || !isObject(raw['items'])) return;
		const { items, bad } = decodeItems(raw['items']);
		const { rev, savedAt, erased } = raw;
		const times = [rev, savedAt, erased ?? 0];
		if (bad.length === 0 && times.every(isTime)) return { ...raw, items } as Envelope;
	} catch {
		// No JSON.
	}
	return;
}
