import { markdownTree } from '../../check/markdown-tree.ts';
import { isFileName, kindOfFile } from '../../../authoring/beside/file-kinds.ts';
import { splitHeadingId } from '../../../authoring/body/heading-ids.ts';
import { asidesIn, keptSigns, writtenSigns } from '../../forms/asides-in.ts';
import { h } from '../parts/element.ts';

/** What the nodes of the tree have beside what the checks look at. */
interface Node {
	type: string;
	value?: string;
	depth?: number;
	ordered?: boolean | null;
	start?: number | null;
	url?: string;
	alt?: string | null;
	children?: readonly Node[];
}

type AddressOf = (file: string) => Promise<string | undefined>;

const ASIDES: Readonly<Record<string, string>> = {
	note: '说明',
	tip: '提示',
	caution: '注意',
	danger: '警告',
};

/**
 * The body of a page nearly as readers see it: what is made of it by the site itself is not there, links lead nowhere.
 * @param addressOf a picture or a recording beside the page as an address, once it is read
 */
export function bodyLook(body: string, addressOf: AddressOf): HTMLElement {
	const look = h('div', { class: 'look' });
	const inner = (text: string): (HTMLElement | string)[] =>
		shown((markdownTree(keptSigns(text)) as Node).children ?? [], addressOf);
	for (const { kind, text, ...rest } of asidesIn(body)) {
		if (kind === undefined) {
			look.append(...inner(text));
			continue;
		}
		const title = 'title' in rest ? rest.title : undefined;
		look.append(
			h(
				'aside',
				{ class: 'look-aside' },
				h('p', {}, h('strong', {}, title ?? ASIDES[kind] ?? '')),
				inner(text),
			),
		);
	}
	return look;
}

function shown(nodes: readonly Node[], addressOf: AddressOf): (HTMLElement | string)[] {
	return nodes.map((node): HTMLElement | string => {
		const inner = shown(node.children ?? [], addressOf);
		switch (node.type) {
			case 'heading':
				return heading(node.depth ?? 2, inner);
			case 'paragraph':
				return recording(node, addressOf) ?? h('p', {}, inner);
			case 'strong':
				return h('strong', {}, inner);
			case 'emphasis':
				return h('em', {}, inner);
			case 'delete':
				return h('del', {}, inner);
			case 'inlineCode':
				return h('code', {}, writtenSigns(node.value ?? ''));
			case 'code':
				return h('pre', {}, writtenSigns(node.value ?? ''));
			case 'blockquote':
				return h('blockquote', {}, inner);
			case 'list':
				return node.ordered ? h('ol', { start: node.start ?? 1 }, inner) : h('ul', {}, inner);
			case 'listItem':
				return h('li', {}, inner);
			case 'link':
				return h('span', { class: 'look-link', title: writtenSigns(node.url ?? '') }, inner);
			case 'image':
				return picture(node, addressOf);
			case 'table':
				return table(node, addressOf);
			case 'break':
				return h('br');
			case 'thematicBreak':
				return h('hr');
			default:
				return node.value === undefined ? h('span', {}, inner) : writtenSigns(node.value);
		}
	});
}

/** A table; its first row says what stands in each column. */
function table({ children: rows = [] }: Node, addressOf: AddressOf): HTMLElement {
	const [head, ...others] = rows.map(({ children: cells = [] }, at) =>
		h(
			'tr',
			{},
			cells.map((cell) => h(at === 0 ? 'th' : 'td', {}, shown(cell.children ?? [], addressOf))),
		),
	);
	return h('table', {}, h('thead', {}, head), h('tbody', {}, others));
}

/** A heading without the id that is written after it; under the page's own title, so no higher than the third. */
function heading(depth: number, inner: (HTMLElement | string)[]): HTMLElement {
	const last = inner.at(-1);
	if (typeof last === 'string') inner[inner.length - 1] = splitHeadingId(last)?.title ?? last;
	return h(depth <= 2 ? 'h3' : 'h4', {}, inner);
}

function picture({ url = '', alt }: Node, addressOf: AddressOf): HTMLElement {
	const image = h('img', { alt: writtenSigns(alt ?? '') });
	void addressOf(writtenSigns(url)).then((address) => {
		if (address !== undefined) image.src = address;
	});
	return image;
}

/** A recording or a film whose link is a paragraph of its own plays there. */
function recording({ children = [] }: Node, addressOf: AddressOf): HTMLElement | undefined {
	const [only, ...more] = children;
	if (only?.type !== 'link' || more.length > 0) return undefined;
	const file = writtenSigns(only.url ?? '');
	const sort = isFileName(file) ? kindOfFile(file)?.sort : undefined;
	if (sort !== 'audio' && sort !== 'video') return undefined;
	const title = shown(only.children ?? [], addressOf);
	const player = h(sort, { controls: true, preload: 'none' });
	const name = h('figcaption', {}, title);
	player.setAttribute('aria-label', name.textContent);
	void addressOf(file).then((address) => {
		if (address !== undefined) player.src = address;
	});
	return h('figure', {}, player, name);
}
