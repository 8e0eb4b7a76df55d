/** The letter before an option, by its place in the order shown: 0 is A. */
export const optionLetter = (at: number): string => String.fromCharCode(65 + at);
