import { crc32 } from './crc32.ts';
import { extraField } from './zip-extra.ts';

/** A name as it stands in a zip. */
export interface WrittenName {
	bytes: Uint8Array;
	/** Whether the zip says that it is UTF-8. */
	isUtf8: boolean;
	extra: Uint8Array;
}

/** The name once more in UTF-8, with a checksum of the one that it stands for. */
const UNICODE_NAME = 0x7075;

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const GB18030 = new TextDecoder('gb18030', { fatal: true });
const LATIN1 = new TextDecoder('latin1');

/**
 * The names of a zip as they were meant. Windows writes Chinese names in its own encoding and does not say so, others in
 * UTF-8 without a word; one zip is made by one program, so that all its names are in one.
 */
export function namesAsMeant(names: readonly WrittenName[]): string[] {
	const unsaid = names.filter(({ isUtf8 }) => !isUtf8);
	const encoding = unsaid.every(({ bytes }) => decoded(bytes, UTF8) !== undefined) ? UTF8 : GB18030;
	return names.map(
		({ bytes, isUtf8, extra }) =>
			saidApart(bytes, extra) ?? decoded(bytes, isUtf8 ? UTF8 : encoding) ?? LATIN1.decode(bytes),
	);
}

function saidApart(bytes: Uint8Array, extra: Uint8Array): string | undefined {
	const field = extraField(extra, UNICODE_NAME);
	if (!field || field.length < 5 || field[0] !== 1) return undefined;
	const sum = new DataView(field.buffer, field.byteOffset).getUint32(1, true);
	return sum === crc32(bytes) ? decoded(field.subarray(5), UTF8) : undefined;
}

function decoded(bytes: Uint8Array, decoder: TextDecoder): string | undefined {
	try {
		return decoder.decode(bytes);
	} catch {
		return undefined;
	}
}
