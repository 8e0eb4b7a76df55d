/**
 * Files that a page would fetch, from a folder: no browser lets a page there read a file, but each lets it run a script
 * that brings what the file holds (held-file.ts).
 */
export class HeldFiles {
	readonly #root: string;
	readonly #bring: (address: string) => HTMLScriptElement;
	readonly #brought = new Map<Element, BlobPart>();

	/** @param root the folder's address, with a slash at its end */
	constructor(root: string, bring: (address: string) => HTMLScriptElement) {
		this.#root = root;
		this.#bring = bring;
	}

	/** Takes what the script that runs now brings. */
	take = (text: string, isBase64 = false): void => {
		const bytes = isBase64 ? Uint8Array.from(atob(text), (char) => char.charCodeAt(0)) : text;
		this.#brought.set(document.currentScript!, bytes);
	};

	/** Stands in for the browser's `fetch`. @throws as that one does, where the file is not there */
	fetch = async (asked: RequestInfo | URL): Promise<Response> => {
		const { href } = new URL(asked instanceof Request ? asked.url : asked, location.href);
		const address = href.split(/[?#]/)[0]!.replace(/\/$/, '/index.html');
		if (!address.startsWith(this.#root)) throw new TypeError(`not of this folder: ${href}`);
		const script = this.#bring(`${address}.js`);
		await new Promise((resolve) => (script.onload = script.onerror = resolve));
		const held = this.#brought.get(script);
		this.#brought.delete(script);
		script.remove();
		if (held === undefined) throw new TypeError(`not held in this folder: ${href}`);
		return new Response(held);
	};
}
