import { kindOfFile } from '../../authoring/beside/file-kinds.ts';
import { BESIDE, namedByPlace } from '../../authoring/beside/written-for.ts';
import { targetsIn } from '../../authoring/shown/booklets.ts';
import { indentedText } from '../../authoring/body/indented-text.ts';
import { splitHeadingId } from '../../authoring/body/heading-ids.ts';
import type { Library, LibraryPage } from '../../authoring/read/library.ts';
import { resolveSources } from '../../authoring/cite/cited-source.ts';
import * as paper from '../../paper/text/paper.ts';
import * as site from '../../reading/text/site.ts';
import { markdownToMdast } from 'satteri';
import { plain } from './blocks.ts';
import type { Block, Made, Words } from './blocks.ts';

interface Node {
	type: string;
	value?: string;
	url?: string;
	alt?: string | null;
	title?: string | null;
	depth?: number;
	ordered?: boolean;
	identifier?: string;
	data?: { directiveLabel?: boolean };
	children?: Node[];
}

type Picture = Extract<Block, { kind: 'picture' }>;

/** What a page says, as a Word file has it; recordings and films are told as left out. */
export function pageBlocks(library: Library, page: LibraryPage, contentDir: string): Made {
	const lost: string[] = [];
	/** Pictures of the paragraph that is being read; they stand behind it. */
	const pending: Picture[] = [];
	let pictures = 0;
	const blocks: Block[] = [
		{ kind: 'heading', level: 1, text: page.frontmatter.title },
		{ kind: 'text', words: plain(page.frontmatter.description), isSoft: true },
		...factsOf(library, page),
		...stepsOf(page),
	];
	const body = namedByPlace(indentedText(page.body), contentDir, page.file);
	const tree = markdownToMdast(body, { features: { directive: true } }) as unknown as Node;
	const notes = new Map(
		(tree.children ?? [])
			.filter(({ type }) => type === 'footnoteDefinition')
			.map((node) => [node.identifier!, textOf(node)]),
	);
	const targetOf = targetsIn(library, { id: '', label: '', parts: [] });
	let lists = 0;

	function wordsOf(nodes: readonly Node[] = [], isBold = false): Words[] {
		return nodes.flatMap((node): Words[] => {
			switch (node.type) {
				case 'text':
				case 'inlineCode':
				case 'html':
					return [{ text: node.value ?? '', isBold }];
				case 'break':
					return [{ text: '\n', isBold }];
				case 'strong':
					return wordsOf(node.children, true);
				case 'footnoteReference':
					return [{ text: '', note: notes.get(node.identifier!) ?? '' }];
				case 'image':
					return [{ text: picture(node), isBold }];
				case 'link':
					return linked(node, isBold);
				default:
					return wordsOf(node.children, isBold);
			}
		});
	}

	/** Takes a picture up, and gives the words that lead to it. */
	function picture({ alt, title, url = '' }: Node): string {
		const file = fileIn(url);
		if (file === undefined) {
			lost.push(`图片没有写进去：${alt ?? ''}（${url}）`);
			return `（图：${alt ?? ''}）`;
		}
		const number = ++pictures;
		pending.push({ kind: 'picture', file, alt: alt ?? '', caption: title ?? alt ?? '', number });
		return pictureMark(number);
	}

	/** The words of a link, and where they lead, where they do not say it. */
	function linked({ url = '', children }: Node, isBold: boolean): Words[] {
		const words = wordsOf(children, isBold);
		const said = words.map(({ text }) => text).join('');
		const file = fileIn(url);
		if (file !== undefined) {
			const name = file.split('/').pop()!;
			const { sort } = kindOfFile(file)!;
			if (sort === 'audio' || sort === 'video')
				lost.push(`${sort === 'audio' ? '录音' : '录像'}没有写进去：${said}（${name}）`);
			return said.includes(name) ? words : [...words, { text: '', note: attached(name) }];
		}
		const label = /^[a-z]+:/.test(url) ? url : targetOf(url)?.label;
		if (label === undefined || label.split(' › ').some((step) => said.includes(step))) return words;
		return [...words, { text: '', note: label }];
	}

	function add(node: Node, depth: number): void {
		switch (node.type) {
			case 'heading': {
				const text = textOf(node);
				const level = Math.min(4, node.depth ?? 2) as 2 | 3 | 4;
				blocks.push({ kind: 'heading', level, text: splitHeadingId(text)?.title ?? text });
				return;
			}
			case 'list': {
				const list = `list-${lists++}`;
				for (const item of node.children ?? []) {
					const [first, ...rest] = item.children ?? [];
					const mark = node.ordered ? { list } : 'dot';
					blocks.push({ kind: 'item', words: wordsOf(first ? [first] : []), depth, mark });
					for (const child of rest) add(child, depth + 1);
				}
				return;
			}
			case 'table': {
				const [head, ...rows] = (node.children ?? []).map(({ children }) => children ?? []);
				blocks.push({
					kind: 'table',
					head: (head ?? []).map(textOf),
					rows: rows.map((cells) => cells.map((cell) => wordsOf(cell.children))),
				});
				return;
			}
			case 'paragraph': {
				const words = wordsOf(node.children, node.data?.directiveLabel);
				// A picture that is a paragraph of its own needs no words that lead to it.
				const isPicture =
					pending.length > 0 &&
					(node.children ?? []).every(({ type, value }) => type === 'image' || !value?.trim());
				if (!isPicture)
					blocks.push({ kind: 'text', words, ...(node.data?.directiveLabel && { keepsNext: true }) });
				return;
			}
			case 'footnoteDefinition':
			case 'thematicBreak':
				return;
			default:
				if (node.children) for (const child of node.children) add(child, depth);
				else if (node.value) blocks.push({ kind: 'text', words: plain(node.value) });
		}
	}

	for (const node of tree.children ?? []) {
		add(node, 0);
		blocks.push(...pending.splice(0));
	}
	blocks.push(...listsOf(page));
	const sources = resolveSources(library, page.frontmatter.sources ?? []);
	if (sources.length > 0)
		blocks.push({
			kind: 'text',
			isSoft: true,
			words: plain(`${paper.sources}：${sources.map(({ label }) => label).join('；')}`),
		});
	return { title: page.frontmatter.title, blocks, lost };
}

