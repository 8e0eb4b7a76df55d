/** True where the browser can compress; those of before 2023 cannot, and Chromium before 103 not in this format. */
export function canCompress(): boolean {
	try {
		return Boolean(new CompressionStream('deflate-raw'));
	} catch {
		return false;
	}
}

/** Bytes as a stream takes them. */
const streamOf = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> =>
	new Blob([bytes]).stream();

/** Compresses a text. */
export async function deflate(text: string): Promise<Uint8Array<ArrayBuffer>> {
	const stream = streamOf(new TextEncoder().encode(text)).pipeThrough(new CompressionStream('deflate-raw'));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Decompresses a text, and stops as soon as it grows above a limit: a few hundred bytes can stand for gigabytes.
 * @returns undefined above the limit
 * @throws where the bytes are damaged
 */
export async function inflate(bytes: Uint8Array<ArrayBuffer>, limit: number): Promise<string | undefined> {
	const reader = streamOf(bytes).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
	const decoder = new TextDecoder();
	let text = '';
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return text + decoder.decode();
		size += value.length;
		if (size > limit) {
			await reader.cancel();
			return undefined;
		}
		text += decoder.decode(value, { stream: true });
	}
}
