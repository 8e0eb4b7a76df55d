import { pairsTable } from '../../../../src/search/build/pairs-table.ts';
import { SiteWords } from '../../../../src/search/find/index/site-words.ts';
import type { Name, Spelling } from '../../../../src/search/find/index/site-words.ts';

/** The tables of a small site, in memory. */
export function siteWordsOf(tables: {
	/** `shu书数|xue学` */
	syllables: string;
	traditional?: string;
	/** Wordings, for the pairs in them. */
	text?: string;
	names?: readonly Name[];
	strangers?: readonly string[];
}): SiteWords & { asked: string[] } {
	const { syllables, traditional = '', text = '', names = [], strangers = [] } = tables;
	const contents: Record<string, unknown> = {
		syllables,
		traditional,
		pairs: pairsTable(text),
		names,
		others: [],
	};
	strangers.forEach((table, block) => (contents[`strangers-${block}`] = table));
	const asked: string[] = [];
	const read = (path: string): Promise<Uint8Array<ArrayBuffer>> => {
		const name = path.split('/').pop()!.split('.')[0]!;
		asked.push(name);
		return Promise.resolve(new TextEncoder().encode(JSON.stringify(contents[name])));
	};
	const sums = {
		...{ syllables: '1', traditional: '1', pairs: '1', names: '1', others: '1' },
		strangers: strangers.map(() => '1'),
	};
	return Object.assign(new SiteWords({ read, passCacheBy: () => {} }, sums), { asked });
}

/** Such tables, all of them loaded for a text. */
export async function wordsOf(
	tables: Parameters<typeof siteWordsOf>[0],
	text = '',
): Promise<Spelling & { names: Name[] }> {
	const words = siteWordsOf(tables);
	return { ...(await words.spelling(text)), names: await words.names() };
}
