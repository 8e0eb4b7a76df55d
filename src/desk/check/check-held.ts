import { checkProgramme } from '../../authoring/check-programme.ts';
import { memoryReader } from '../../authoring/read/memory-reader.ts';
import type { HeldFile } from '../../authoring/read/memory-reader.ts';
import type { Checked, CheckFiles, HeldFiles } from './check-files.ts';

/** The check of `npm run check:content` over files that are held in memory. */
export function checkHeld(held: HeldFiles, now: number): Checked {
	const content = new Map<string, HeldFile>();
	const publicFiles = new Set<string>();
	for (const [file, one] of held) {
		if (file.startsWith('content/')) content.set(file.slice('content/'.length), one);
		else if (file.startsWith('public/')) publicFiles.add(file.slice('public'.length));
	}
	const wanted = new Set<string>();
	const inMemory = memoryReader(content, publicFiles, (file) => wanted.add(`content/${file}`));
	// Where the content alone was given, nobody sees what else the site carries: nothing is claimed about that.
	const reader = publicFiles.size > 0 ? inMemory : { ...inMemory, isPublic: () => true };
	const { library, inForm, unread, today, problems } = checkProgramme(reader, now);
	return {
		library: inForm!,
		isWhole: library !== undefined,
		unread: unread!,
		today,
		problems,
		wanted: [...wanted],
	};
}

/**
 * The check where it is called.
 * @param now ms since epoch
 */
export const checkHere = (now: () => number): CheckFiles => ({
	all: (held) => Promise.resolve(checkHeld(held, now())),
	problems: (held) => Promise.resolve(checkHeld(held, now()).problems),
});
