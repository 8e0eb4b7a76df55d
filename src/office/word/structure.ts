import { plainText } from './document.ts';
import type { WordBlock, Paragraph, Run } from './document.ts';

/** What a page is made of. */
export type PagePart =
	| { kind: 'heading'; level: number; text: string }
	| { kind: 'text'; runs: Run[] }
	/** `depth`: inside how many points of the lists before it the list stands. */
	| { kind: 'items'; isOrdered: boolean; start: number; depth: number; items: Run[][] }
	| { kind: 'table'; rows: Paragraph[][][] };

/** Numbers that are typed before headings and points, from the widest to the narrowest. */
const TYPED: readonly RegExp[] = [
	/^(?:[一二三四五六七八九十百]+\s*、|第[一二三四五六七八九十百\d]+[章节部编](?:分)?)\s*/,
	/^[（(]\s*[一二三四五六七八九十百]+\s*[）)]\s*/,
	/^\d{1,2}\s*(?:[、．]|\.(?!\d))\s*/,
	/^[（(]\s*\d{1,2}\s*[）)]\s*/,
	/^[①-⑳]\s*/,
];
const FIRST_POINT = 2;
const DOT = /^(?:[•·●■◆▪○]\s*|[-–－](?=\s|\p{Script=Han})\s*)+(?=\S)/u;
const LONGEST_HEADING = 40;
const LONGEST_RUN_IN = 30;

interface Line {
	paragraph: Paragraph;
	text: string;
	/** Which of the typed numbers it begins with; -1 for a dot. */
	number?: number;
	/** How much of the text the number takes. */
	mark: string;
}

/**
 * The title of a document and the parts of its page: headings by style or by typed number, lists of what is numbered
 * in a row, tables.
 */
export function structureOf(blocks: readonly WordBlock[]): { title: string | undefined; parts: PagePart[] } {
	const { title, rest } = takeTitle(blocks);
	const parts: PagePart[] = [];
	/** The sorts of number of the lists that go on here, the widest first. */
	let open: number[] = [];
	for (let at = 0; at < rest.length;) {
		if (parts.at(-1)?.kind !== 'items') open = [];
		const block = rest[at]!;
		if (block.kind === 'table') {
			parts.push(...tableParts(block.rows));
			at++;
			continue;
		}
		const tabbed = tabbedRows(rest, at);
		if (tabbed.length > 1) {
			parts.push({ kind: 'table', rows: tabbed });
			at += tabbed.length;
			continue;
		}
		const line = lineOf(block);
		const points = block.level === undefined ? pointsFrom(rest, at, line, open) : [];
		if (points.length > 0) {
			const isOrdered = line.number !== -1 && line.number !== undefined && line.number >= FIRST_POINT;
			const start = isOrdered ? numberIn(line.mark) : 1;
			const items = points.map(({ paragraph, mark }) =>
				// “一、” is no number of Markdown's: it stays as it is typed.
				line.number === -1 || isOrdered ? withoutStart(paragraph.runs, mark) : paragraph.runs,
			);
			// Markdown would count （1） behind 3. as the fourth: it stands within the third.
			if (isOrdered) open = open.filter((sort) => sort < line.number!);
			parts.push({ kind: 'items', isOrdered, start, depth: isOrdered ? open.length : 0, items });
			if (isOrdered) open.push(line.number!);
			at += points.length;
			continue;
		}
		parts.push(...paragraphParts(line));
		at++;
	}
	return { title, parts: closeGaps(parts) };
}

/** The title by its style; else what stands centred at the top, on one line or several. */
function takeTitle(blocks: readonly WordBlock[]): { title: string | undefined; rest: WordBlock[] } {
	const isText = (block: WordBlock | undefined): block is Paragraph =>
		block?.kind === 'paragraph' && plainText(block.runs) !== '';
	const styled = blocks.findIndex((block) => isText(block) && block.level === 0);
	if (styled >= 0) {
		const block = blocks[styled] as Paragraph;
		return { title: plainText(block.runs), rest: blocks.filter((_, at) => at !== styled) };
	}
	const centred: string[] = [];
	for (const block of blocks) {
		if (!isText(block) || !block.isCentred || /^[（(]/.test(plainText(block.runs))) break;
		if (centred.join('').length + plainText(block.runs).length > 60) break;
		centred.push(plainText(block.runs));
	}
	if (centred.length > 0) return { title: centred.join(''), rest: blocks.slice(centred.length) };
	const [first] = blocks;
	const highest = blocks.filter((block) => isText(block) && block.level === 1);
	if (isText(first) && first.level === 1 && highest.length === 1) {
		return { title: plainText(first.runs), rest: blocks.slice(1) };
	}
	return { title: undefined, rest: [...blocks] };
}

/** A paragraph with the number that Word or its author put before it. */
function lineOf(paragraph: Paragraph): Line {
	const { label } = paragraph;
	const isDot = label === '•';
	const space = label !== undefined && /[\d.)]$/.test(label) ? ' ' : '';
	const runs: Run[] =
		label === undefined
			? paragraph.runs
			: [{ text: `${label}${isDot ? ' ' : space}`, isBold: false }, ...paragraph.runs];
	const text = plainText(runs);
	const number = TYPED.findIndex((pattern) => pattern.test(text));
	const mark = (number >= 0 ? TYPED[number]! : DOT).exec(text)?.[0] ?? '';
	return {
		paragraph: { ...paragraph, runs },
		text,
		mark,
		...(number >= 0 ? { number } : mark !== '' && { number: -1 }),
	};
}

