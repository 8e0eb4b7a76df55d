import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { checkHere } from '../../../src/desk/check/check-held.ts';
import { Desk } from '../../../src/desk/desk.ts';
import type { FolderFault } from '../../../src/desk/files/content-folder.ts';
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

/** A desk that is open over a folder which gives nothing but what says what there is, until it is let go. */
export async function openedEarly(fault?: FolderFault) {
	const folder = new MemoryFolder(soundFiles());
	const readMany = folder.readMany.bind(folder);
	let letGo = (): void => undefined;
	const later = new Promise<void>((resolve) => (letGo = resolve));
	folder.readMany = async (files) => {
		if (files.length > 2) await later;
		if (files.length > 2 && fault) throw fault;
		return readMany(files);
	};
	const now = Date.parse('2026-11-10');
	const desk = await Desk.open(
		folder,
		checkHere(() => now),
		() => now,
	);
	return { desk, folder, readMany, letGo };
}

/** A desk whose check fails so many times, or until it is healed. */
export async function openedWithFailingCheck(times = Infinity) {
	const now = () => Date.parse('2026-11-10');
	const check = checkHere(now);
	let left = times;
	const desk = await Desk.open(
		new MemoryFolder(soundFiles()),
		{
			...check,
			all: (held) => ((left -= 1) >= 0 ? Promise.reject(new Error('内存不够')) : check.all(held)),
		},
		now,
	);
	await desk.settled();
	return { desk, heal: () => void (left = 0) };
}
