import type { Random } from './random.ts';

/** The same things in another order (Fisher–Yates). */
export function shuffle<T>(things: readonly T[], random: Random): T[] {
	const result = [...things];
	for (let last = result.length - 1; last > 0; last--) {
		const other = Math.floor(random() * (last + 1));
		[result[last], result[other]] = [result[other]!, result[last]!];
	}
	return result;
}
