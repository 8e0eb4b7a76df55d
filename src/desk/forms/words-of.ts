import { CHOICE_WORDS, FIELD_WORDS, THING_WORDS } from '../text/fields.ts';
import type { FieldWords } from '../text/fields.ts';

/** The longest ending of an owner and a name that a table has: `site/units/name`, `units/name`, `name`. */
function inTable<T>(table: Readonly<Record<string, T>>, owner: string, name: string): T | undefined {
	const parts = [...owner.split('/').filter(Boolean), ...(name === '' ? [] : [name])];
	for (let at = 0; at < parts.length; at++) {
		const key = parts.slice(at).join('/');
		if (Object.hasOwn(table, key)) return table[key];
	}
	return undefined;
}

/** What a field is called; its own name where nobody has found words for it. */
export const fieldWords = (owner: string, name: string): FieldWords =>
	inTable(FIELD_WORDS, owner, name) ?? { label: name };

/** What can be chosen in a field, in words. */
export const choiceWords = (owner: string, name: string): Readonly<Record<string, string>> =>
	inTable(CHOICE_WORDS, owner, name) ?? {};

/** What an entry of a list is called. */
export const thingWords = (owner: string): string => inTable(THING_WORDS, owner, '') ?? '一项';
