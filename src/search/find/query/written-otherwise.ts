import { DIGITS } from './numerals.ts';

/** “9月28日” → “九月二十八日”, “2023年” → “二〇二三年”. */
export function toChinese(text: string): string {
	return text.replace(/\d+/g, (run) => {
		const value = Number(run);
		if (run.length > 3)
			return [...run].map((digit) => (digit === '0' ? '〇' : DIGITS[Number(digit)]!)).join('');
		const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
		if (value === 0) return '零';
		return [
			hundreds ? `${DIGITS[hundreds]!}百` : '',
			tens ? `${tens === 1 && !hundreds ? '' : DIGITS[tens]!}十` : hundreds && ones ? '零' : '',
			ones ? DIGITS[ones]! : '',
		].join('');
	});
}

/** A query whose dates say no year: pages name the day of a programme without it. */
export const withoutYear = (query: string): string => query.replace(/\d{4}年(?=\d{1,2}月\d)/g, '');
