import type { FileContent } from './content-folder.ts';

/** What the types of the browser do not know yet. */
interface Asking {
	requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

/** Whether the desk may write into a folder; asks its user where that is not settled, after a click. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
	const { requestPermission } = folder as Asking;
	// Folders of the browser's own need no permission.
	if (!requestPermission) return true;
	return (await requestPermission.call(folder, { mode: 'readwrite' })) === 'granted';
}

/** Every file of a folder and of those in it, by its path; what begins with a dot is left out. */
export async function handlesIn(
	folder: FileSystemDirectoryHandle,
	at: string,
	found: Map<string, FileSystemFileHandle>,
): Promise<void> {
	const reading: Promise<void>[] = [];
	for await (const [name, handle] of folder.entries()) {
		if (name.startsWith('.')) continue;
		const file = `${at}/${name}`;
		if (handle.kind === 'directory') reading.push(handlesIn(handle, file, found));
		else found.set(file, handle);
	}
	await Promise.all(reading);
}

/** What stands in a folder, but for what systems put into every folder. */
export async function namesIn(folder: FileSystemDirectoryHandle): Promise<string[]> {
	const names: string[] = [];
	for await (const [name] of folder.entries())
		if (!name.startsWith('.') && !/^(?:desktop\.ini|Thumbs\.db)$/i.test(name)) names.push(name);
	return names;
}

/** A file of a folder, or a folder of it; undefined where there is none. */
export async function fileIn(
	folder: FileSystemDirectoryHandle,
	name: string,
	create = false,
): Promise<FileSystemFileHandle | undefined> {
	return folder.getFileHandle(name, { create }).catch(orMissing);
}

export async function folderIn(
	folder: FileSystemDirectoryHandle,
	name: string,
	create = false,
): Promise<FileSystemDirectoryHandle | undefined> {
	return folder.getDirectoryHandle(name, { create }).catch(orMissing);
}

/** For what may not be there: throws whatever else went wrong. */
export function orMissing(error: unknown): undefined {
	if (!isMissing(error)) throw error;
	return undefined;
}

/** By what a file is known to be the one that was read. */
export const versionOf = (file: File | undefined): string =>
	file ? `${file.lastModified}-${file.size}` : 'held';

export const contentOf = async (file: File): Promise<FileContent> => ({
	bytes: new Uint8Array(await file.arrayBuffer()),
	version: versionOf(file),
});

/** The file stays as it was until all of the new one is written. */
export async function writeWhole(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
	const stream = await handle.createWritable();
	try {
		await stream.write(bytes.slice());
		await stream.close();
	} catch (error) {
		await stream.abort().catch(() => undefined);
		throw error;
	}
}

/** Whether another program keeps a file to itself. */
export const isHeld = (error: unknown): boolean =>
	error instanceof DOMException && error.name === 'NotReadableError';

const isMissing = (error: unknown): boolean =>
	error instanceof DOMException && ['NotFoundError', 'TypeMismatchError'].includes(error.name);
