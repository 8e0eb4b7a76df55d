import path from 'node:path';
import { FileRefused } from '../file-refused.ts';
import { newProgramme } from '../new/new-programme.ts';
import { programmeNameFault } from '../new/programme-files.ts';
import { serveDesk } from './serve-desk.ts';
import type { DeskActs, RunningDesk, Served } from './serve-desk.ts';

/** What desks of one command share, and what each is given besides. */
export interface ServedTogether extends Omit<Served, 'acts'> {
	/** What the desk over a content folder asks of this machine. */
	actsOf(contentDir: string): Omit<DeskActs, 'begin'>;
	/** The port of a content folder; left out, a free one. */
	portOf?(contentDir: string): number;
	/** The day that it is here. */
	today(): string;
}

/** Serves the desk over a content folder, and over each programme that is begun beside it; one call stops them all. */
export async function openDesks({
	files,
	contentDir,
	publicDir,
	actsOf,
	port,
	portOf,
	today,
}: ServedTogether): Promise<RunningDesk> {
	const running: RunningDesk[] = [];
	const open = async (folder: string, at: number | undefined): Promise<string> => {
		const begin = (name: string): Promise<string> => {
			const beside = begun(folder, name, today());
			return open(beside, portOf?.(beside));
		};
		const acts = { ...actsOf(folder), begin };
		const desk = await serveDesk({ files, contentDir: folder, publicDir, acts, port: at });
		running.push(desk);
		return desk.address;
	};
	return {
		address: await open(contentDir, port),
		async stop() {
			for (const desk of running) await desk.stop();
		},
	};
}

/** Makes a programme in a folder beside the content. @throws FileRefused where it cannot be called so, or is there */
function begun(contentDir: string, typed: string, today: string): string {
	const name = typed.normalize('NFC').trim();
	const fault = programmeNameFault(name);
	if (fault !== undefined) throw new FileRefused(fault);
	const folder = path.join(path.dirname(contentDir), name);
	const { text, isGood } = newProgramme(folder, today, contentDir);
	if (!isGood) throw new FileRefused(text);
	return folder;
}
