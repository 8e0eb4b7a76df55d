import type { Quoted } from './quoted.ts';
import type { Splice } from './splice.ts';

/** What a change of name does to the files of a content folder. */
export interface Renaming {
	what: string;
	splices: Splice[];
	/** A file that gets another name. */
	move?: { from: string; to: string };
	/** Names of other things that hold the wording, and how often each stands: they stay as they are. */
	left?: { name: string; count: number }[];
	/** Places of a wording in somebody else's words: they stay as they are unless they are asked for. */
	quoted?: (Splice & { quoted: Quoted })[];
}
