/** A file on its way between the server and the page. */
export interface SentFile {
	bytes: Uint8Array;
	version: string;
}

/** Many files in one piece: a row of JSON with their names, versions and lengths, then their bytes. */
export function packFiles(files: ReadonlyMap<string, SentFile>): Uint8Array {
	const rows = [...files].map(([file, { bytes, version }]) => [file, version, bytes.length]);
	const parts = [
		new TextEncoder().encode(`${JSON.stringify(rows)}\n`),
		...[...files.values()].map(({ bytes }) => bytes),
	];
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** The files of `packFiles`. */
export function unpackFiles(whole: Uint8Array): Map<string, SentFile> {
	let at = whole.indexOf(0x0a) + 1;
	const rows = JSON.parse(new TextDecoder().decode(whole.subarray(0, at))) as [string, string, number][];
	return new Map(
		rows.map(([file, version, length]) => {
			const bytes = whole.slice(at, (at += length));
			return [file, { bytes, version }];
		}),
	);
}
