import type { Plugin } from 'rolldown';

const LATE = '\0late-pinyin';
/** Characters that are read alike, each a text of its own. */
const ALIKE = /\[((?:\s*'.',?)+)\s*\]/gu;

/**
 * Lets the dictionary of pinyin wait until the first character is asked for, and makes it quicker to read: most who open
 * the desk ask for none on the page, and it is half of what the check loads. It stays in the same script, so nothing more
 * can fail to come.
 * @param from a file from which the library is found
 */
export const latePinyin = (from: string): Plugin => ({
	name: 'late-pinyin',
	resolveId(id, importer) {
		if (id !== 'pinyin-pro') return undefined;
		return importer === LATE ? this.resolve(id, from, { skipSelf: true }) : LATE;
	},
	// What is required runs when it is asked for the first time; what is imported runs at once.
	load: (id) =>
		id === LATE ? "export const pinyin = (...given) => require('pinyin-pro').pinyin(...given);" : undefined,
	// The library goes through each list with `for … of`, which takes a text character by character.
	transform: (code, id) =>
		/[\\/]pinyin-pro[\\/].*[\\/]dict1\.mjs$/.test(id) ? code.replace(ALIKE, asText) : undefined,
});

const asText = (_list: string, inside: string): string => `'${inside.replace(/[\s',]/g, '')}'`;
