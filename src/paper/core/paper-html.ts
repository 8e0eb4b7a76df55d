/** What a link of a body leads to, as paper says it. */
export interface LinkTarget {
	/** What it is called: `目标任务 › 五个方面的具体目标`. */
	label: string;
	/** Where it stands in the same booklet; undefined where it does not. */
	id?: string | undefined;
}

/** A body as a booklet has it. */
export interface PaperHtml {
	html: string;
	/** What stands below it, in the order of its numbers. */
	notes: string[];
}

const LINK = /<a\b([^>]*)>([\s\S]*?)<\/a>/g;
const HREF = /\shref="([^"]*)"/;
/** In a booklet the title of a part is a heading of the second level and that of a page one of the third. */
const DEEPER = 2;

/**
 * A rendered body made ready to stand among others: its ids carry the name of its page, its headings stand below the
 * page's own, and what a link leads to is said in a note where the words of the link do not say it. Links of terms and
 * of places that name themselves are for the screen alone.
 * @param name of the page in the booklet, put before each id
 * @param targetOf what an address of the site leads to; undefined where paper has nothing to say of it
 */
export function paperHtml(
	html: string,
	name: string,
	targetOf: (href: string) => LinkTarget | undefined,
): PaperHtml {
	const notes: string[] = [];
	const said = new Map<string, number>();
	const note = (label: string): string => {
		if (!said.has(label)) said.set(label, notes.push(label));
		return `<sup>〔${said.get(label)!}〕</sup>`;
	};
	const linked = html.replace(LINK, (_, attributes: string, inner: string): string => {
		const href = HREF.exec(attributes)?.[1] ?? '';
		if (href === '' || /\sclass="[^"]*\b(?:term|cite)\b/.test(attributes)) return inner;
		if (href.startsWith('#')) {
			// A footnote leads back to the link that led to it.
			const id = /\sid="[^"]*"/.exec(attributes)?.[0] ?? '';
			return `<a${id} href="#${name}.${href.slice(1)}">${inner}</a>`;
		}
		const target = targetOf(href);
		const words = plainText(inner);
		if (/^[a-z]+:/.test(href)) return inner + (words.includes(href) ? '' : note(href));
		if (!target) return inner;
		// The last step is what links name; where its page is named too, nothing is left to say.
		const isSaid = target.label.split(' › ').some((step) => words.includes(step));
		const link = target.id === undefined ? inner : `<a href="#${target.id}">${inner}</a>${pageOf(target.id)}`;
		return isSaid ? link : link + note(target.label);
	});
	const own = linked
		.replace(/(<[a-z][^>]*?)\sid="([^"]+)"/g, `$1 id="${name}.$2"`)
		.replace(/\saria-(labelledby|describedby)="[^"]*"/g, '')
		.replace(/<(\/?)h([2-4])\b/g, (_, end: string, level: string) => `<${end}h${Number(level) + DEEPER}`);
	return { html: own, notes };
}

/** Where the page on which something stands is written, once it is known: `（第12页）`. */
export const pageOf = (id: string): string => `<i data-page-of="${id}"></i>`;

const plainText = (html: string): string => html.replace(/<[^>]*>/g, '');
