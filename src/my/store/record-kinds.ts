import { answers } from '../../questions/store/answers.ts';
import { cards } from '../../review/store/cards.ts';
import { exams } from '../../exams/store/exams.ts';
import { lists } from '../../checklists/store/lists.ts';
import { ownSets } from '../../review/store/own-set.ts';
import { rounds } from '../../checklists/store/rounds.ts';
import { reads } from '../../record/store/reads.ts';
import { stars } from '../../record/store/stars.ts';
import { studyPlan } from '../../plan/store/study-plan.ts';
import type { Shelf, Stamped } from '../../record/store/shelf.ts';
import { ticks } from '../../checklists/store/ticks.ts';
import { worksheet } from '../../worksheets/store/worksheet.ts';

/** A shelf of whatever kind, as far as backups, erasure and warnings go. */
export type AnyShelf = Omit<Shelf<object>, 'put' | 'putAll' | '$items'> & {
	$items: { get(): Readonly<Record<string, Stamped<object>>>; subscribe(listener: () => void): () => void };
};

/** Every kind of record that there is; a new kind is added here and is then backed up, imported and erased. */
export const kinds = (): Readonly<Record<string, AnyShelf>> => ({
	ticks: ticks(),
	answers: answers(),
	exams: exams(),
	lists: lists(),
	plan: studyPlan(),
	worksheet: worksheet(),
	cards: cards(),
	stars: stars(),
	reads: reads(),
	sets: ownSets(),
	rounds: rounds(),
});

/**
 * The kinds whose ids are content's, with the kind whose list on the page names those ids. An item of an id that is not
 * named there belongs to content that was taken down; ids of all other kinds are the reader's own.
 */
export const CONTENT_KINDS: Readonly<Record<string, string>> = {
	ticks: 'ticks',
	answers: 'answers',
	stars: 'answers',
};
