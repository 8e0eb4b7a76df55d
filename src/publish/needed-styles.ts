import { SelectorType, parse as parseSelector } from 'css-what';
import type { Selector } from 'css-what';
import { parse as parseSheet } from 'postcss';
import type { ChildNode } from 'postcss';

/** What elements go by, as selectors write it: `td`, `.note`, `#top`. */
export type Names = Pick<ReadonlySet<string>, 'has'>;

/** What has to be in a page for a selector to match anything: every name, and of each list one of its ways. */
type Need = readonly (string | readonly Need[])[];

/** Stays as it is; stays with those of its selectors that can match; or stays with those of its rules. */
type Part =
	| string
	| { selectors: readonly { text: string; need: Need }[]; body: string }
	| { head: string; parts: readonly Part[]; isKeptEmpty: boolean };

/** A style sheet that is read once and gives each page what the page can need of it. */
export class NeededStyles {
	/** Every name that a selector speaks of. */
	readonly names = new Set<string>();
	readonly #parts: readonly Part[];
	/** By the names that were there: pages of a kind have the same ones. */
	readonly #given = new Map<string, string>();

	/** @throws CssSyntaxError where it is no style sheet */
	constructor(css: string) {
		this.#parts = parseSheet(escaped(css)).nodes.map((node) => this.#read(node));
	}
	/**
	 * The rules that can match where these names occur, in the order of the sheet. Of what else a selector asks, of
	 * attributes, states and places, each may come to be: a rule stays whatever it says of them.
	 */
	within(names: Names): string {
		const there = [...this.names].filter((name) => names.has(name)).join();
		let css = this.#given.get(there);
		if (css === undefined) this.#given.set(there, (css = written(this.#parts, names)));
		return css;
	}
	#read(node: ChildNode): Part {
		if (node.type === 'rule' && node.nodes.every(({ type }) => type !== 'rule' && type !== 'atrule')) {
			const selectors = node.selectors.map((text) => ({ text, need: this.#needOf(text) }));
			return { selectors, body: `{${node.nodes.map(String).join(';')}}` };
		}
		if (node.type === 'decl') return `${String(node)};`;
		if (node.type !== 'atrule') return String(node);
		const holdsRules = node.nodes?.some(({ type }) => type === 'rule' || type === 'atrule');
		if (!holdsRules || /^page$|keyframes$/i.test(node.name))
			return node.nodes ? String(node) : `${String(node)};`;
		return {
			head: `@${node.name}${node.raws.afterName ?? ' '}${node.params}`,
			parts: node.nodes!.map((child) => this.#read(child)),
			// Where a layer is first named decides what it yields to.
			isKeptEmpty: node.name === 'layer',
		};
	}
	#needOf(selector: string): Need {
		try {
			const need = needOf(parseSelector(selector)[0]!);
			for (const name of namesIn(need)) this.names.add(name);
			return need;
		} catch {
			// A selector of a form that is new is needed everywhere.
			return [];
		}
	}
}

/**
 * The same sheet as a page can hold it. In ASCII: where a server names another charset than the page is in, the policy
 * knows the style by its hash all the same. With the line ends that a browser reads in a page, for the same hash.
 */
const escaped = (css: string): string =>
	css
		.replace(/^\uFEFF/, '')
		.replace(/\r\n?/g, '\n')
		.replace(/<(?=\/style)/gi, '\\3c ')
		// What an escape takes along stays with it; an escaped Han character is that character.
		.replace(/(\\[\0-\x7f])|\\?([^\0-\x7f])/gu, (_, kept: string | undefined, char: string) =>
			kept === undefined ? `\\${char.codePointAt(0)!.toString(16)} ` : kept,
		);

function needOf(selector: readonly Selector[]): Need {
	return selector.flatMap((part): Need => {
		if (part.type === SelectorType.Tag) {
			// The parser takes anything that it does not know for a name.
			if (!/^[a-z][\w-]*$/i.test(part.name)) throw new Error(`no element: ${part.name}`);
			return [part.name.toLowerCase()];
		}
		if (part.type === SelectorType.Attribute && part.namespace === null && part.ignoreCase !== true) {
			if (part.name === 'class' && (part.action as string) === 'element') return [`.${part.value}`];
			if (part.name === 'id' && (part.action as string) === 'equals') return [`#${part.value}`];
		}
		if (part.type === SelectorType.Pseudo && /^(?:is|where|has)$/.test(part.name) && Array.isArray(part.data))
			return [part.data.map(needOf)];
		return [];
	});
}

function namesIn(need: Need): string[] {
	return need.flatMap((part) => (typeof part === 'string' ? [part] : part.flatMap(namesIn)));
}

const isMet = (need: Need, names: Names): boolean =>
	need.every((part) => (typeof part === 'string' ? names.has(part) : part.some((way) => isMet(way, names))));

function written(parts: readonly Part[], names: Names): string {
	let css = '';
	for (const part of parts) {
		if (typeof part === 'string') css += part;
		else if ('body' in part) {
			const selectors = part.selectors.filter(({ need }) => isMet(need, names));
			if (selectors.length > 0) css += selectors.map(({ text }) => text).join() + part.body;
		} else {
			const inside = written(part.parts, names);
			if (inside !== '' || part.isKeptEmpty) css += `${part.head}{${inside}}`;
		}
	}
	return css;
}
