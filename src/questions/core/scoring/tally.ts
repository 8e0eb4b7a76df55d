/** What a rule of scoring is told: of `of` things that are right, `right` were given, and `wrong` others besides. */
export interface Tally {
	right: number;
	wrong: number;
	of: number;
}

/** A rule: the points of a tally, a whole number from 0 to `UNIT * of`. */
export type Rule = (tally: Tally) => number;

/** Points of each right thing. Even, so that half of any full score is whole; shares are then whole by themselves. */
export const UNIT = 12;
