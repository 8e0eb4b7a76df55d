import { elementAt, elementsOf, parseXml } from '../packed/xml.ts';

/** How the number in a cell is shown. */
export type CellFormat = 'plain' | 'date' | 'percent' | { digits: number };

/** Dates among the formats that every program has built in, those of Chinese editions too. */
const isBuiltInDate = (id: number): boolean =>
	(id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** The formats of a workbook's cells, by the number that a cell names. */
export function cellFormats(styles: string): CellFormat[] {
	const sheet = parseXml(styles);
	const codes = new Map(
		elementsOf(elementAt(sheet, 'numFmts')).map(({ attributes }) => [
			Number(attributes['numFmtId']),
			attributes['formatCode'] ?? '',
		]),
	);
	return elementsOf(elementAt(sheet, 'cellXfs')).map(({ attributes }) => {
		const id = Number(attributes['numFmtId'] ?? 0);
		const code = codes.get(id);
		return code === undefined ? builtIn(id) : formatOf(code);
	});
}

function builtIn(id: number): CellFormat {
	if (id === 9 || id === 10) return 'percent';
	return isBuiltInDate(id) ? 'date' : 'plain';
}

function formatOf(code: string): CellFormat {
	// What stands in quotation marks or brackets is no part of the format proper.
	const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, '');
	if (bare.includes('%')) return 'percent';
	if (/[ymdhs]/i.test(bare)) return 'date';
	return /^0{2,}$/.test(bare) ? { digits: bare.length } : 'plain';
}

/** A number as its cell shows it. */
export function shownNumber(value: number, format: CellFormat, countsFrom1904: boolean): string {
	if (format === 'percent') return `${rounded(value * 100)}%`;
	if (format === 'date') return shownDate(value + (countsFrom1904 ? 1462 : 0));
	return typeof format === 'object' ? rounded(value).padStart(format.digits, '0') : rounded(value);
}

/** Without the last digits, which the binary form of a decimal number adds. */
const rounded = (value: number): string => String(Number(value.toPrecision(15)));

function shownDate(days: number): string {
	const date = new Date(Math.round((days - 25569) * 86400) * 1000);
	if (Number.isNaN(date.getTime())) return String(days);
	const [day, time] = date.toISOString().split('T') as [string, string];
	return Number.isInteger(days) ? day : `${days < 1 ? '' : `${day} `}${time.slice(0, 5)}`;
}
