import type { z } from 'zod';
import type { NamedInFields } from '../../model/thing-kinds.ts';

/** What the clerk can choose by its name instead of its id. */
export type ReferenceKind = NamedInFields | 'pages' | 'sources';

export interface Choice {
	value: string;
	label: string;
}

/** How a value is given. */
export type Input =
	| { kind: 'id' | 'line' | 'text' | 'date' | 'number' | 'yes-no' }
	/** Texts, a line each. */
	| { kind: 'lines' }
	/** Of each blank the accepted texts. */
	| { kind: 'blanks' }
	| { kind: 'choice' | 'several'; choices: Choice[] }
	| { kind: 'reference'; to: ReferenceKind; isMany: boolean }
	/** Texts under letters that readers never see. */
	| { kind: 'options' }
	/** Which of the options is right: one, several, their order, one for each prompt. */
	| { kind: 'key'; of: 'one' | 'several' | 'order' | 'match' }
	| { kind: 'group'; schema: z.ZodType }
	| { kind: 'entries'; schema: z.ZodType };

/** A field of a form. */
export interface Field {
	name: string;
	/** `quizzes/questions` */
	owner: string;
	label: string;
	hint?: string;
	isRequired: boolean;
	/** What it counts as where it is left out. */
	standard?: unknown;
	/** Seldom touched, so folded away. */
	isFolded: boolean;
	input: Input;
}
