import { OF_WINDOWS } from '../model/names.ts';

/** Characters: with an ending and in UTF-8 no file system refuses so many. */
const LONGEST = 60;

/**
 * A title as the name of a file without its ending, on any system: what no name may have is a space, what Windows drops
 * at its end is left out, what it keeps for itself has a mark before it.
 */
export function fileName(title: string): string {
	const plain = title.replace(/[\\/:*?"<>|\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
	const name = [...plain]
		.slice(0, LONGEST)
		.join('')
		.replace(/^[. ]+|[. ]+$/g, '');
	return name === '' || OF_WINDOWS.test(name) ? `_${name}` : name;
}

/** Names that differ, also where a system takes capitals for small letters: the second of one name is called so. */
export function distinct(names: readonly string[]): string[] {
	const taken = new Set<string>();
	return names.map((name) => {
		let own = name;
		for (let count = 2; taken.has(own.toLowerCase()); count++) own = `${name} ${count}`;
		taken.add(own.toLowerCase());
		return own;
	});
}
