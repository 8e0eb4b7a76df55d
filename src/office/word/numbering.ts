import { elementAt, elementsOf, parseXml } from '../packed/xml.ts';
import type { XmlElement } from '../packed/xml.ts';

/** The label of the next paragraph in a numbering, as Word would print it; `•` for a dot. */
export type NextLabel = (id: string, depth: number) => string | undefined;

const DIGITS = '〇一二三四五六七八九';

/** Up to 99 as Chinese counts: 十一, 二十. */
function chineseNumber(number: number): string {
	if (number > 99) return [...String(number)].map((digit) => DIGITS[Number(digit)]).join('');
	const tens = Math.floor(number / 10);
	const ones = number % 10;
	return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`;
}

function written(number: number, format: string): string {
	if (/^(chinese|japanese|taiwanese|ideographDigital)/.test(format)) return chineseNumber(number);
	if (/^decimalEnclosedCircle/.test(format) && number <= 20) return String.fromCharCode(0x2460 + number - 1);
	if (format === 'upperLetter' || format === 'lowerLetter') {
		const letter = String.fromCharCode(65 + ((number - 1) % 26));
		return format === 'upperLetter' ? letter : letter.toLowerCase();
	}
	return String(number);
}

interface Level {
	format: string;
	text: string;
	start: number;
}

/** Counts the numberings of a document from its first paragraph on. */
export function numberings(xml: string | undefined): NextLabel {
	if (xml === undefined) return () => undefined;
	const top = parseXml(xml);
	const value = (element: XmlElement | undefined, name: string): string | undefined =>
		elementAt(element, name)?.attributes['val'];
	const kinds = new Map(
		elementsOf(top, 'abstractNum').map((kind) => [
			kind.attributes['abstractNumId'],
			new Map(
				elementsOf(kind, 'lvl').map((level): [number, Level] => [
					Number(level.attributes['ilvl']),
					{
						format: value(level, 'numFmt') ?? 'decimal',
						text: value(level, 'lvlText') ?? '',
						start: Number(value(level, 'start') ?? 1),
					},
				]),
			),
		]),
	);
	const lists = new Map(
		elementsOf(top, 'num').map((list) => [
			list.attributes['numId'] ?? '',
			{
				kind: value(list, 'abstractNumId'),
				restarts: elementsOf(list, 'lvlOverride').some((level) => elementAt(level, 'startOverride')),
			},
		]),
	);
	const counters = new Map<string, number[]>();
	return (id, depth) => {
		const list = lists.get(id);
		const levels = list && kinds.get(list.kind);
		const level = levels?.get(depth);
		if (!level || level.format === 'none') return undefined;
		if (level.format === 'bullet') return '•';
		// Lists of one kind count on, unless one says that it begins again.
		const key = list?.restarts ? `list ${id}` : `kind ${list?.kind}`;
		const counts = counters.get(key) ?? [];
		counters.set(key, counts);
		counts[depth] = (counts[depth] ?? level.start - 1) + 1;
		counts.length = depth + 1;
		return level.text.replace(/%(\d)/g, (_, place: string) => {
			const at = Number(place) - 1;
			const other = levels?.get(at) ?? level;
			return written(counts[at] ?? other.start, other.format);
		});
	};
}
