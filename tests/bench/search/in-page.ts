/** What the search page shows for a query. */
export interface Answer {
	results: { path: string; title: string }[];
	/** Was the source among the results, those behind “更多结果” too? */
	recalled: boolean;
	failed: boolean;
	suggestions: string[];
	milliseconds: number;
	/** What the first result took of the index, packed, where nothing of it was there. */
	bytes?: number;
}

export interface Asked {
	query: string;
	/** The path of the page it was drawn from, empty for the home page; none where only the time counts. */
	source?: string;
}

/**
 * Runs in the search page: types queries as a reader does, and reads what the page shows. Self-contained, since it is
 * sent to the browser as text.
 */
export async function askPage(asked: Asked[], root: string): Promise<Answer[]> {
	const input = document.querySelector<HTMLInputElement>('study-search input[type=search]')!;
	const output = document.querySelector('study-search .search-output')!;
	const status = output.querySelector('[role=status]')!;
	const busy = (): boolean =>
		!output.querySelector('[role=alert]') && /^$|正在|较慢/.test(status.textContent ?? '');
	const settled = (): Promise<void> =>
		new Promise((resolve) => {
			if (!busy()) {
				resolve();
				return;
			}
			const observer = new MutationObserver(() => {
				if (busy()) return;
				observer.disconnect();
				resolve();
			});
			observer.observe(output, { childList: true, subtree: true, characterData: true });
		});
	/** The first few results are drawn before the others. */
	const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
	const read = (): Answer['results'] =>
		[...output.querySelectorAll<HTMLAnchorElement>('#search-results > li > a')].map((link) => ({
			path: new URL(link.href).pathname.slice(root.length),
			title: link.textContent ?? '',
		}));
	const answers: Answer[] = [];
	for (const { query, source } of asked) {
		input.value = query;
		const began = performance.now();
		input.form!.requestSubmit();
		await settled();
		const milliseconds = performance.now() - began;
		await drawn();
		const first = read();
		const failed = output.querySelector('[role=alert]') !== null;
		let recalled = first.some(({ path }) => path === source);
		const more = output.querySelector<HTMLButtonElement>(':scope > button')!;
		for (let turn = 0; source !== undefined && !recalled && !more.hidden && turn < 200; turn++) {
			const before = status.textContent + String(output.querySelectorAll('li').length);
			more.click();
			for (let wait = 0; wait < 100; wait++) {
				await new Promise((resolve) => setTimeout(resolve, 5));
				if (more.hidden || before !== status.textContent + String(output.querySelectorAll('li').length))
					break;
			}
			await drawn();
			recalled = read().some(({ path }) => path === source);
		}
		answers.push({
			results: first.slice(0, 10),
			recalled,
			failed,
			suggestions: [...output.querySelectorAll('.did-you-mean a')].map((link) => link.textContent ?? ''),
			milliseconds,
		});
	}
	return answers;
}

/** Runs in a page: stock Pagefind on the same index, with as many texts as its own interface shows. */
export async function askStock(queries: string[], script: string): Promise<number[]> {
	const stock = (await import(/* @vite-ignore */ script)) as {
		search(query: string): Promise<{ results: { data(): Promise<unknown> }[] }>;
	};
	const times: number[] = [];
	for (const query of queries) {
		const began = performance.now();
		const { results } = await stock.search(query);
		await Promise.all(results.slice(0, 10).map((result) => result.data()));
		times.push(performance.now() - began);
	}
	return times;
}
