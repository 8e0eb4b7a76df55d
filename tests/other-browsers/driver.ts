/** What the journeys need of a browser, whatever speaks to it. */
export interface Driver {
	name: string;
	open(address: string): Promise<void>;
	/** Runs the body of a function in the page and returns what it returns, by way of JSON. */
	run<Value>(body: string): Promise<Value>;
	/** Ends the browser as a person does and starts it again with all that it keeps; where it is given. */
	restart?(): Promise<void>;
	close(): Promise<void>;
}

export const sleep = (milliseconds: number): Promise<void> =>
	new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Asks again until it is true; a page that is loading may refuse meanwhile. */
export async function until(what: string, ask: () => Promise<unknown>, seconds = 20): Promise<void> {
	let last: unknown;
	for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(150)) {
		last = await ask().catch((error: unknown) => error);
		if (last === true) return;
	}
	throw new Error(`${what}（${String(last)}）`);
}
