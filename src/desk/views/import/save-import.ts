import type { CheckedImport } from './import-checked.ts';
import type { Workbench } from '../workbench.ts';

/** So many times a bank is taken as it is now before its user is asked. */
const MOST = 3;

/**
 * Writes what was made of rows. Where the bank was changed since, the rows go into it as it is now; where not the same
 * rows are taken then, nothing is written.
 * @param again looks at the rows once more; undefined where something else is wanted meanwhile
 * @returns undefined where something else was wanted meanwhile
 * @throws in Chinese where the bank cannot be read or written
 */
export async function saveImport(
	bench: Pick<Workbench, 'save' | 'settled' | 'textOf'>,
	shown: CheckedImport,
	again: () => Promise<CheckedImport | undefined>,
): Promise<{ kind: 'saved' | 'changed'; checked: CheckedImport } | undefined> {
	let checked = shown;
	for (let round = 0; round < MOST; round++) {
		const { file, base, text } = checked;
		if (text === undefined) break;
		if (bench.textOf(file) === base) {
			const { conflicts } = await bench.save([{ file, before: base, text }]);
			if (conflicts.length === 0) return { kind: 'saved', checked };
		}
		// What others wrote is known to the check first: a question must not come twice.
		await bench.settled();
		const next = await again();
		if (!next) return undefined;
		checked = next;
		if (!takesSame(shown, checked)) break;
	}
	return { kind: 'changed', checked };
}

/** Ids may have moved on; the rows are those that were shown, and a new bank is still one. */
const takesSame = (one: CheckedImport, other: CheckedImport): boolean =>
	one.file === other.file &&
	(one.base === undefined) === (other.base === undefined) &&
	one.taken.length === other.taken.length &&
	one.taken.every(({ row }, at) => row === other.taken[at]!.row);
