import Papa from 'papaparse';
import { FileRefused } from '../file-refused.ts';
import type { Grid } from './grid.ts';

/**
 * The rows of a .csv, whatever its delimiter. A line inside quotation marks counts as part of its row, as it does in
 * the program that shows it as a sheet.
 * @throws FileRefused where a quotation mark has no counterpart, so that rows cannot be told apart
 */
export function readCsv(text: string): Grid {
	const { data, errors } = Papa.parse(text, { delimitersToGuess: [',', '\t', ';', '，'] });
	const broken = errors.find(({ type }) => type === 'Quotes');
	if (broken) {
		throw new FileRefused(
			`第${(broken.row ?? 0) + 1}行的英文双引号只有一边，后面的行分不开。请改好这一行，或者用WPS打开后另存为 .xlsx 再来。`,
		);
	}
	return { name: '', rows: data.map((cells) => cells.map((text) => ({ text }))), merged: [] };
}
