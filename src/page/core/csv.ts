/**
 * A table as CSV that Excel opens with its Chinese whole: UTF-8 with a byte order mark, lines ended as Windows does. A
 * cell that a spreadsheet would run as a formula gets an apostrophe in front, which makes it text.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
	`\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

function cell(text: string): string {
	const plain = text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
	// White space before the sign does not stop every spreadsheet; full-width signs start a formula too.
	const safe = /^\s*[=+\-@＝＋－＠]/.test(plain) ? `'${plain}` : plain;
	return /[",\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
