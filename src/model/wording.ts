import { z } from 'zod';
import { line } from './fields.ts';

/** `content/wording.yaml`: what the check of wordings knows beside the glossary and the documents. The file may be missing. */
export const wording = z.strictObject({
	/** Names and set phrases that no term is written for; members of a set with 、 between them. */
	phrases: z.array(line).default([]),
	/** What looks like a slip and is meant so. */
	exceptions: z.array(z.strictObject({ text: line, reason: line })).default([]),
});

export type Wording = z.infer<typeof wording>;
