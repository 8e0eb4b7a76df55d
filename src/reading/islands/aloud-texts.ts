import { sentencesOf } from '../core/sentences.ts';
import { spokenText } from '../core/spoken-text.ts';
import * as words from '../text/aloud-script.ts';

/** A sentence on the page, and how it is said. */
export interface Said {
	/** Where it stands. */
	range: Range;
	/** The paragraph, item or cell around it. */
	block: HTMLElement;
	speech: string;
	/** Which part of the page it is in, counted from 0. */
	part: number;
}

const BLOCKS = 'h1,h2,h3,h4,p,li,dt,dd,td,th,caption,figcaption,blockquote,legend,label,.stem,.hint';
/** A new part of the page begins. */
const PARTS = 'h2,h3,study-question';
const SILENT = [
	'script,style,svg,nav,button,select,input,textarea,details:not(.fold)>summary,thead,dialog,[role=dialog],[hidden]',
	'[aria-hidden=true]:not(.starlight-aside__title)',
	'.sources,.quick,.fault,.page-mark,[data-pagefind-ignore],[data-mark] .mark',
	'details:not([open])',
	'.screen-only:not(.foot)',
].join();

/** What a page or the questions in view say, in the order of reading. */
export function textsToRead(): Said[] {
	const questions = [...document.querySelectorAll<HTMLElement>('main study-question')].filter(isSeen);
	const roots =
		questions.length > 0
			? questions
			: [...document.querySelectorAll<HTMLElement>('main h1, main .lead, main article.prose')];
	const found: Said[] = [];
	let part = -1;
	let lastPart: Element | null = null;
	for (const root of roots)
		for (const nodes of groupsIn(root)) {
			const block = blockOf(nodes[0]!, root);
			const opens = block.closest(PARTS);
			if (part < 0 || (opens && opens !== lastPart)) part += 1;
			lastPart = opens ?? lastPart;
			found.push(...sentencesIn(nodes, block, part));
		}
	return found;
}

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;
const blockOf = (node: Text, root: HTMLElement): HTMLElement =>
	node.parentElement!.closest<HTMLElement>(BLOCKS) ?? root;

/** Texts that stand together in one paragraph, item or cell. */
function groupsIn(root: HTMLElement): Text[][] {
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	const groups: Text[][] = [];
	let last: HTMLElement | undefined;
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		const parent = node.parentElement!;
		if (!node.data.trim() || parent.closest(SILENT) || !isSeen(parent)) continue;
		const block = blockOf(node, root);
		if (block === last) groups[groups.length - 1]!.push(node);
		else groups.push([node]);
		last = block;
	}
	return groups;
}

function sentencesIn(nodes: readonly Text[], block: HTMLElement, part: number): Said[] {
	const text = nodes.map(({ data }) => data).join('');
	const head = headOf(block);
	return sentencesOf(text).map(({ start, end }, at) => {
		const range = document.createRange();
		range.setStart(...placeIn(nodes, start));
		range.setEnd(...placeIn(nodes, end));
		const said = spokenText(text.slice(start, end));
		return { range, block, part, speech: at === 0 && head ? spokenText(words.cell(head)) + said : said };
	});
}

/** What the column of a cell is called, by which a table is understood without being seen. */
function headOf(block: HTMLElement): string | undefined {
	const cell = block.closest<HTMLTableCellElement>('td');
	const head = cell?.closest('table')?.tHead?.rows[0]?.cells[cell.cellIndex];
	return cell === block ? head?.textContent.trim() : undefined;
}

/** Where in the texts a place of their joined text is. */
function placeIn(nodes: readonly Text[], offset: number): [node: Text, offset: number] {
	let left = offset;
	for (const node of nodes) {
		if (left <= node.length) return [node, left];
		left -= node.length;
	}
	const last = nodes[nodes.length - 1]!;
	return [last, last.length];
}
