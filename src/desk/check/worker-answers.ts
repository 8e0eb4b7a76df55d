import type { HeldFile } from '../../authoring/read/memory-reader.ts';
import type { Problem } from '../../authoring/tell/problem.ts';
import type { Checked } from './check-files.ts';
import { checkHeld } from './check-held.ts';
import { piecesOf } from './library-pieces.ts';
import type { PieceNames } from './library-pieces.ts';

type Changes = readonly (readonly [file: string, held: HeldFile | undefined])[];

/** What the worker is told: what differs from the files that it was given before, and what is wanted of it then. */
export type WorkerRequest = { changes: Changes } | CheckWanted;

export interface CheckWanted {
	changes: Changes;
	wants: 'all' | 'problems';
	/** ms since epoch */
	now: number;
}

/** What it says, piece by piece; the last one ends the answer. */
export type WorkerReply =
	| { kind: 'ready' }
	| { kind: 'pieces'; pieces: readonly (readonly [name: string, piece: unknown])[] }
	| ({ kind: 'all'; names: PieceNames } & Omit<Checked, 'library'>)
	| { kind: 'problems'; problems: readonly Problem[] };

/** So many signs of JSON are taken in by a page in a few milliseconds. */
const PORTION = 100_000;

/** The check as a worker answers for it; keeps the files, and what it has said of them. */
export function answering(): (asked: WorkerRequest) => Iterable<WorkerReply> {
	const held = new Map<string, HeldFile>();
	const said = new Map<string, string>();
	return function* (asked) {
		for (const [file, one] of asked.changes) {
			if (one) held.set(file, one);
			else held.delete(file);
		}
		if (!('wants' in asked)) return;
		const { wants, now } = asked;
		const { library, ...checked } = checkHeld(held, now);
		if (wants === 'problems') {
			yield { kind: 'problems', problems: checked.problems };
			return;
		}
		const { names, pieces } = piecesOf(library);
		for (const name of said.keys()) if (!pieces.has(name)) said.delete(name);
		let portion: [string, unknown][] = [];
		let size = 0;
		for (const [name, piece] of pieces) {
			const text = JSON.stringify(piece);
			if (said.get(name) === text) continue;
			said.set(name, text);
			portion.push([name, piece]);
			size += text.length;
			if (size < PORTION) continue;
			yield { kind: 'pieces', pieces: portion };
			[portion, size] = [[], 0];
		}
		if (portion.length > 0) yield { kind: 'pieces', pieces: portion };
		yield { kind: 'all', names, ...checked };
	};
}
