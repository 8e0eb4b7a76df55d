import { UNIT } from './tally.ts';
import type { Rule } from './tally.ts';

/** `half`: a wrong choice costs everything, some of the right ones are worth half (少选得一半分). */
export const half: Rule = ({ right, wrong, of }) => {
	if (wrong > 0 || right === 0) return 0;
	return right === of ? UNIT * of : (UNIT * of) / 2;
};
