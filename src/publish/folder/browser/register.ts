/** What the first script of a page (start-script.ts) leaves for the loader, and what parts and held files call. */
export interface Register {
	/** Names of the page's own parts, in the order in which they run. */
	names: string;
	/** Adds a script by its address from the folder's root, where the policy lets it in. */
	add(address: string): HTMLScriptElement;
	part(name: string, needs: readonly string[], body: Body): void;
	held(text: string, isBase64?: boolean): void;
}

export type Exports = Record<string, unknown>;
/** A module of the site as a function (classic-script.ts). */
export type Body = (
	require: (name: string) => Exports,
	exports: Exports,
	load: (name: string) => Promise<Exports>,
) => void;
