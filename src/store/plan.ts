import { decodePlanEntry } from '../core/plan/plan.ts';
import type { PlanEntry } from '../core/plan/plan.ts';
import { openShelf } from './shelf.ts';
import type { Shelf } from './shelf.ts';

/** The reader's own study plan: its pace and its chapters. */
export const plan = (): Shelf<PlanEntry> => openShelf('plan', decodePlanEntry);
