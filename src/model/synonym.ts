import { z } from 'zod';
import { line } from './fields.ts';

/** Other words that readers type for one that stands on the site; only search uses them. */
const synonym = z.strictObject({
	/** As the site writes it. */
	word: line,
	others: z.array(line).min(1, { error: '至少写一个别的说法' }),
});

/** `content/synonyms.yaml`, which may be left out. */
export const synonyms = z.array(synonym);

export type Synonym = z.infer<typeof synonym>;
