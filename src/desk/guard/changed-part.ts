import { valueOf } from '../../office/edit/yaml-text.ts';
import { isObject } from '../../record/core/item.ts';

/** A list of a programme: its entries have ids. */
type Entries = readonly { id: string }[];

/**
 * Both texts of a list without the entries that are the same in both: what happens to things is seen by the others
 * alone, and a bank of a hundred questions is not read twice because of one.
 * @returns texts that say the same otherwise; undefined where the file is no list, or something around its entries
 * changes, too
 */
export function changedPart(
	file: string,
	before: string,
	after: string,
): { before: string; after: string } | undefined {
	if (!file.endsWith('.yaml')) return undefined;
	const [old, now] = [valueOf({ file, text: before }), valueOf({ file, text: after })];
	if (isEntries(old) && isEntries(now)) {
		const [oldPart, nowPart] = differing(old, now);
		return { before: JSON.stringify(oldPart), after: JSON.stringify(nowPart) };
	}
	if (!isObject(old) || !isObject(now)) return undefined;
	const [oldParts, nowParts] = [{ ...old }, { ...now }];
	for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
		const [one, other] = [old[name], now[name]];
		if (isEntries(one) && isEntries(other)) [oldParts[name], nowParts[name]] = differing(one, other);
		else if (JSON.stringify(one) !== JSON.stringify(other)) return undefined;
	}
	return { before: JSON.stringify(oldParts), after: JSON.stringify(nowParts) };
}

/** A list without any entry would not be one: the first stays where all are the same. */
function differing(old: Entries, now: Entries): [Entries, Entries] {
	const known = new Set(old.map((entry) => JSON.stringify(entry)));
	const same = new Set(now.map((entry) => JSON.stringify(entry)).filter((entry) => known.has(entry)));
	const rest = (entries: Entries): Entries => entries.filter((entry) => !same.has(JSON.stringify(entry)));
	const [oldRest, nowRest] = [rest(old), rest(now)];
	if (oldRest.length > 0 && nowRest.length > 0) return [oldRest, nowRest];
	const like = old.filter((entry) => same.has(JSON.stringify(entry))).slice(0, 1);
	return [
		[...like, ...oldRest],
		[...like, ...nowRest],
	];
}

const isEntries = (value: unknown): value is Entries =>
	Array.isArray(value) &&
	value.length > 0 &&
	value.every((entry) => isObject(entry) && typeof entry['id'] === 'string');
