import { siteRoot } from '../../page/store/site-root.ts';
import { beginsWith, forgetChunks, noteFile } from './chunks.ts';
import { passCacheBy, SearchFault, watchDownloads } from './download.ts';

/** What Pagefind knows of a page or a part of one. */
export interface Fragment {
	/** Relative to the root of the site, with the fragment of its place. */
	raw_url: string;
	content: string;
	/** The content with a zero-width space after every word, `<` and `>` escaped. */
	raw_content: string;
	meta: Record<string, string>;
	filters: Record<string, string[]>;
	anchors: { id: string; text: string; location: number; element: string }[];
}

/** A place that holds all words asked for, in Pagefind's order; its text still to be fetched. */
export interface Candidate {
	id: string;
	data(): Promise<Fragment>;
}

export type Scope = Record<string, string>;

interface Instance {
	options(settings: object): Promise<void>;
	init(): Promise<void>;
	search(words: string, options: { filters: Scope }): Promise<{ results: Candidate[] }>;
	/** Loads the chunks that hold the words. */
	preload(words: string): Promise<void>;
	filters(): Promise<Record<string, Record<string, number>>>;
	destroy(): Promise<void>;
}

interface Module {
	createInstance(settings: object): Instance;
}

/** Only the pairs of characters in names rank; the rest is there to be shown. */
const META_WEIGHTS = { title: 0, type: 0, also: 0, within: 0, names: 8, context: 0.2 };

const SCRIPT_LIMIT = 15_000;

let opening: Promise<Instance> | undefined;
let watching = false;
let attempts = 0;
let faults: SearchFault[] = [];

async function open(): Promise<Instance> {
	const folder = new URL('pagefind/', siteRoot());
	if (!watching) {
		watchDownloads(folder.href, (fault) => faults.push(fault), noteFile);
		// Pagefind lets go of a promise that fails when its index does not open; the reader is told by `ask`.
		addEventListener('unhandledrejection', (event) => {
			if (event.reason instanceof SearchFault || /pagefind/i.test(String(event.reason)))
				event.preventDefault();
		});
	}
	watching = true;
	const script = new URL('pagefind.js', folder);
	// A module that failed stays failed under its address: another attempt needs another.
	if (attempts > 0) script.searchParams.set('again', String(attempts));
	const { createInstance } = await withinLimit(import(/* @vite-ignore */ script.href) as Promise<Module>);
	// Pagefind would cut a Chinese query into words as the browser has them, and find less. In no language it takes the
	// words as they are given, and here they are pairs of characters, which the index holds too.
	const root = document.documentElement;
	const { lang } = root;
	root.lang = 'und';
	const instance = createInstance({ basePath: folder.href, noWorker: true });
	root.lang = lang;
	await instance.init();
	await instance.options({ ranking: { metaWeights: META_WEIGHTS } });
	return instance;
}

/** A module has no time limit of its own. */
async function withinLimit<T>(work: Promise<T>): Promise<T> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const limit = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new SearchFault('time limit')), SCRIPT_LIMIT);
	});
	try {
		return await Promise.race([work, limit]);
	} finally {
		clearTimeout(timer);
	}
}

async function ask<T>(question: (index: Instance) => Promise<T>): Promise<T> {
	faults = [];
	let answer: T;
	try {
		opening ??= open();
		answer = await question(await opening);
	} catch (error) {
		throw error instanceof SearchFault ? error : new SearchFault('index', { cause: error });
	}
	if (faults[0]) throw faults[0];
	return answer;
}

/**
 * The places that hold all the words, best first.
 * @throws {SearchFault} when the index did not load whole
 */
export function candidates(words: readonly string[], scope: Scope): Promise<Candidate[]> {
	return ask(async (index) => {
		// For a lone character Pagefind loads one chunk of words that begin with it and leaves the next ones.
		const others = /^\p{Script=Han}$/u.test(words.join('')) ? beginsWith(words[0]!) : [];
		if (others.length > 0) await index.preload(others.join(' '));
		return (await index.search(words.join(' '), { filters: scope })).results;
	});
}

/** Sees to it that the index is open, so that its chunks are known. @throws {SearchFault} */
export async function openIndex(): Promise<void> {
	await ask(() => Promise.resolve());
}

/** The texts of candidates. @throws {SearchFault} when one did not load */
export function fragments(list: readonly Candidate[]): Promise<Fragment[]> {
	return ask(() => Promise.all(list.map((candidate) => candidate.data())));
}

/** What can be filtered by, with the number of places each. @throws {SearchFault} */
export function filterChoices(): Promise<Record<string, Record<string, number>>> {
	return ask((index) => index.filters());
}

/** Forgets what was loaded, so that the next search loads it again, past the cache. */
export function forgetIndex(): void {
	attempts += 1;
	passCacheBy();
	forgetChunks();
	void opening?.then((index) => index.destroy()).catch(() => undefined);
	opening = undefined;
}
