interface Reply {
	id?: number;
	/** A word in WebDriver BiDi, with the message beside it; an object in Chromium's own protocol. */
	error?: string | { message: string };
	message?: string;
	result?: unknown;
}

/** Calls that a browser answers over a socket, in WebDriver BiDi as in Chromium's own protocol. */
export async function callOver(address: string): Promise<{
	/** @throws what the browser says went wrong */
	send<Result>(method: string, params?: Record<string, unknown>): Promise<Result>;
	hangUp(): void;
}> {
	const socket = new WebSocket(address);
	await new Promise((resolve, reject) => {
		socket.addEventListener('open', resolve);
		socket.addEventListener('error', reject);
	});
	const waiting = new Map<number, (reply: Reply) => void>();
	socket.addEventListener('message', ({ data }: MessageEvent<string>) => {
		const reply = JSON.parse(data) as Reply;
		if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
	});
	let count = 0;
	return {
		async send<Result>(method: string, params: Record<string, unknown> = {}) {
			const id = ++count;
			const reply = new Promise<Reply>((resolve) => waiting.set(id, resolve));
			socket.send(JSON.stringify({ id, method, params }));
			const { error, message, result } = await reply;
			waiting.delete(id);
			if (error) {
				const said = typeof error === 'string' ? `${error}: ${message ?? ''}` : error.message;
				throw new Error(`${method}: ${said}`);
			}
			return result as Result;
		},
		hangUp: () => socket.close(),
	};
}
