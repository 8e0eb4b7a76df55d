const DIGITS = '零一二三四五六七八九';
const PLACES = ['', '十', '百', '千'];
const GROUPS = ['', '万', '亿'];

/** Digits one by one, as years and telephone numbers are said. @param one what a 1 is called */
export const digitByDigit = (digits: string, one = '一'): string =>
	digits.replace(/\d/g, (digit) => (digit === '1' ? one : DIGITS[Number(digit)]!));

/** A whole number below a thousand billion as it is said; a longer one digit by digit. */
export function chineseNumber(digits: string): string {
	const plain = digits.replace(/^0+(?=\d)/, '');
	if (plain.length > PLACES.length * GROUPS.length) return digitByDigit(plain);
	if (plain === '0') return DIGITS[0]!;
	let said = '';
	let isGap = false;
	for (let group = GROUPS.length - 1; group >= 0; group -= 1) {
		const end = plain.length - group * PLACES.length;
		const part = plain.slice(Math.max(0, end - PLACES.length), Math.max(0, end));
		if (Number(part) === 0) {
			isGap ||= said !== '' && part !== '';
			continue;
		}
		if (said && (isGap || part.startsWith('0'))) said += DIGITS[0]!;
		said += belowTenThousand(part.replace(/^0+/, '')) + GROUPS[group]!;
		isGap = false;
	}
	return said.replace(/^一十/, '十');
}

function belowTenThousand(digits: string): string {
	let said = '';
	let isGap = false;
	for (let at = 0; at < digits.length; at += 1) {
		const digit = Number(digits[at]);
		if (digit === 0) {
			isGap = true;
			continue;
		}
		said += (isGap ? DIGITS[0]! : '') + DIGITS[digit]! + PLACES[digits.length - 1 - at]!;
		isGap = false;
	}
	return said;
}
