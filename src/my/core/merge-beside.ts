import { MOST } from '../../search/core/missed.ts';
import { isObject } from '../../record/core/item.ts';

/** A time of an entry, none later than now; of two windows with one clock the later is the newer. */
function timeOf(entry: unknown, now: number): number {
	const at = isObject(entry) ? Number(entry['at']) : NaN;
	return Number.isFinite(at) ? Math.min(at, now) : -1;
}

/** The entries of a stored text; none where it holds none that can be read. */
export function entriesOf(text: string | null): Record<string, unknown> {
	try {
		const all: unknown = JSON.parse(text ?? '{}');
		return isObject(all) ? all : {};
	} catch {
		return {};
	}
}

/** Entries of two stored texts, by id; of two of one id that which was kept later. */
export function mergedEntries(here: string, coming: string, now: number): string {
	const all = new Map(Object.entries(entriesOf(here)));
	for (const [id, entry] of Object.entries(entriesOf(coming)))
		if (!all.has(id) || timeOf(entry, now) > timeOf(all.get(id), now)) all.set(id, entry);
	return JSON.stringify(Object.fromEntries(all));
}

const joined = (first: string, then: string, mark: string): string[] => [
	...new Set([...first.split(mark), ...then.split(mark)].filter(Boolean)),
];

/** Lines of two lists, each once: those that come are the newer ones, and stand first. */
export const mergedLines = (here: string, coming: string): string =>
	joined(coming, here, '\n').slice(0, MOST).join('\n');

/** Words of two lists, each once: those that come are the newer ones, and stand last. */
export const mergedWords = (here: string, coming: string): string => joined(here, coming, ' ').join(' ');
