/** The letters by which the options of a printed paper go. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
export type Letter = (typeof LETTERS)[number];

/** A question as its author brought it, whatever the format; nothing is made of it yet. */
export interface Row {
	/** How a message names it: 第 5 行. */
	where: string;
	kind: string;
	stem: string;
	options: Partial<Record<Letter, string>>;
	answer: string;
	explanation: string;
	difficulty: string;
	source: string;
	/** The accepted texts of each blank, where the format tells them apart. */
	blanks?: string[][];
	/** What belongs together, for a question that asks for pairs. */
	pairs?: { prompt: string; option: string }[];
	/** Why it cannot be taken as it stands. */
	faults: string[];
	/** True where its faults keep its parts from being told apart. */
	isUnread?: boolean;
	/** True where it stood in a bank: its source may be of another programme. */
	isOfBank?: boolean;
	/** What reading it has changed. */
	changes: string[];
}

/** What a file holds. */
export interface ReadRows {
	rows: Row[];
	/** About the file as a whole, said but no reason to stop. */
	notes: string[];
	/** Parts of the file that were left out beside its rows. */
	leftOut: string[];
}

/** A row that holds nothing yet. */
export const emptyRow = (where: string): Row => ({
	where,
	kind: '',
	stem: '',
	options: {},
	answer: '',
	explanation: '',
	difficulty: '',
	source: '',
	faults: [],
	changes: [],
});
