import type { Random } from '../../page/core/random.ts';

/** Content never gives out ids that begin so. */
const PREFIX = 'own-';

/** An id for something that the reader made. */
export function ownId(random: Random): string {
	// 60 bits: two devices whose records are merged must not give out the same.
	const part = (): string =>
		Math.floor(random() * 36 ** 6)
			.toString(36)
			.padStart(6, '0');
	return PREFIX + part() + part();
}

/** True for what the reader made: it is in no content, and not for that retired. */
export const isOwnId = (id: string): boolean => id.startsWith(PREFIX);
