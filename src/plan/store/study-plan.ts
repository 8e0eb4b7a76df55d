import { decodePlanEntry } from '../core/plan.ts';
import type { PlanEntry } from '../core/plan.ts';
import { settleDay } from '../../schedule/core/settle-day.ts';
import { openShelf } from '../../record/store/shelf.ts';
import type { Shelf } from '../../record/store/shelf.ts';

/** The reader's own study plan: its pace and its chapters. */
export const studyPlan = (): Shelf<PlanEntry> =>
	openShelf('plan', decodePlanEntry, { settle: settleDay('doneOn') });
