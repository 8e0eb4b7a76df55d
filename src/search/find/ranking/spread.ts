/** Neighbouring words put apart: every second one first, since words that share no character say more together. */
export const spread = (words: readonly string[]): string[] =>
	[0, 1].flatMap((turn) => words.filter((_, at) => at % 2 === turn));
