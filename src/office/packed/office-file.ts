/** What a file is by its first bytes, whatever its name says. */
export type OfficeFile = 'package' | 'old-office' | 'encrypted' | 'pdf' | 'rtf' | 'other';

const starts = (bytes: Uint8Array, ...first: number[]): boolean =>
	first.every((byte, at) => bytes[at] === byte);

/** Looks at the first bytes of a file; an encrypted .xlsx or .docx stands in a file of the old sort. */
export function officeFile(bytes: Uint8Array): OfficeFile {
	if (starts(bytes, 0x50, 0x4b)) return 'package';
	if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return isEncrypted(bytes) ? 'encrypted' : 'old-office';
	if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
	if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) return 'rtf';
	return 'other';
}

/** The name of the part that holds an encrypted package, as it stands in the directory of the file. */
const isEncrypted = (bytes: Uint8Array): boolean =>
	new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1)).includes('EncryptedPackage');
