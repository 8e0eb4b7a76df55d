import { SCHEMA } from './envelope.ts';
import type { RecordItems } from './envelope.ts';
import { rowsToSheets } from './rows-to-sheets.ts';
import { ticksToStatuses } from './tick-status.ts';

/** Carries the items of a kind one version up. */
export type Migration = (items: RecordItems, kind: string) => RecordItems;

/** Migrations by the version that they start from. */
export type Migrations = Readonly<Record<number, Migration>>;

/** Each one that is added comes with a frozen fixture of the version it reads. */
export const MIGRATIONS: Migrations = { 1: ticksToStatuses, 2: rowsToSheets };

/** Items of version `from` as version `to` has them, one step at a time; undefined where no way leads there. */
export function migrateItems(
	items: RecordItems,
	kind: string,
	from: number,
	to: number = SCHEMA,
	migrations: Migrations = MIGRATIONS,
): RecordItems | undefined {
	let current = items;
	for (let version = from; version < to; version++) {
		const migrate = migrations[version];
		if (!migrate) return undefined;
		try {
			current = migrate(current, kind);
		} catch {
			// A step that fails must not cost the record: the text is set aside as it is.
			return undefined;
		}
	}
	return current;
}
