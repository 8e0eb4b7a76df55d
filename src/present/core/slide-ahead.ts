/** A slide, and the last days of what falls into the month that it shows; none where it shows no month. */
export interface SlideOfMonth {
	/** Which slide it is, counted from 0. */
	at: number;
	ends: readonly string[];
}

/** The slide that a room opens with: the first on which something is not over yet; undefined where all is. */
export const slideAhead = (months: readonly SlideOfMonth[], today: string): number | undefined =>
	months.find(({ ends }) => ends.some((end) => end >= today))?.at;
