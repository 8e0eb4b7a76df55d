import { UNIT } from './tally.ts';
import type { Rule } from './tally.ts';

/** `proportion`: the share of right ones; the others cost nothing beside themselves. */
export const proportion: Rule = ({ right }) => UNIT * right;
