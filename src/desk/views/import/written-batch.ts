import { emptyRow } from '../../../office/import/row.ts';
import type { Row } from '../../../office/import/row.ts';
import type { AskedPart, Batch, HeldBatch } from './held-batch.ts';

/** A batch as it is kept: rows are named by their places. */
interface WrittenBatch extends Pick<Batch, 'name' | 'rows' | 'notes' | 'target' | 'source' | 'explanation'> {
	asked: [at: number, parts: readonly AskedPart[]][];
	dropped: number[];
	open: number[];
	mended: number[];
}

/** What is kept of the import; files that wait for their turn are chosen again. */
interface Written {
	batch?: WrittenBatch;
	pasted?: string;
	/** ms since epoch */
	at: number;
}

/** The import as text; undefined where there is nothing to keep. */
export function writtenBatch({ batch, pasted = '' }: HeldBatch, at: number): string | undefined {
	const isThere = batch !== undefined && batch.rows.length > 0;
	if (!isThere && pasted.trim() === '') return undefined;
	const written: Written = { at, pasted, ...(isThere && { batch: numbered(batch) }) };
	return JSON.stringify(written);
}

function numbered({ asked, dropped, open, mended, ...rest }: Batch): WrittenBatch {
	const places = new Map(rest.rows.map((row, at) => [row, at]));
	const placesOf = (rows: Iterable<Row>): number[] =>
		[...rows].map((row) => places.get(row)).filter((at) => at !== undefined);
	return {
		...rest,
		asked: [...asked].flatMap(([row, parts]): WrittenBatch['asked'] => {
			const at = places.get(row);
			return at === undefined ? [] : [[at, parts]];
		}),
		dropped: placesOf(dropped),
		open: placesOf(open),
		mended: placesOf(mended),
	};
}

/** The import of a text, and when it was written; undefined where it is none. */
export function readBatch(text: string | null): { held: HeldBatch; at: number } | undefined {
	try {
		const { batch, pasted, at } = JSON.parse(text ?? '') as Written;
		if (typeof at !== 'number') return undefined;
		const held: HeldBatch = {};
		if (typeof pasted === 'string') held.pasted = pasted;
		if (batch) held.batch = withRows(batch);
		return { held, at };
	} catch {
		return undefined;
	}
}

function withRows({ asked, dropped, open, mended, ...rest }: WrittenBatch): Batch {
	const rows = rest.rows.map((row) => ({ ...emptyRow(''), ...row }));
	const those = (places: readonly number[]): Set<Row> =>
		new Set(places.map((at) => rows[at]).filter((row) => row !== undefined));
	return {
		...rest,
		rows,
		asked: new Map(
			asked.flatMap(([at, parts]): [Row, readonly AskedPart[]][] => (rows[at] ? [[rows[at], parts]] : [])),
		),
		dropped: those(dropped),
		open: those(open),
		mended: those(mended),
	};
}
