import type { Library } from '../../authoring/read/library.ts';
import type { HeldFile } from '../../authoring/read/memory-reader.ts';
import type { Problem } from '../../authoring/tell/problem.ts';
import type { CalendarDay } from '../../schedule/core/calendar-day.ts';

/** What the desk keeps of the files of a programme, by path from its folder: `content/site.yaml`. */
export type HeldFiles = ReadonlyMap<string, HeldFile>;

/** What the desk keeps of a check. */
export interface Checked {
	/** The whole content, with stand-ins where something could not be read. */
	library: Library;
	/** Whether nothing has a stand-in. */
	isWhole: boolean;
	/** The files in which something has a stand-in, by path inside `content/`. */
	unread: readonly string[];
	/** The day that it is where the programme is. */
	today: CalendarDay;
	problems: readonly Problem[];
	/** Pictures and attachments that somebody has to look into before the check is done, from the programme's folder. */
	wanted: readonly string[];
}

/** Checks the files of a programme; where it runs is not the desk's concern. */
export interface CheckFiles {
	all(held: HeldFiles): Promise<Checked>;
	/** The problems alone, which is quicker where the check runs elsewhere. */
	problems(held: HeldFiles): Promise<readonly Problem[]>;
}
