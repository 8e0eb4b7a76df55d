import type { ImportResult } from './import-questions.ts';
import type { ReadRows } from './row.ts';

/** What an import did, row by row where something is to be said. */
export function describeImport(
	{ taken, leftOut }: ImportResult,
	{ notes, leftOut: parts }: ReadRows,
): string {
	const lines: string[] = [...notes, ...parts];
	const changes = new Map<string, string[]>();
	for (const { row, changes: told } of taken) {
		for (const change of told) changes.set(change, [...(changes.get(change) ?? []), row.where]);
	}
	if (changes.size > 0) lines.push('收下但有改动：');
	for (const [change, places] of changes) lines.push(`  ${placesOf(places)}：${change}`);
	if (leftOut.length > 0) lines.push('没有导入：');
	for (const { row, reasons } of leftOut)
		lines.push(`  ${row.where}${stemOf(row.stem)}：${reasons.join('；')}`);
	lines.push(`导入${taken.length}题${idsOf(taken)}，没有导入${leftOut.length}题。`);
	return lines.join('\n');
}

const idsOf = (taken: ImportResult['taken']): string => {
	if (taken.length === 0) return '';
	return taken.length === 1 ? `（${taken[0]!.id}）` : `（${taken[0]!.id} 至 ${taken.at(-1)!.id}）`;
};

const stemOf = (stem: string): string => {
	const line = stem.replace(/\s+/g, ' ').trim();
	if (line === '') return '';
	return `“${line.length > 20 ? `${line.slice(0, 20)}…` : line}”`;
};

const MOST_PLACES = 12;
const placesOf = (places: readonly string[]): string =>
	places.length > MOST_PLACES
		? `${places.slice(0, MOST_PLACES).join('、')}等${places.length}处`
		: places.join('、');
