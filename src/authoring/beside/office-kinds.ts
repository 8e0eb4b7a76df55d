import { endingOf } from '../read/posix-path.ts';

const OFFICE = new Set(['.docx', '.xlsx', '.pptx']);
/** The list of its parts, which every office file has; it stands first in the file, or is named at its end. */
const CONTENTS = '[Content_Types].xml';
const HEAD = 4096;
const TAIL = 256 * 1024;

/**
 * Whether a file that is called as an office file can be opened as one; `yes` for what is called otherwise.
 * @returns `locked` for one with a password, or of the old kind under the new ending
 */
export function isOfficeFile(file: string, bytes: Uint8Array): 'yes' | 'no' | 'locked' {
	if (!OFFICE.has(endingOf(file).toLowerCase())) return 'yes';
	if ([0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte)) return 'locked';
	const read = (from: number, to?: number): string =>
		new TextDecoder('latin1').decode(bytes.subarray(from, to));
	const isThere =
		read(0, HEAD).includes(CONTENTS) || read(Math.max(0, bytes.length - TAIL)).includes(CONTENTS);
	return read(0, 2) === 'PK' && isThere ? 'yes' : 'no';
}
