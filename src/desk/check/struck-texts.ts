import type { MarkdownNode } from '../../authoring/body/markdown-tree.ts';

/** One or two tildes in a text that may begin or end what is struck out. */
interface Run {
	length: number;
	canOpen: boolean;
	canClose: boolean;
	line: number;
	/** The run that ends what this one begins, and the other way round. */
	partner?: Run;
}

type Piece = { node: MarkdownNode } | { run: Run };

const PUNCTUATION = /[\p{P}\p{S}]/u;
const isSpace = (sign: string): boolean => sign === '' || /\s/.test(sign);

/**
 * The parts of a text with what tildes around it strike out. What one tilde strikes out is a `delete` that begins
 * nowhere, so that nobody takes it for one with two; of those with two nothing is said.
 */
export function struckTexts(parts: readonly MarkdownNode[], body: string): readonly MarkdownNode[] {
	const pieces = parts.flatMap((part) => piecesOf(part, body));
	const runs = pieces.flatMap((piece) => ('run' in piece ? [piece.run] : []));
	if (runs.length < 2) return parts;
	const open: Run[] = [];
	for (const run of runs) {
		const at = run.canClose ? open.findLastIndex(({ length }) => length === run.length) : -1;
		if (at >= 0) {
			const opener = open[at]!;
			open.length = at;
			opener.partner = run;
			run.partner = opener;
		} else if (run.canOpen) open.push(run);
	}
	return nested(pieces);
}

function nested(pieces: readonly Piece[]): MarkdownNode[] {
	const top: MarkdownNode[] = [];
	const around: { run?: Run; children: MarkdownNode[] }[] = [{ children: top }];
	for (const piece of pieces) {
		const { run, children } = around[around.length - 1]!;
		if ('node' in piece) {
			add(children, piece.node);
		} else if (piece.run === run) {
			around.pop();
		} else if (piece.run.partner) {
			const inner: MarkdownNode[] = [];
			const { line, length } = piece.run;
			const start = { line, column: 1, offset: Number.POSITIVE_INFINITY };
			children.push({
				type: length === 1 ? 'delete' : 'strong',
				position: { start, end: { line } },
				children: inner,
			});
			around.push({ run: piece.run.partner, children: inner });
		} else add(children, textAt('~'.repeat(piece.run.length), piece.run.line));
	}
	return top;
}

/** Texts that stand side by side are one. */
function add(children: MarkdownNode[], node: MarkdownNode): void {
	const last = children[children.length - 1];
	if (node.type !== 'text' || last?.type !== 'text') children.push(node);
	else children[children.length - 1] = { ...last, value: (last.value ?? '') + (node.value ?? '') };
}

const textAt = (value: string, line: number): MarkdownNode => ({
	type: 'text',
	value,
	position: { start: { line, column: 1 }, end: { line } },
});

function piecesOf(node: MarkdownNode, body: string): Piece[] {
	const { type, position, value = '' } = node;
	const from = position?.start.offset;
	if (type !== 'text' || from === undefined || !value.includes('~')) return [{ node }];
	const end = (position!.end as { offset?: number }).offset;
	// Signs that are written otherwise, `\*` or `&amp;`, take another length; tildes are as many here as there.
	const tildes = [...value.matchAll(/~/g)].map(({ index }) => index);
	const pieces: Piece[] = [];
	let seen = 0;
	let done = 0;
	const lineAt = (at: number): number => position!.start.line + value.slice(0, at).split('\n').length - 1;
	for (const { 0: written, index } of body.slice(from, end).matchAll(/\\[^\n]|~+/g)) {
		if (!written.includes('~')) continue;
		const at = tildes[seen];
		const isRun = written.startsWith('~');
		seen += isRun ? written.length : 1;
		if (!isRun || written.length > 2 || at === undefined) continue;
		if (at > done) pieces.push({ node: textAt(value.slice(done, at), lineAt(done)) });
		pieces.push({ run: runAt(body, from + index, written.length, lineAt(at)) });
		done = at + written.length;
	}
	if (done === 0) return [{ node }];
	if (done < value.length) pieces.push({ node: textAt(value.slice(done), lineAt(done)) });
	return pieces;
}

function runAt(body: string, at: number, length: number, line: number): Run {
	const before = signBefore(body, at);
	const after = signAt(body, at + length);
	const [closed, opened] = [PUNCTUATION.test(before), PUNCTUATION.test(after)];
	return {
		length,
		line,
		canOpen: !isSpace(after) && (!opened || isSpace(before) || closed),
		canClose: !isSpace(before) && (!closed || isSpace(after) || opened),
	};
}

const signAt = (text: string, at: number): string =>
	at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : '';

function signBefore(text: string, at: number): string {
	if (at === 0) return '';
	const unit = text.charCodeAt(at - 1);
	return signAt(text, unit >= 0xdc00 && unit <= 0xdfff && at > 1 ? at - 2 : at - 1);
}
