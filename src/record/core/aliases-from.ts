import type { Aliases } from './alias.ts';

/** Former ids as the built page carries them, `old:new old:new`, one text an element. */
export const aliasesFrom = (texts: readonly string[]): Aliases =>
	Object.fromEntries(
		texts.flatMap((text) => text.split(' ')).map((pair) => pair.split(':') as [string, string]),
	);
