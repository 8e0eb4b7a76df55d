import { rewriteMarkup } from './markup.ts';
import { selfContained } from './not-found.ts';
import { Policy } from './policy.ts';
import { wayUp } from './relocate.ts';

export const NOT_FOUND = '404.html';

/** A page as it will be published, but for its scripts: which ones are joined is known when all pages are read. */
export interface OpenPage {
	parts: (string | OwnScript | OwnStyle)[];
	/** What would not work, in Chinese. */
	problems: string[];
}
export interface OwnScript {
	script: string;
	/** Its element, where it stays. */
	element: string;
}

/** What it needs of its style sheets; pages of a kind have the same. */
export interface OwnStyle {
	style: string;
}

export const fromRoot = (file: string, address: string): string =>
	`${file}：从根开始的地址 ${address}，应写成相对地址`;

export const scriptsOf = ({ parts }: OpenPage): string[] =>
	parts.flatMap((part) => (typeof part !== 'string' && 'script' in part ? [part.script] : []));

/**
 * The page with its scripts.
 * @param joined names of the files that stand where a script stood, '' for none; a script that is not named stays
 */
export function closePage(page: OpenPage, file: string, joined: ReadonlyMap<string, string>): string {
	const up = file === NOT_FOUND ? '/' : wayUp(file);
	return page.parts
		.map((part) => {
			if (typeof part === 'string') return part;
			if ('style' in part) return `<style>${part.style}</style>`;
			const name = joined.get(part.script);
			if (name === undefined) return part.element;
			return name && `<script type="module" src="${up}_astro/${name}"></script>`;
		})
		.join('');
}

/** The page of a missing address: whole in itself, then locked down. */
export async function closeNotFound(html: string): Promise<string> {
	const policy = new Policy();
	return rewriteMarkup(await rewriteMarkup(html, selfContained), policy.see);
}
