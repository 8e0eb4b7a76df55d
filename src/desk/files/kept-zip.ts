import { FolderFault } from './content-folder.ts';
import { forgetUnder, keep, keepAll, kept, keptUnder } from './kept.ts';
import { ZipFolder } from './zip-folder.ts';

const ZIP = 'zip/';
const CHANGED = 'zip/changed/';

interface KeptZip {
	name: string;
	files: ReadonlyMap<string, Uint8Array>;
}

/** The zip that was open last with its changes; undefined where there is none. */
export async function keptZip(): Promise<ZipFolder | undefined> {
	const zip = (await kept(`${ZIP}opened`)) as KeptZip | undefined;
	if (!zip) return undefined;
	const changes = (await keptUnder(CHANGED)) as ReadonlyMap<string, Uint8Array | null>;
	return new ZipFolder(zip.name, zip.files, changes, keepChanges);
}

/** Opens a zip so that a browser that is closed loses nothing of what is saved in it. */
export async function openZip(name: string, files: ReadonlyMap<string, Uint8Array>): Promise<ZipFolder> {
	try {
		await forgetUnder(ZIP);
		await keep(`${ZIP}opened`, { name, files } satisfies KeptZip);
		return new ZipFolder(name, files, new Map(), keepChanges);
	} catch {
		// Everything works; what was changed is only in this page then, and the page asks before it goes.
		return new ZipFolder(name, files);
	}
}

async function keepChanges(changes: ReadonlyMap<string, Uint8Array | null>): Promise<void> {
	try {
		await keepAll([...changes].map(([file, bytes]) => [CHANGED + file, bytes]));
	} catch {
		throw new FolderFault('这个浏览器存不下了，没有保存：先下载改动，再接着改。');
	}
}
