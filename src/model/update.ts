import { z } from 'zod';
import { date, exception, held, id, line, text } from './fields.ts';

/** An entry of `content/updates.yaml`: what changed for readers. */
const update = z.strictObject({
	id,
	date,
	title: line,
	/** One or two sentences. */
	summary: text,
	/** The page it is about, e.g. `topics/party-spirit`. */
	page: z.string().optional(),
	exception,
	...held,
});

/** Newest first. */
export const updates = z.array(update);

export type Update = z.infer<typeof update>;
