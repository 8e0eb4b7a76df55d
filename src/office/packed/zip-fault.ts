/** What is wrong with a zip, or with one file in it. */
export type ZipFaultKind =
	/** Its end is missing: not copied or fetched to the end. */
	| 'cut-off'
	/** What stands there is not what the zip says of it. */
	| 'damaged'
	/** Unpacks to more than it says: made to fill the memory. */
	| 'larger'
	| 'encrypted'
	/** Packed in a way that only its own program knows. */
	| 'other-method';

/** Thrown where a zip cannot be read; whoever reads it says so in words. */
export class ZipFault extends Error {
	readonly kind: ZipFaultKind;
	/** The file in the zip; empty for the zip itself. */
	readonly file: string;

	constructor(kind: ZipFaultKind, file = '') {
		super(`${kind} ${file}`);
		this.kind = kind;
		this.file = file;
	}
}
