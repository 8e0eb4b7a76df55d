import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { checkHere } from '../../../src/desk/check/check-held.ts';
import { Desk } from '../../../src/desk/desk.ts';
import { MemoryFolder } from './memory-folder.ts';

const sound = path.resolve(import.meta.dirname, '../../fixtures/other-programme');

/** The files of the sound programme from its folder. */
export const soundFiles = (): [file: string, bytes: Uint8Array][] =>
	readdirSync(sound, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => {
			const place = path.join(parentPath, name);
			return [`content/${path.relative(sound, place).split(path.sep).join('/')}`, readFileSync(place)];
		});

/** The sound programme, open over a folder in memory. */
export async function openDesk(
	more: readonly [file: string, text: string][] = [],
): Promise<{ desk: Desk; folder: MemoryFolder }> {
	const folder = new MemoryFolder([...soundFiles(), ...more]);
	const now = Date.parse('2026-11-10');
	const desk = await Desk.open(
		folder,
		checkHere(() => now),
		() => now,
	);
	await desk.settled();
	return { folder, desk };
}
