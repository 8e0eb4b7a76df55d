/** A stretch of words; `note` stands at the foot of the page. */
export interface Words {
	text: string;
	isBold?: boolean;
	note?: string;
}

/** What a Word file made here consists of. */
export type Block =
	| { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string; startsPage?: boolean }
	| { kind: 'text'; words: readonly Words[]; isSoft?: boolean; keepsNext?: boolean; isIndented?: boolean }
	/** Of a list: numbered in the list of that name, lettered, with a box, or with a dot. */
	| {
			kind: 'item';
			words: readonly Words[];
			depth: number;
			mark: 'dot' | 'box' | 'letter' | { list: string };
			keepsNext?: boolean;
	  }
	| { kind: 'table'; head: readonly string[]; rows: readonly (readonly Words[])[][]; isBlank?: boolean }
	/** A file of the content folder, with what is on it and which of the document's pictures it is. */
	| { kind: 'picture'; file: string; alt: string; caption: string; number: number }
	/** Room for the pen, so many lines. */
	| { kind: 'room'; lines: number };

/** A document with what could not be brought into it, in words. */
export interface Made {
	title: string;
	blocks: Block[];
	lost: string[];
}

export const plain = (text: string): Words[] => [{ text }];
