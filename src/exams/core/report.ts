import type { Outcome } from '../../questions/core/score.ts';
import type { Sitting } from './sitting.ts';
import { ownOf } from '../../page/core/own.ts';

/** What a section of a paper came to. */
export interface SectionReport {
	title: string;
	/** Rounded to a tenth, for show. */
	points: number;
	max: number;
	right: number;
	of: number;
}

/** What a paper that was handed in came to. Questions that could not be scored count neither for nor against. */
export interface Report {
	points: number;
	max: number;
	isPassed: boolean;
	sections: SectionReport[];
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** The report of a sitting; points are added as whole numbers and rounded once. */
export function report({ parts, outcomes = {}, pass }: Pick<Sitting, 'parts' | 'outcomes' | 'pass'>): Report {
	const of = (id: string): Outcome | undefined => ownOf(outcomes, id);
	// A unit in which the share of every question is a whole number.
	const unit = Object.values(outcomes).reduce((whole, { max }) => (whole * max) / gcd(whole, max), 1);
	const shown = (units: number): number => Math.round((units * 10) / unit) / 10;
	const sums = parts.map(({ title, points, questions }) => {
		const scored = questions.map(({ id }) => of(id)).filter((outcome) => outcome !== undefined);
		const units = scored.reduce((sum, { points: got, max }) => sum + points * got * (unit / max), 0);
		const section: SectionReport = {
			title,
			points: shown(units),
			max: points * scored.length,
			right: scored.filter(({ state }) => state === 'right').length,
			of: scored.length,
		};
		return { units, section };
	});
	const units = sums.reduce((sum, own) => sum + own.units, 0);
	const max = sums.reduce((sum, { section }) => sum + section.max, 0);
	const whole = parts.reduce((sum, { points, questions }) => sum + points * questions.length, 0);
	return {
		points: shown(units),
		max,
		// Where questions fell out, the mark falls with them.
		isPassed: max > 0 && units * whole >= pass * max * unit,
		sections: sums.map(({ section }) => section),
	};
}
