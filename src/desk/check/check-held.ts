import { checkProgramme } from '../../authoring/check-programme.ts';
import type { CheckedContent } from '../../authoring/check-programme.ts';
import { memoryReader } from '../../authoring/memory-reader.ts';
import type { HeldFile } from '../../authoring/memory-reader.ts';
import type { CheckFiles, HeldFiles } from './check-files.ts';

/** The check of `npm run check:content` over files that are held in memory. */
export function checkHeld(held: HeldFiles, now: number): CheckedContent {
	const content = new Map<string, HeldFile>();
	const publicFiles = new Set<string>();
	for (const [file, one] of held) {
		if (file.startsWith('content/')) content.set(file.slice('content/'.length), one);
		else publicFiles.add(file.slice('public'.length));
	}
	return checkProgramme(memoryReader(content, publicFiles), now);
}

/**
 * The check where it is called.
 * @param now ms since epoch
 */
export const checkHere = (now: () => number): CheckFiles => ({
	all: (held) => Promise.resolve(checkHeld(held, now())),
	problems: (held) => Promise.resolve(checkHeld(held, now()).problems),
});
