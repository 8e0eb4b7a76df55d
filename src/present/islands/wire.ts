/**
 * What two windows of one page tell each other, without a server. Windows of one site share a channel; a page out of a
 * folder shares none, so what is said goes by the windows' own hands as well. It may come twice: say what is, not what
 * changes.
 */
export interface Wire {
	say(message: unknown): void;
	/** The window that was opened from here. */
	other: Window | null;
}

/** @param hear what the other window said */
export function makeWire(hear: (message: unknown) => void): Wire {
	const name = `room ${location.pathname}`;
	// Out of a folder a page has no name that another could be told by.
	const isOfSite = location.protocol.startsWith('http');
	const channel = 'BroadcastChannel' in window ? new BroadcastChannel(name) : undefined;
	if (channel) channel.onmessage = ({ data }) => hear(data);
	const wire: Wire = {
		other: null,
		say(message) {
			channel?.postMessage(message);
			for (const near of [wire.other, window.opener as Window | null])
				if (near && !near.closed) near.postMessage({ name, message }, isOfSite ? location.origin : '*');
		},
	};
	addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
		if ((source !== wire.other && source !== window.opener) || (isOfSite && origin !== location.origin))
			return;
		const said = data as { name?: unknown; message?: unknown } | null;
		if (said?.name === name) hear(said.message);
	});
	return wire;
}
