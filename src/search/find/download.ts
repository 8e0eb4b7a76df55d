/** The search cannot answer: something of its index did not arrive, or arrived damaged. */
export class SearchFault extends Error {}

/** No byte for so long, and the connection counts as lost. */
const STALL = 12_000;
const SIGNATURE = 'pagefind_dcd';

let received = 0;
let again = false;

/** Bytes that arrived so far: the sign of life on a slow network. */
export const bytesReceived = (): number => received;

/** From now on what is downloaded is asked of the server anew: a copy in the cache may be the damaged one. */
export function passCacheBy(): void {
	again = true;
}

/**
 * Downloads a file whole.
 * @throws {SearchFault} when it is missing, cut short or slower than the limit
 */
export async function download(url: URL): Promise<Uint8Array<ArrayBuffer>> {
	const abort = new AbortController();
	let timer = setTimeout(() => abort.abort(), STALL);
	try {
		const response = await plainFetch(url, { signal: abort.signal, cache: again ? 'reload' : 'default' });
		if (!response.ok || !response.body) throw new Error(String(response.status));
		const parts: Uint8Array[] = [];
		const reader = response.body.getReader();
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			clearTimeout(timer);
			timer = setTimeout(() => abort.abort(), STALL);
			received += part.value.length;
			parts.push(part.value);
		}
		return join(parts);
	} catch (error) {
		throw new SearchFault(url.href, { cause: error });
	} finally {
		clearTimeout(timer);
	}
}

/** Unpacked natively, which checks length and sum too; where a browser cannot, Pagefind does it itself. */
async function unpack(packed: Uint8Array<ArrayBuffer>, url: URL): Promise<Uint8Array<ArrayBuffer>> {
	if (packed[0] !== 31 || packed[1] !== 139) throw new SearchFault(url.href);
	if (typeof DecompressionStream === 'undefined') return packed;
	try {
		const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
		const whole = new Uint8Array(await new Response(stream).arrayBuffer());
		if (new TextDecoder().decode(whole.slice(0, SIGNATURE.length)) === SIGNATURE) return whole;
	} catch {
		// Cut short or changed on the way.
	}
	throw new SearchFault(url.href);
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

let plainFetch: typeof fetch = (...request) => fetch(...request);

/**
 * Stands between Pagefind and the network. Pagefind keeps silent about a file that is missing or damaged and finds
 * nothing instead; here every such file is told to `onFault`, and every sound one to `onFile`.
 */
export function watchDownloads(
	folder: string,
	onFault: (fault: SearchFault) => void,
	onFile: (name: string, content: Uint8Array<ArrayBuffer>) => void,
): void {
	const before = window.fetch.bind(window);
	plainFetch = before;
	window.fetch = async (input, init) => {
		const url = new URL(input instanceof Request ? input.url : input, location.href);
		if (!url.href.startsWith(folder)) return before(input, init);
		url.search = '';
		try {
			const bytes = await download(url);
			if (url.pathname.endsWith('.json')) {
				JSON.parse(new TextDecoder().decode(bytes));
				return new Response(bytes);
			}
			const content = await unpack(bytes, url);
			onFile(url.pathname.slice(url.pathname.lastIndexOf('/') + 1), content);
			return new Response(content);
		} catch (error) {
			const fault = error instanceof SearchFault ? error : new SearchFault(url.href, { cause: error });
			onFault(fault);
			throw fault;
		}
	};
}
