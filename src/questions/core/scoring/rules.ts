import type { MultipleScoring, PartScoring } from '../answer-key.ts';
import { half } from './half.ts';
import { matchCorrect } from './match-correct.ts';
import { partialSafe } from './partial-safe.ts';
import { proportion } from './proportion.ts';
import type { Rule } from './tally.ts';

/** The rules by the names that authors write. */
export const rules: Readonly<Record<MultipleScoring | PartScoring, Rule>> = {
	all: matchCorrect,
	'partial-safe': partialSafe,
	half,
	proportion,
};
