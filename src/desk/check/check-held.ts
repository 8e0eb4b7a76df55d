import { checkProgramme } from '../../authoring/check-programme.ts';
import type { CheckedContent } from '../../authoring/check-programme.ts';
import { memoryReader } from '../../authoring/memory-reader.ts';
import type { HeldFile } from '../../authoring/memory-reader.ts';

/** What the desk keeps of the files of a programme, by path from its folder: `content/site.yaml`. */
export type HeldFiles = ReadonlyMap<string, HeldFile>;

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
