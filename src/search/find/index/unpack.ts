import { ScriptFault, SearchFault } from './search-fault.ts';

const SIGNATURE = 'pagefind_dcd';

/**
 * What is in a packed file of the index, checked for length, sum and signature.
 * @throws {SearchFault} when it was cut short, changed on the way, or is another file
 */
export async function unpackIndexFile(packed: Uint8Array<ArrayBuffer>, name: string): Promise<Uint8Array> {
	try {
		const whole = await gunzip(packed);
		const content = whole.subarray(SIGNATURE.length);
		if (new TextDecoder().decode(whole.subarray(0, SIGNATURE.length)) === SIGNATURE) return content;
	} catch (cause) {
		if (cause instanceof ScriptFault) throw cause;
		throw new SearchFault(name, { cause });
	}
	throw new SearchFault(name);
}

async function gunzip(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
	if (typeof DecompressionStream === 'undefined') {
		const { gunzipSync } = await import('./gunzip.ts').catch((cause: unknown) => {
			throw new ScriptFault('gunzip', { cause });
		});
		return gunzipSync(packed);
	}
	const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}
