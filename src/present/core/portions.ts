import { topLevel, visibleLength } from './top-level.ts';
import type { TopElement } from './top-level.ts';

/** Characters that stand on one slide in type that the last row of a room can read. */
export const SLIDE_LENGTH = 150;
/** A row of a list or a table takes a line, however short. */
const ROW = 12;

/** The elements of a section in portions for a slide each: lists between their items, tables between their rows. */
export function portions(elements: readonly TopElement[]): string[] {
	const pieces = elements.flatMap(piecesOf);
	const found: Piece[][] = [];
	let length = 0;
	for (const piece of pieces) {
		if (found.length > 0 && length + piece.length <= SLIDE_LENGTH) found[found.length - 1]!.push(piece);
		else {
			found.push([piece]);
			length = 0;
		}
		length += piece.length;
	}
	return found.map(joined);
}

interface Piece {
	/** Of which element of the section it is a part. */
	of: TopElement;
	/** What stands around the pieces of one element. */
	around: (inner: string, first: number) => string;
	/** Its place in the element, counted from 1. */
	at: number;
	html: string;
	length: number;
}

function piecesOf(of: TopElement): Piece[] {
	if (of.tag === 'ul' || of.tag === 'ol') {
		const around = (inner: string, first: number): string =>
			of.tag === 'ol' && first > 1 ? `<ol start="${first}">${inner}</ol>` : `${of.start}${inner}</${of.tag}>`;
		return topLevel(of.inner).map(({ whole }, at) => pieceOf(of, around, at, whole));
	}
	if (of.tag === 'table') {
		const { head, rows } = tableParts(of);
		const around = (inner: string): string => `${of.start}${head}<tbody>${inner}</tbody></table>`;
		return rows.map(({ whole }, at) => pieceOf(of, around, at, whole));
	}
	return [pieceOf(of, (inner) => inner, 0, of.whole)];
}

const pieceOf = (of: TopElement, around: Piece['around'], at: number, html: string): Piece => ({
	of,
	around,
	at: at + 1,
	html,
	length: Math.max(ROW, visibleLength(html)),
});

/** A table's head as it is written, and its rows. */
export function tableParts({ inner }: TopElement): { head: string; rows: TopElement[] } {
	const parts = topLevel(inner);
	return {
		head: parts.find(({ tag }) => tag === 'thead')?.whole ?? '',
		rows: parts.filter(({ tag }) => tag === 'tbody').flatMap((body) => topLevel(body.inner)),
	};
}

function joined(pieces: readonly Piece[]): string {
	let html = '';
	for (let from = 0; from < pieces.length;) {
		const { of, around, at } = pieces[from]!;
		let to = from + 1;
		while (pieces[to]?.of === of) to += 1;
		html += around(
			pieces
				.slice(from, to)
				.map((piece) => piece.html)
				.join(''),
			at,
		);
		from = to;
	}
	return html;
}
