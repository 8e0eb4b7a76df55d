import { FolderFault } from './content-folder.ts';
import { forgetUnder, keepOne, keepAll, kept, keptUnder } from '../store/browser-database.ts';
import { alone } from './one-window.ts';
import { packedProgramme } from './packed-programme.ts';
import type { PackedProgramme } from './packed-programme.ts';
import { ZipFolder } from './zip-folder.ts';

const ZIP = 'zip/';
const CHANGED = 'zip/changed/';

/** As it was given; an older desk kept what it had unpacked. */
type KeptZip = { name: string; zip: Blob } | { name: string; files: ReadonlyMap<string, Uint8Array> };

/** The zip that was open last with its changes; undefined where there is none. */
export async function keptZip(): Promise<{ name: string; open(): Promise<ZipFolder> } | undefined> {
	const zip = (await kept(`${ZIP}opened`)) as KeptZip | undefined;
	if (!zip) return undefined;
	return {
		name: zip.name,
		async open() {
			await alone();
			const changes = (await keptUnder(CHANGED)) as ReadonlyMap<string, Uint8Array | null>;
			const packed = 'zip' in zip ? await packedProgramme(zip.zip) : unpackedBefore(zip.files);
			return new ZipFolder(zip.name, packed, changes, keepChanges);
		},
	};
}

/**
 * Opens a zip so that a browser that is closed loses nothing of what is saved in it. From here on the file that was
 * chosen may be moved or written over.
 * @throws FolderFault where it is no programme, or another window has one open
 */
export async function openZip(zip: File): Promise<ZipFolder> {
	await alone();
	try {
		await forgetUnder(ZIP);
		await keepOne(`${ZIP}opened`, { name: zip.name, zip } satisfies KeptZip);
		const own = (await kept(`${ZIP}opened`)) as { zip: Blob };
		return new ZipFolder(zip.name, await packedProgramme(own.zip), new Map(), keepChanges);
	} catch {
		// Everything works; what was changed is only in this page then, and the page asks before it goes.
		return new ZipFolder(zip.name, await packedProgramme(new Blob([await zip.arrayBuffer()])));
	}
}

const unpackedBefore = (files: ReadonlyMap<string, Uint8Array>): PackedProgramme => ({
	sizes: new Map([...files].map(([file, { length }]) => [file, length])),
	unpack: (wanted) =>
		Promise.resolve(
			new Map(
				wanted.flatMap((file): [string, Uint8Array][] => (files.has(file) ? [[file, files.get(file)!]] : [])),
			),
		),
});

async function keepChanges(changes: ReadonlyMap<string, Uint8Array | null>): Promise<void> {
	try {
		await keepAll([...changes].map(([file, bytes]) => [CHANGED + file, bytes]));
	} catch {
		throw new FolderFault('这个浏览器存不下了，没有保存：先下载改动，再接着改。');
	}
}
