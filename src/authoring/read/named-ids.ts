import type { SourceFile } from './parsed-file.ts';
import { faultOfSlug } from '../../model/fields.ts';

/** The id of what an editor calls by its name in a field. */
export type IdOfName = (field: string, name: string) => string | undefined;

/** Fields of ids, and where what they name is found: a list of `site.yaml`, a file, or a folder. */
const HOLDERS: Readonly<Record<string, string>> = {
	id: '',
	formerIds: '',
	units: 'units',
	roles: 'roles',
	strand: 'strands',
	measure: 'measures',
	measures: 'measures',
	topics: 'topics',
	materials: 'materials',
	quizzes: 'quizzes',
	checklists: 'checklists',
	checks: 'rules',
	schedule: 'schedule.yaml',
	see: 'glossary.yaml',
};

export const isIdField = (field: string): boolean => Object.hasOwn(HOLDERS, field);

/** Looks names up in what was read, valid or not. */
export function namedIds(files: ReadonlyMap<string, SourceFile>): IdOfName {
	const ids = new Map<string, string>();
	const add = (holder: string, name: unknown, id: unknown): void => {
		if (typeof name !== 'string' || typeof id !== 'string' || faultOfSlug(id) !== undefined) return;
		ids.set(`${holder} ${name.trim()}`, id);
	};
	const addAll = (holder: string, list: unknown): void => {
		for (const entry of Array.isArray(list) ? (list as unknown[]) : []) {
			const { id, name, title, term } = fieldsOf(entry);
			add(holder, name ?? title ?? term, id);
		}
	};
	for (const [file, { value }] of files) {
		const [folder, name] = file.split('/') as [string, string?];
		if (name !== undefined) add(folder, fieldsOf(value).title, name.replace(/\.\w+$/, ''));
		else if (file === 'site.yaml') {
			for (const list of ['units', 'roles', 'strands']) addAll(list, fieldsOf(value)[list]);
		} else addAll(file, value);
	}
	return (field, name) => {
		const holder = isIdField(field) ? HOLDERS[field] : undefined;
		return holder ? ids.get(`${holder} ${name}`) : undefined;
	};
}

const fieldsOf = (value: unknown): Record<string, unknown> =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
