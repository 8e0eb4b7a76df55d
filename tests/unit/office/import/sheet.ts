import { strToU8, unzipSync, zipSync } from 'fflate';
import writeSheet from 'write-excel-file/node';
import type { SheetData } from 'write-excel-file/node';

type Cell = SheetData[number][number];

/** An .xlsx of one sheet. */
export async function workbook(rows: readonly (readonly Cell[])[], sheet = 'Sheet1'): Promise<Uint8Array> {
	return new Uint8Array(
		await writeSheet(
			rows.map((row) => [...row]),
			{ sheet },
		).toBuffer(),
	);
}

/** The same file with parts of it changed or added. */
export function withParts(
	bytes: Uint8Array,
	parts: Readonly<Record<string, (old: string) => string>>,
): Uint8Array {
	const unpacked = unzipSync(bytes);
	for (const [name, change] of Object.entries(parts)) {
		unpacked[name] = strToU8(change(new TextDecoder().decode(unpacked[name] ?? new Uint8Array())));
	}
	return zipSync(unpacked);
}
