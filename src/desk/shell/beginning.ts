import { zipSync } from 'fflate';
import { EDITORS } from '../../authoring/read/stray-files.ts';
import type { Desk } from '../desk.ts';
import { askServer } from '../files/ask-server.ts';
import type { ContentFolder } from '../files/content-folder.ts';
import { HandleFolder } from '../files/handle-folder.ts';
import * as words from '../text/new.ts';
import type { Beginning } from '../views/new/new-programme.ts';
import { download } from '../views/parts/download.ts';
import { firstFiles } from './from-nothing.ts';
import { keepFolder, pickFolder } from './opening.ts';

/**
 * How another programme is begun from the desk.
 * @param api where the server answers
 * @param reopen shows the desk over another folder
 */
export function beginningOf(
	desk: Desk,
	api: URL,
	reopen: (folder: ContentFolder) => Promise<void>,
): Beginning {
	switch (desk.folder.way) {
		case 'server':
			return { way: 'server', begin: (name) => onServer(api, name) };
		case 'folder':
			// Only browsers that can open folders come here.
			return { way: 'folder', begin: () => inFolder(desk, reopen) };
		case 'zip':
			return { way: 'zip', begin: (name) => asZip(desk, name) };
		default:
			return desk.folder.way satisfies never;
	}
}

async function onServer(api: URL, name: string): Promise<string> {
	const answer = await askServer(new URL('begin', api), { method: 'POST', body: name });
	location.href = await answer.text();
	return words.beginning;
}

async function inFolder(desk: Desk, reopen: (folder: ContentFolder) => Promise<void>): Promise<string> {
	const chosen = await pickFolder('programme');
	if (!chosen) return '';
	const along = await alongOf(desk);
	const { folder, refused } = await HandleFolder.begin(chosen, firstFiles(desk.today), along);
	if (refused.length > 0) alert(words.notAlong(refused));
	await keepFolder(chosen);
	await reopen(folder);
	return '';
}

async function asZip(desk: Desk, name: string): Promise<string> {
	const files = [...firstFiles(desk.today), ...(await alongOf(desk))];
	const zip = zipSync(Object.fromEntries(files.map(([file, bytes]) => [`${name}/${file}`, bytes])));
	download(`${name}.zip`, zip);
	return words.programmeDownloaded(`${name}.zip`);
}

/** The guide, and what opens the office's menu, as they lie with the open content. */
async function alongOf(desk: Desk): Promise<Map<string, Uint8Array>> {
	const along = new Map<string, Uint8Array>();
	for (const file of EDITORS.filter((one) => desk.files.includes(`content/${one}`))) {
		const bytes = await desk.bytes(`content/${file}`);
		if (bytes) along.set(file, bytes);
	}
	return along;
}
