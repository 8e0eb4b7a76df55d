import { UNIT } from './tally.ts';
import type { Rule } from './tally.ts';

/** `all`: everything right and nothing else, or no points. QTI calls it match_correct. */
export const matchCorrect: Rule = ({ right, wrong, of }) => (wrong === 0 && right === of ? UNIT * of : 0);
