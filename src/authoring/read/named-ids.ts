import type { ParsedFile } from './parsed-file.ts';
import { faultOfSlug } from '../../model/names.ts';
import { FIELDS_NAMING, kindAt } from '../../model/thing-kinds.ts';

/** The id of what an editor calls by its name in a field. */
export type IdOfName = (field: string, name: string) => string | undefined;

const OWN: readonly string[] = ['id', 'formerIds'];

export const isIdField = (field: string): boolean =>
	OWN.includes(field) || Object.hasOwn(FIELDS_NAMING, field);

/** Looks names up in what was read, valid or not. */
export function namedIds(files: ReadonlyMap<string, ParsedFile>): IdOfName {
	/** By the kind of what is named, or the section, and its name. */
	const ids = new Map<string, string>();
	const add = (named: string, name: unknown, id: unknown): void => {
		if (typeof name !== 'string' || typeof id !== 'string' || faultOfSlug(id) !== undefined) return;
		ids.set(`${named} ${name.trim()}`, id);
	};
	const addAll = (kind: string | undefined, list: unknown): void => {
		for (const entry of kind !== undefined && Array.isArray(list) ? (list as unknown[]) : []) {
			const { id, name, title, term } = fieldsOf(entry);
			add(kind!, name ?? title ?? term, id);
		}
	};
	for (const [file, { value }] of files) {
		const [folder, name] = file.split('/') as [string, string?];
		if (name !== undefined) add(folder, fieldsOf(value).title, name.replace(/\.\w+$/, ''));
		else if (Array.isArray(value)) addAll(kindAt(file, [0]), value);
		else
			for (const [list, entries] of Object.entries(fieldsOf(value))) addAll(kindAt(file, [list, 0]), entries);
	}
	return (field, name) =>
		Object.hasOwn(FIELDS_NAMING, field)
			? ids.get(`${FIELDS_NAMING[field as keyof typeof FIELDS_NAMING]} ${name}`)
			: undefined;
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
