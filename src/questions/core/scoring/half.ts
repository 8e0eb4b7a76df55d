import { UNIT } from './tally.ts';
import type { Rule } from './tally.ts';

/** `half`: a wrong choice costs everything, some of the right ones are worth half (少选得一半分). */
export const half: Rule = ({ right, wrong, of }) =>
	wrong > 0 ? 0 : right === of ? UNIT * of : right && (UNIT * of) / 2;
