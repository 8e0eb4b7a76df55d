/** A file that cannot be read at all. The message is for the person who brought it: what it is and what to do. */
export class FileRefused extends Error {
	override readonly name = 'FileRefused';
}
