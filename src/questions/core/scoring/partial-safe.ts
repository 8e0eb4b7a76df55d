import { UNIT } from './tally.ts';
import type { Rule } from './tally.ts';

/** `partial-safe`: a wrong choice costs everything, otherwise the share of right ones (少选得部分分，错选不得分). */
export const partialSafe: Rule = ({ right, wrong }) => (wrong > 0 ? 0 : UNIT * right);