/** The file of the content folder that an address leads to; undefined where it leads elsewhere. */
const fileIn = (url: string): string | undefined =>
	url.startsWith(BESIDE) ? decodeURIComponent(url.slice(BESIDE.length)) : undefined;
const pictureMark = (number: number): string => `（图${number}）`;
const attached = (name: string): string => `附件：${name}`;

const textOf = ({ value, children }: Node): string => value ?? (children ?? []).map(textOf).join('');

/** What stands above a measure: who, when, where in the plan. */
function factsOf({ site: { units, strands } }: Library, { frontmatter }: LibraryPage): Block[] {
	if (!('strand' in frontmatter)) return [];
	const names = units.filter(({ id }) => frontmatter.units.includes(id)).map(({ name }) => name);
	const rows = [
		[site.units, names.join('、')],
		[site.timing, frontmatter.timing],
		[site.strand, strands.find(({ id }) => id === frontmatter.strand)?.name ?? ''],
		[site.clause, frontmatter.clause],
	];
	return rows.map(([label, text]) => ({
		kind: 'text',
		words: [{ text: `${label}：`, isBold: true }, { text: text! }],
	}));
}

/** The steps that the site draws, one under another. */
const stepsOf = ({ frontmatter: { flow } }: LibraryPage): Block[] =>
	flow.flatMap(({ title, note, parts }): Block[] => [
		{
			kind: 'item',
			depth: 0,
			mark: { list: 'flow' },
			words: [{ text: title, isBold: true }, ...(note === undefined ? [] : plain(`：${note}`))],
			keepsNext: parts.length > 0,
		},
		...parts.map((part): Block => ({ kind: 'item', depth: 1, mark: 'dot', words: plain(part) })),
	]);

/** What a page lists beside its body: the chapters of a material, the questions of a rule. */
function listsOf({ frontmatter }: LibraryPage): Block[] {
	const under = (title: string, texts: readonly string[]): Block[] => [
		{ kind: 'heading', level: 2, text: title },
		...texts.map((text): Block => ({ kind: 'item', words: plain(text), depth: 0, mark: 'dot' })),
	];
	return [
		...('chapters' in frontmatter && frontmatter.chapters.length > 0
			? under(
					site.chapters,
					frontmatter.chapters.map(({ title, summary }) => [title, summary].filter(Boolean).join('：')),
				)
			: []),
		...('selfCheck' in frontmatter ? under(site.selfCheck, frontmatter.selfCheck) : []),
	];
}
