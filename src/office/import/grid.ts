/** A cell of a sheet as text; with a fault its text is not what its author typed. */
export interface Cell {
	text: string;
	fault?: string;
}

/** Cells that were made one, rows and columns counted from 0. */
export interface MergedCells {
	top: number;
	left: number;
	bottom: number;
	right: number;
}

/** A sheet as rows of cells; a row's place in `rows` is its place in the sheet, an empty row is an empty list. */
export interface Grid {
	/** What the sheet is called; nothing for a file of one sheet. */
	name: string;
	rows: Cell[][];
	merged: MergedCells[];
}

/** `C5` for the third column of the fifth row. */
export function cellName(row: number, column: number): string {
	let letters = '';
	for (let at = column; at >= 0; at = Math.floor(at / 26) - 1) {
		letters = String.fromCharCode(65 + (at % 26)) + letters;
	}
	return `${letters}${row + 1}`;
}