/** The points of a list that begins or goes on at a place: dots, or numbers of one sort one after the other. */
function pointsFrom(
	blocks: readonly WordBlock[],
	from: number,
	first: Line,
	open: readonly number[],
): Line[] {
	if (first.number === undefined) return [];
	const lines = [first];
	for (const block of blocks.slice(from + 1)) {
		if (block.kind === 'table' || block.level !== undefined) break;
		const line = lineOf(block);
		if (line.number !== first.number) break;
		lines.push(line);
	}
	if (first.number === -1) return lines;
	// “2.” behind the （1）（2） of “1.” is no heading, though no “3.” follows.
	if (open.includes(first.number) && numberIn(first.mark) > 1) return lines;
	// “一、” and “（一）” with nothing under them are an outline; short points of a narrower sort are a list.
	const isOutline = first.number < FIRST_POINT && lines.every(isHeading);
	return lines.length > 1 && !isOutline && lines.every((line) => runIn(line) === undefined) ? lines : [];
}

const isHeading = ({ text, mark, number }: Line): boolean =>
	number !== undefined &&
	number >= 0 &&
	text.length > mark.length &&
	text.length <= LONGEST_HEADING &&
	!/[。；;，,：:]$/.test(text);

/** “（一）加强学习。各单位要……”: a heading that its text follows on the same line. */
function runIn({ text, number }: Line): string | undefined {
	if (number === undefined || number < 0 || number >= FIRST_POINT) return undefined;
	const sentence = /^[^。]+(?=。.)/.exec(text)?.[0];
	return sentence !== undefined && sentence.length <= LONGEST_RUN_IN ? sentence : undefined;
}

function paragraphParts(line: Line): PagePart[] {
	const { paragraph, text, number } = line;
	if (paragraph.level !== undefined && paragraph.level > 0 && text !== '') {
		return [{ kind: 'heading', level: paragraph.level, text }, ...restOf(paragraph.runs)];
	}
	const level = (number ?? -1) + 1;
	if (isHeading(line)) return [{ kind: 'heading', level, text }, ...restOf(paragraph.runs)];
	const heading = runIn(line);
	if (heading !== undefined) {
		return [
			{ kind: 'heading', level, text: heading },
			{ kind: 'text', runs: withoutStart(paragraph.runs, `${heading}。`) },
		];
	}
	return [{ kind: 'text', runs: paragraph.runs }];
}

/** What a heading cannot hold. */
function restOf(runs: readonly Run[]): PagePart[] {
	const others = runs.filter((run) => !('text' in run));
	return others.length > 0 ? [{ kind: 'text', runs: others }] : [];
}

/** A table of one column is a box around text; a row that is one cell is a title. */
function tableParts(rows: readonly Paragraph[][][]): PagePart[] {
	const isOneCell = (cells: readonly Paragraph[][]): boolean => cells.every((cell) => cell === cells[0]);
	if (rows[0]!.length === 1) return rows.flat(2).map(({ runs }): PagePart => ({ kind: 'text', runs }));
	const titles = rows.findIndex((cells) => !isOneCell(cells));
	const above = rows.slice(0, titles < 0 ? rows.length : titles);
	const below = titles < 0 ? [] : rows.slice(titles);
	const title = above
		.flatMap((cells) => cells[0] ?? [])
		.map(({ runs }): PagePart => ({ kind: 'text', runs }));
	return below.length > 0 ? [...title, { kind: 'table', rows: [...below] }] : title;
}

/** Lines that tabulators set as columns, as many in each. */
function tabbedRows(blocks: readonly WordBlock[], from: number): Paragraph[][][] {
	const rows: Paragraph[][][] = [];
	for (const block of blocks.slice(from)) {
		if (block.kind === 'table' || block.level !== undefined || block.label !== undefined) break;
		const cells = plainText(block.runs)
			.split(/\t+/)
			.map((text) => text.trim());
		if (cells.length < 2 || (rows.length > 0 && cells.length !== rows[0]!.length)) break;
		rows.push(
			cells.map((text) => [{ kind: 'paragraph', isCentred: false, runs: [{ text, isBold: false }] }]),
		);
	}
	return rows;
}

/** Headings one level at a time, from 2 on: 1 is the page's title. */
function closeGaps(parts: readonly PagePart[]): PagePart[] {
	const open: number[] = [];
	return parts.map((part) => {
		if (part.kind !== 'heading') return part;
		while (open.length > 0 && open.at(-1)! >= part.level) open.pop();
		open.push(part.level);
		return { ...part, level: Math.min(open.length + 1, 6) };
	});
}

function withoutStart(runs: readonly Run[], start: string): Run[] {
	let left = start.length;
	let isBefore = true;
	return runs.flatMap((run): Run[] => {
		if (!('text' in run)) return [run];
		const text = isBefore ? run.text.trimStart() : run.text;
		if (text !== '') isBefore = false;
		const cut = text.slice(left);
		left = Math.max(0, left - text.length);
		return cut === '' ? [] : [{ ...run, text: cut }];
	});
}

const numberIn = (mark: string): number =>
	/[①-⑳]/.test(mark) ? mark.charCodeAt(0) - 0x2460 + 1 : Number(/\d+/.exec(mark)?.[0] ?? 1);
