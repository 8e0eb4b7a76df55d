const LONGEST = 32;

/** A paper's number (试卷编号) as a reader typed it: width and case make no difference. Empty where there is none. */
export const paperNumber = (typed: string): string =>
	typed.normalize('NFKC').trim().toLowerCase().slice(0, LONGEST);
