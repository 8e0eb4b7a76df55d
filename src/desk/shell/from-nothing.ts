import { strToU8, zipSync } from 'fflate';
import { programmeFiles, programmeNameFault } from '../../office/new/programme-files.ts';
import { localToday } from '../../office/today.ts';
import { FolderFault } from '../files/content-folder.ts';
import type { ContentFolder } from '../files/content-folder.ts';
import { HandleFolder } from '../files/handle-folder.ts';
import * as words from '../text/new.ts';
import { download } from '../views/parts/download.ts';
import { busyButton, h } from '../views/parts/element.ts';

/** The files that the command makes, by path inside the content folder. */
export const firstFiles = (today: string): Map<string, Uint8Array> =>
	new Map(Object.entries(programmeFiles(today)).map(([file, text]) => [file, strToU8(text)]));

/** No programme is there yet that says what day it is; this machine does. */
const today = (): string => localToday(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Puts a first programme into an empty folder. @throws FolderFault where it is not empty or may not be written */
export const beginIn = async (chosen: FileSystemDirectoryHandle): Promise<HandleFolder> =>
	(await HandleFolder.begin(chosen, firstFiles(today()), new Map())).folder;

/** What begins a first programme as a zip, which is downloaded and open at once. */
export function beginAsZip(
	attempt: (open: () => Promise<ContentFolder | undefined>) => Promise<void>,
	open: (zip: File) => Promise<ContentFolder | undefined>,
): Node[] {
	const name = h('input', { id: 'desk-new', type: 'text', value: 'content', spellcheck: 'false' });
	const begin = async (): Promise<ContentFolder | undefined> => {
		const wanted = name.value.normalize('NFC').trim();
		const fault = programmeNameFault(wanted);
		if (fault !== undefined) throw new FolderFault(fault);
		const files = [...firstFiles(today())].map(([file, bytes]) => [`${wanted}/${file}`, bytes] as const);
		const zip = zipSync(Object.fromEntries(files));
		const folder = await open(new File([zip.slice()], `${wanted}.zip`, { type: 'application/zip' }));
		if (folder) download(`${wanted}.zip`, zip);
		return folder;
	};
	return [
		h('label', { for: name.id }, words.newFolder),
		name,
		' ',
		busyButton(words.beginAsZip, () => attempt(begin)),
	].map((part) => (typeof part === 'string' ? document.createTextNode(part) : part));
}
