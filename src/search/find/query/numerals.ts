/** The ten digits, from nought. */
export const DIGITS = '零一二三四五六七八九';
const RUN = /[〇零一二三四五六七八九十百]+/gu;

/** “九月二十八日” → “9月28日”; what is no number stays. */
export function toArabic(text: string): string {
	return text.replace(RUN, (run) => {
		if (!/[十百]/.test(run)) {
			// 二〇二三; a lone 一 is more often a word than a number, but the other reading is tried first anyway.
			return [...run].map((char) => (char === '〇' ? 0 : DIGITS.indexOf(char))).join('');
		}
		const found =
			/^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(run);
		if (!found) return run;
		const [, hundreds, tens, ten, ones] = found;
		const value = (char: string | undefined, otherwise: number): number =>
			char ? DIGITS.indexOf(char) : otherwise;
		return String(value(hundreds, 0) * 100 + (ten ? value(tens, 1) * 10 : 0) + value(ones, 0));
	});
}

/** “九月二十八日前把一” → “9月28日前把一”: only numbers that say when. */
export function datesToArabic(text: string): string {
	return text.replace(
		/(月?)([〇零一二三四五六七八九十百]+)(?=([年月日号点时]?))/gu,
		(all, month: string, number: string, unit: string) =>
			unit || (month && /^[一二三四五六七八九十]+$/.test(number)) ? month + toArabic(number) : all,
	);
}
