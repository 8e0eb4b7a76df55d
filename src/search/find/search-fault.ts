/** The search cannot answer: something of its index did not arrive, or arrived damaged. */
export class SearchFault extends Error {
	/** False where waiting was in vain: asking again at once would be, too. */
	readonly quick: boolean;

	constructor(what: string, { cause, quick = true }: { cause?: unknown; quick?: boolean } = {}) {
		super(what, { cause });
		this.quick = quick;
	}
}

/** A part of search that the browser will not ask for again on this page. */
export class ScriptFault extends SearchFault {}
