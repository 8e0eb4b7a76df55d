import type { Library } from '../../authoring/read/library.ts';

/**
 * A library in pieces by their names, `site`, `pages/topics/ideals`: one task of a page takes in a few of them without
 * anybody noticing, and what did not change need not come again.
 */
export type Pieces = ReadonlyMap<string, unknown>;

/** Which pieces make up a library: one name for what is one thing, a list of names for a list. */
export type PieceNames = Readonly<Record<string, string | readonly string[]>>;

/** Takes a library apart. */
export function piecesOf(library: Library): { names: PieceNames; pieces: Pieces } {
	const pieces = new Map<string, unknown>();
	const names = Object.entries(library).map(([field, value]: [string, unknown]) => {
		if (!Array.isArray(value)) {
			pieces.set(field, value);
			return [field, field] as const;
		}
		const own = value.map((one: unknown, at) => {
			const { id } = (one ?? {}) as { id?: unknown };
			const name = `${field}/${typeof id === 'string' ? id : at}`;
			// Two things may have one id as long as nobody has mended it.
			const unique = pieces.has(name) ? `${name}#${at}` : name;
			pieces.set(unique, one);
			return unique;
		});
		return [field, own] as const;
	});
	return { names: Object.fromEntries(names), pieces };
}

/** Puts a library together again. */
export const libraryOfPieces = (names: PieceNames, pieces: Pieces): Library =>
	Object.fromEntries(
		Object.entries(names).map(([field, own]) => [
			field,
			typeof own === 'string' ? pieces.get(own) : own.map((name) => pieces.get(name)),
		]),
	) as unknown as Library;
