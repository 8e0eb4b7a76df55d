/** The search cannot answer: something of its index did not arrive, or arrived damaged. */
export class SearchFault extends Error {
	/** False where waiting was in vain: asking again at once would be, too. */
	readonly quick: boolean;
	/** True for what did not arrive; what arrived was not what it should be. */
	readonly missing: boolean;

	constructor(
		what: string,
		{ cause, quick = true, missing = false }: { cause?: unknown; quick?: boolean; missing?: boolean } = {},
	) {
		super(what, { cause });
		this.quick = quick;
		this.missing = missing;
	}
}

/** A part of search that the browser will not ask for again on this page. */
export class ScriptFault extends SearchFault {}
